import { createHash } from "node:crypto";
import { resourceName, type ArmProperties, type Resource, type Specification } from "../../catalog/arm/index.js";
import { diagnose, nearest } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { OpenApiDocument } from "../../model/openapi.js";
import { defined, idOf, type CompileContext } from "../context.js";
import { apiPolicyRequest, operationPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { diagnosticProperties } from "./diagnostic.js";
import { importedOperations, importDocument, type ImportedOperation } from "./imported-operations.js";
import { writtenOutOperation } from "./written-operations.js";

export function compileApi(document: ResolvedDocument<"Api">, context: CompileContext): Resource[] {
  const { name, value } = document;
  const specification = value.specification === undefined ? undefined : context.specifications.get(specificationFile(document, context));
  const operations = specification === undefined ? [] : importedOperations(specification.document, value.operations ?? {});
  const imported = specification === undefined ? undefined : seal(JSON.stringify(importDocument(specification.document, operations)));
  const api: Resource = {
    ...resourceName("api", name),
    properties: apiProperties(document, specification?.document.info, context),
    references: value.version === undefined ? [] : [`version-set/${value.version.set}`],
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

function apiProperties(document: ResolvedDocument<"Api">, info: OpenApiDocument["info"] | undefined, context: CompileContext): ArmProperties {
  const { value, name } = document;
  const { serviceUrl, subscriptionRequired, subscriptionKey, version, termsOfServiceUrl, contact, license } = value;
  return defined({
    displayName: value.displayName ?? info?.title ?? name,
    description: value.description ?? info?.description,
    path: value.path.replace(/^\/+|\/+$/g, ""),
    protocols: value.protocols ?? ["https"],
    serviceUrl,
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
