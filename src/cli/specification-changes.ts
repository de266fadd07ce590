import type { StateStore } from "../azure/state/state-store.js";
import { isObject, languageOf, textOfSpecification, type Specification } from "../catalog/arm/index.js";
import { localAddress, type Change, type Plan, type PlanInput, type PlanInstance } from "../plan/index.js";
import type { SpecificationText } from "../specification/diff/index.js";

/** What callers of each API meet when its new specification is imported, held against the one that was imported last. */
export async function withSpecificationChanges(plan: Plan, sides: ReadonlyMap<string, PlanInput>, state: StateStore): Promise<Plan> {
  const instances = plan.instances.map(async (one): Promise<PlanInstance> => {
    const changes: Change[] = [];
    for (const change of one.changes) changes.push(await withFindings(change, plan.environment, sides.get(one.instance.name), state));
    return { ...one, changes };
  });
  return { ...plan, instances: await Promise.all(instances) };
}

async function withFindings(change: Change, environment: string, sides: PlanInput | undefined, state: StateStore): Promise<Change> {
  if (change.action !== "update" && change.action !== "replace") return change;
  const texts = graphqlTexts(change) ?? (await importedTexts(change, environment, sides, state));
  if (texts === undefined) return change;
  const { diffSpecificationTexts } = await import("../specification/diff/index.js");
  const found = await diffSpecificationTexts(...texts);
  if (found === undefined || found.length === 0) return change;
  return { ...change, specification: found.map(({ severity, code, operation, text, alsoIn }) => ({ severity, code, operation, text, ...(alsoIn === undefined ? {} : { alsoIn }) })) };
}

type Texts = readonly [before: SpecificationText, after: SpecificationText];

async function importedTexts({ imports, desired, ...change }: Change, environment: string, sides: PlanInput | undefined, state: StateStore): Promise<Texts | undefined> {
  const after = desired?.specification;
  const digest = sides?.recorded.get(localAddress(change))?.specification;
  if (imports !== true || after === undefined || digest === undefined || digest === after.digest) return undefined;
  const before = await state.readSpecification(environment, digest);
  return before === undefined ? undefined : [textOf(before), textOf(after)];
}

export function textOf(specification: Specification): SpecificationText {
  const selector = specification.settings?.["wsdlSelector"];
  const { wsdlServiceName: service, wsdlEndpointName: endpoint } = isObject(selector) ? selector : {};
  const wsdl = typeof service === "string" && typeof endpoint === "string" ? { wsdl: { service, endpoint } } : {};
  return { language: languageOf(specification), text: textOfSpecification(specification), ...wsdl };
}

/** A GraphQL schema is a resource of its own, and its text is on the instance. */
function graphqlTexts({ kind, live, desired }: Change): Texts | undefined {
  if (kind !== "api/schema" || desired?.properties["contentType"] !== "application/vnd.ms-azure-apim.graphql.schema") return undefined;
  const value = (properties: unknown): unknown => (isObject(properties) && isObject(properties["document"]) ? properties["document"]["value"] : undefined);
  const [before, after] = [value(live), value(desired.properties)];
  return typeof before === "string" && typeof after === "string" ? [{ language: "graphql", text: before }, { language: "graphql", text: after }] : undefined;
}
