import { resourceName, type ArmProperties, type Resource } from "../../catalog/arm/index.js";
import { diagnose, nearest } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { LoadedSpecification } from "../../model/specification.js";
import type { ParsedOperation, ParsedSpecification } from "../../specification/index.js";
import { defined, idOf, type CompileContext } from "../context.js";
import { apiPolicyRequest, operationPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { diagnosticProperties } from "./diagnostic.js";
import { apiTypeOf, importOf, operationProperties, specificationOf, wantedOperations } from "./specification.js";
import { writtenOutOperation } from "./written-operations.js";

export function compileApi(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name, value } = document;
  const specification = specificationOf(document, context);
  const operations = specification === undefined ? [] : wantedOperations(specification.parsed, value.operations ?? {});
  const imported = specification === undefined ? undefined : importOf(document, specification, operations, context.report);
  const api: Resource = {
    ...resourceName("api", name),
    properties: apiProperties(document, specification?.parsed, context),
    references: value.version === undefined ? [] : [`version-set/${value.version.set}`],
    ...(imported === undefined ? {} : { specification: imported }),
    ...(value.rollout === "revision" ? { rollout: "revision" as const } : {}),
    at: document.locate(["path"]),
  };
  const operationResources = operationsAreWritten(document) ? writtenOut(document) : carried(document, specification, operations);
  const below = operationChildren(document, specification, context);
  return [api, ...apiChildren(document, context), ...schemas(document, specification), ...operationResources, ...below];
}

/** Of an API that no specification describes; a WebSocket API has the one operation that comes with it. */
function operationsAreWritten({ value }: ResolvedDocument<"Api">): boolean {
  return value.specification === undefined && value.type !== "websocket";
}

/** The operations that the definitions may refer to; undefined when they are not known, which has its own finding. */
export function operationNames(document: ResolvedDocument<"Api">, specification: LoadedSpecification | undefined): readonly string[] | undefined {
  if (operationsAreWritten(document)) return Object.keys(document.value.operations ?? {});
  if (document.value.specification === undefined) return ["onHandshake"];
  return specification?.parsed.operations.map((o) => o.name);
}

function apiProperties(document: ResolvedDocument<"Api">, parsed: ParsedSpecification | undefined, context: CompileContext): ArmProperties {
  const { value, name } = document;
  const info = parsed?.info;
  const type = apiTypeOf(value, parsed);
  const { subscriptionRequired, subscriptionKey, version, termsOfServiceUrl, contact, license } = value;
  return defined({
    displayName: value.displayName ?? info?.title ?? name,
    description: value.description ?? info?.description,
    path: value.path.replace(/^\/+|\/+$/g, ""),
    protocols: value.protocols ?? (type === "websocket" ? ["wss"] : ["https"]),
    serviceUrl: value.serviceUrl ?? parsed?.serviceUrl,
    // Said of what is not plain HTTP only: `type` is what the service shows, `apiType` what makes it so.
    ...(type === "http" ? {} : { type, apiType: type }),
    subscriptionRequired: subscriptionRequired ?? true,
    subscriptionKeyParameterNames:
      subscriptionKey === undefined ? undefined : { header: subscriptionKey.header ?? "Ocp-Apim-Subscription-Key", query: subscriptionKey.query ?? "subscription-key" },
    apiVersion: version?.name,
    apiVersionSetId: version === undefined ? undefined : idOf(context, `/apiVersionSets/${version.set}`),
    apiVersionDescription: version?.description,
    apiRevisionDescription: value.revisionDescription,
    // The import takes these over when the API does not say them itself.
    termsOfServiceUrl: termsOfServiceUrl ?? info?.termsOfService,
    contact: contact ?? info?.contact,
    license: license ?? info?.license,
  });
}

function apiChildren(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name, value, at } = document;
  const address = `api/${name}`;
  const policy = compilePolicyResource(apiPolicyRequest(document), context);
  return [
    ...(policy === undefined ? [] : [policy]),
    ...(value.tags ?? []).map((tag) => ({ ...resourceName("api/tag", name, tag), properties: {}, references: [address, `tag/${tag}`], at })),
    ...Object.entries(value.diagnostics ?? {}).map(([id, settings]) => ({
      ...resourceName("api/diagnostic", name, id),
      properties: diagnosticProperties(settings, context),
      references: [address, `logger/${settings.logger}`],
      at,
    })),
  ];
}

function writtenOut(document: ResolvedDocument<"Api">): Resource[] {
  return Object.entries(document.value.operations ?? {}).map(([name, operation]) => ({
    ...resourceName("api/operation", document.name, name),
    properties: writtenOutOperation(name, operation),
    references: [`api/${document.name}`],
    at: document.locate(["operations", name], "key"),
  }));
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
  return Object.entries(value.operations ?? {}).flatMap(([name, operation]) => {
    const address = `api/${api}/operation/${name}`;
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
    // An operation that is not planned is there once its API is.
    const owner = specification?.parsed.operationsAreKnown === false || value.type === "websocket" ? [`api/${api}`] : [];
    return [...(policy === undefined ? [] : [policy]), ...tags].map((r) => (owner.length === 0 ? r : { ...r, references: [...r.references, ...owner] }));
  });
}

function reportUnknownOperation(document: ResolvedDocument<"Api">, operation: string, names: readonly string[], context: CompileContext): void {
  const at = document.locate(["operations", operation], "key");
  context.report(diagnose("operation-unknown", { operation, suggestion: nearest(operation, names), names, specification: document.value.specification ?? "It" }, at));
}
