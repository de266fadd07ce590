import { resourceName, type ArmProperties, type Resource } from "../../catalog/arm/index.js";
import { diagnose, nearest } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { LoadedSpecification } from "../../model/specification.js";
import type { ParsedOperation, ParsedSpecification } from "../../specification/index.js";
import { defined, idOf, type CompileContext } from "../context.js";
import { apiPolicyRequest, operationPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { compileChildren, ownResource } from "./resource.js";
import { importOf, operationNames, operationProperties, operationsAreWritten, specificationOf, wantedOperations } from "./specification.js";
import { writtenOutOperation } from "./written-operations.js";

export function compileApi(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name, value } = document;
  const own = ownResource({ type: "api", names: [name], document, path: [] }, context);
  const specification = specificationOf(document, context);
  const operations = specification === undefined ? [] : wantedOperations(specification.parsed, value.operations ?? {});
  const imported = specification === undefined ? undefined : importOf(document, specification, operations, context.report);
  const api: Resource = {
    ...resourceName("api", name),
    properties: apiProperties(document, own.properties, specification?.parsed),
    // Another revision is made beside the current one.
    references: [...own.references, ...(value.revision === undefined ? [] : [`api/${name.split(";")[0] ?? ""}`])],
    ...(imported === undefined ? {} : { specification: imported }),
    ...(value.rollout === "revision" ? { rollout: "revision" as const } : {}),
    at: document.locate(["path"]),
  };
  const operationResources = operationsAreWritten(document) ? writtenOut(document, context) : carried(document, specification, operations);
  const below = operationChildren(document, specification, context);
  return [api, ...apiChildren(document, context), ...schemas(document, specification), ...operationResources, ...below];
}

/** What the import takes over from the document when the API does not say it itself is said, so that nothing depends on the import. */
function apiProperties({ name, value }: ResolvedDocument<"Api">, properties: ArmProperties, parsed: ParsedSpecification | undefined): ArmProperties {
  const info = parsed?.info;
  const described = defined({ description: info?.description === "" ? undefined : info?.description, termsOfServiceUrl: info?.termsOfService, contact: info?.contact, license: info?.license, serviceUrl: parsed?.serviceUrl, apiType: parsed === undefined || parsed.apiType === "http" ? undefined : parsed.apiType });
  const [api = ""] = name.split(";");
  const protocols = value.type === "websocket" && value.protocols === undefined ? { protocols: ["wss"] } : {};
  return { displayName: info?.title ?? api, ...described, ...properties, ...protocols, path: value.path.replace(/^\/+|\/+$/g, "") };
}

/** Below an API in the order in which policies are looked at; releases are of the API, whatever its revision. */
function apiChildren(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name } = document;
  const policy = compilePolicyResource(apiPolicyRequest(document), context);
  const below = compileChildren({ type: "api", names: [name], document, path: [] }, context, ["policies", "operations"]).map((resource) =>
    resource.type === "api/release" ? { ...resource, properties: { ...resource.properties, apiId: idOf(context, `/apis/${name}`) } } : resource,
  );
  return [...(policy === undefined ? [] : [policy]), ...below];
}

function writtenOut(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  return Object.keys(document.value.operations ?? {}).map((name) => writtenOutOperation(document, name, context));
}

/** What an import makes of the operations is planned where it is known. */
function carried(document: ResolvedDocument<"Api">, specification: LoadedSpecification | undefined, operations: readonly ParsedOperation[]): Resource[] {
  if (specification?.parsed.operationsAreKnown !== true) return [];
  return operations.map((operation) => ({
    ...resourceName("api/operation", document.name, operation.name),
    properties: operationProperties(operation),
    references: [`api/${document.name}`],
    carriedBy: `api/${document.name}`,
    at: document.at,
  }));
}

/** A schema that no import brings, as a GraphQL API has one. */
function schemas(document: ResolvedDocument<"Api">, specification: LoadedSpecification | undefined): Resource[] {
  return (specification?.parsed.schemas ?? []).map(({ id, contentType, text }) => ({
    ...resourceName("api/schema", document.name, id),
    properties: { contentType, document: { value: text } },
    references: [`api/${document.name}`],
    at: document.locate(["specification"]),
  }));
}

function operationChildren(document: ResolvedDocument<"Api">, specification: LoadedSpecification | undefined, context: CompileContext): Resource[] {
  const { name: api, value } = document;
  const known = operationNames(document, specification);
  // An operation that is not planned is there once its API is.
  const owner = specification?.parsed.operationsAreKnown === false || value.type === "websocket" ? [`api/${api}`] : [];
  return Object.entries(value.operations ?? {}).flatMap(([name, operation]) => {
    const address = `api/${api}/operation/${name}`;
    if (specification?.parsed.unnamedBecause !== undefined) {
      context.report(diagnose("operation-unnamed", { operation: name, why: specification.parsed.unnamedBecause }, document.locate(["operations", name], "key")));
      return [];
    }
    if (known?.includes(name) !== true) {
      if (known !== undefined) reportUnknownOperation(document, name, known, context);
      return [];
    }
    const policy = compilePolicyResource(operationPolicyRequest(document, name), context);
    const tags = (operation.tags ?? []).map((tag) => ({
      ...resourceName("api/operation/tag", api, name, tag),
      properties: {},
      references: [address, `tag/${tag}`],
      at: document.at,
    }));
    return [...(policy === undefined ? [] : [policy]), ...tags].map((r) => (owner.length === 0 ? r : { ...r, references: [...r.references, ...owner] }));
  });
}

function reportUnknownOperation(document: ResolvedDocument<"Api">, operation: string, names: readonly string[], context: CompileContext): void {
  const at = document.locate(["operations", operation], "key");
  context.report(diagnose("operation-unknown", { operation, suggestion: nearest(operation, names), names, specification: document.value.specification ?? "It" }, at));
}
