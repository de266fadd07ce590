import { createHash } from "node:crypto";
import { resourceName, type ArmProperties, type Resource, type Specification } from "../../catalog/arm/index.js";
import { diagnose, nearest } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { OpenApiDocument } from "../../model/openapi.js";
import { defined, idOf, type CompileContext } from "../context.js";
import { apiPolicyRequest, operationPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { importedOperations, importDocument, type ImportedOperation } from "./imported-operations.js";
import { compileChildren, ownResource } from "./resource.js";
import { writtenOutOperation } from "./written-operations.js";

export function compileApi(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name, value } = document;
  const own = ownResource({ type: "api", names: [name], document, path: [] }, context);
  const specification = value.specification === undefined ? undefined : context.specifications.get(specificationFile(document, context));
  const operations = specification === undefined ? [] : importedOperations(specification.document, value.operations ?? {});
  const imported = specification === undefined ? undefined : seal(JSON.stringify(importDocument(specification.document, operations)));
  const api: Resource = {
    ...resourceName("api", name),
    properties: apiProperties(document, own.properties, specification?.document.info),
    // Another revision is made beside the current one.
    references: [...own.references, ...(value.revision === undefined ? [] : [`api/${name.split(";")[0] ?? ""}`])],
    ...(imported === undefined ? {} : { specification: imported }),
    ...(value.rollout === "revision" ? { rollout: "revision" as const } : {}),
    at: document.locate(["path"]),
  };
  // A specification that could not be read has its own finding; its operations are unknown then.
  const operationResources = value.specification === undefined ? writtenOut(document) : carried(document, operations);
  const below = operationChildren(document, new Set(operationResources.map((o) => o.address)), context);
  return [api, ...apiChildren(document, context), ...operationResources, ...below];
}

function specificationFile(document: ResolvedDocument<"Api">, context: CompileContext): string {
  return context.model.files.read(document.value.specification ?? "", document.at.file)?.file ?? "";
}

function seal(value: string): Specification {
  return { format: "openapi+json", value, digest: createHash("sha256").update(value).digest("hex") };
}

/** What the import takes over from the document when the API does not say it itself is said, so that nothing depends on the import. */
function apiProperties({ name, value }: ResolvedDocument<"Api">, properties: ArmProperties, info: OpenApiDocument["info"] | undefined): ArmProperties {
  const described = defined({ description: info?.description, termsOfServiceUrl: info?.termsOfService, contact: info?.contact, license: info?.license });
  const [api = ""] = name.split(";");
  return { displayName: info?.title ?? api, ...described, ...properties, path: value.path.replace(/^\/+|\/+$/g, "") };
}

/** Below an API in the order in which policies are looked at; releases are of the API, whatever its revision. */
function apiChildren(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name } = document;
  const policy = compilePolicyResource(apiPolicyRequest(document), context);
  const below = compileChildren({ type: "api", names: [name], document, path: [] }, context, ["policies"]).map((resource) =>
    resource.type === "api/release" ? { ...resource, properties: { ...resource.properties, apiId: idOf(context, `/apis/${name}`) } } : resource,
  );
  return [...(policy === undefined ? [] : [policy]), ...below];
}

function writtenOut(document: ResolvedDocument<"Api">): Resource[] {
  return Object.entries(document.value.operations ?? {}).map(([name, operation]) => ({
    ...resourceName("api/operation", document.name, name),
    properties: writtenOutOperation(name, operation),
    references: [`api/${document.name}`],
    at: document.locate(["operations", name], "key"),
  }));
}

function carried(document: ResolvedDocument<"Api">, operations: readonly ImportedOperation[]): Resource[] {
  return operations.map((operation) => ({
    ...resourceName("api/operation", document.name, operation.name),
    properties: operation.properties,
    references: [`api/${document.name}`],
    carriedBy: `api/${document.name}`,
    at: document.at,
  }));
}

function operationChildren(document: ResolvedDocument<"Api">, known: ReadonlySet<string>, context: CompileContext): Resource[] {
  const { name: api, value } = document;
  return Object.entries(value.operations ?? {}).flatMap(([name, operation]) => {
    const address = `api/${api}/operation/${name}`;
    if (!known.has(address)) {
      if (value.specification !== undefined) reportUnknownOperation(document, name, known, context);
      return [];
    }
    const policy = compilePolicyResource(operationPolicyRequest(document, name), context);
    const tags = (operation.tags ?? []).map((tag) => ({
      ...resourceName("api/operation/tag", api, name, tag),
      properties: {},
      references: [address, `tag/${tag}`],
      at: document.at,
    }));
    return [...(policy === undefined ? [] : [policy]), ...tags];
  });
}

function reportUnknownOperation(document: ResolvedDocument<"Api">, operation: string, known: ReadonlySet<string>, context: CompileContext): void {
  // A specification that could not be read has its own finding.
  if (known.size === 0) return;
  const names = [...known].map((a) => a.split("/").at(-1) ?? "");
  const at = document.locate(["operations", operation], "key");
  context.report(diagnose("operation-unknown", { operation, suggestion: nearest(operation, names), names, specification: document.value.specification ?? "" }, at));
}
