import { createHash } from "node:crypto";
import { canonicalJson, type ArmProperties, type Specification } from "../../catalog/arm/index.js";
import type { OperationInput } from "../../catalog/documents/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { specificationKey, type LoadedSpecification } from "../../model/specification.js";
import type { ParsedOperation, ParsedSpecification, SentSpecification } from "../../specification/index.js";
import { defined, type CompileContext } from "../context.js";

type Api = ResolvedDocument<"Api">;

/** The specification that an API names; undefined when it names none, or one that could not be read. */
export function specificationOf({ value, at }: Api, context: CompileContext): LoadedSpecification | undefined {
  const file = value.specification === undefined ? undefined : context.model.files.read(value.specification, at.file)?.file;
  return file === undefined ? undefined : context.specifications.get(specificationKey(file, value));
}

/** Of an API that no specification describes; a WebSocket API has the one operation that comes with it. */
export function operationsAreWritten({ value }: Api): boolean {
  return value.specification === undefined && value.type !== "websocket";
}

/** The operations that the definitions may refer to; undefined when they are not known, which has its own finding. */
export function operationNames(document: Api, specification: LoadedSpecification | undefined): readonly string[] | undefined {
  if (operationsAreWritten(document)) return Object.keys(document.value.operations ?? {});
  if (document.value.specification === undefined) return ["onHandshake"];
  return specification?.parsed.operations.map((o) => o.name);
}

const texts = ["displayName", "description"] as const;
const longest = { displayName: 300, description: 1000 } as const;

/**
 * The operations as the import makes them: the definitions may give another display name or description. Longer texts are cut by the
 * import (arm-operations: OperationContract). OpenAPI documents are sent with a description for each.
 */
export function wantedOperations({ operations, language }: ParsedSpecification, overrides: Readonly<Record<string, OperationInput>>): ParsedOperation[] {
  return operations.map((operation) => {
    const override = overrides[operation.name];
    const displayName = (override?.displayName ?? operation.displayName).slice(0, longest.displayName);
    const written = override?.description ?? operation.description ?? (language === "openapi" || language === "swagger" ? displayName : undefined);
    return { ...operation, displayName, ...defined({ description: written?.slice(0, longest.description) }) };
  });
}

export function operationProperties({ displayName, description, method, urlTemplate, details }: ParsedOperation): ArmProperties {
  return { displayName, ...defined({ description }), method, urlTemplate, ...details };
}

/**
 * 4 MB, of a document that is sent (learn.microsoft.com/azure/api-management/api-management-api-import-restrictions, Size limitations)
 * and of any request to Azure Resource Manager (azure-resource-manager/management/azure-subscription-service-limits).
 */
const inlineLimitBytes = 4 * 1024 * 1024;

/** What the service imports, with what cannot be sent reported. */
export function importOf(api: Api, { parsed }: LoadedSpecification, operations: readonly ParsedOperation[], report: (diagnostic: Diagnostic) => void): Specification | undefined {
  for (const diagnostic of unsentTexts(api, parsed)) report(diagnostic);
  const sent = parsed.send?.(operations);
  if (sent === undefined) return undefined;
  // As a JSON text inside the request.
  const bytes = Buffer.byteLength(JSON.stringify(sent.value));
  if (bytes <= inlineLimitBytes) return seal(sent);
  const { specificationUrl } = api.value;
  if (specificationUrl === undefined) {
    const megabytes = (size: number): string => (size / 1024 / 1024).toFixed(1);
    report(diagnose("specification-size", { megabytes: megabytes(bytes), limit: megabytes(inlineLimitBytes) }, api.locate(["specification"])));
    return undefined;
  }
  return published(api, sent, specificationUrl, report);
}

function published(api: Api, sent: SentSpecification, url: string, report: (diagnostic: Diagnostic) => void): Specification {
  const [first] = Object.entries(api.value.operations ?? {}).flatMap(([name, o]) => texts.flatMap((p) => (o[p] === undefined ? [] : [[name, p] as const])));
  if (first !== undefined) report(diagnose("specification-url-unsent", { settings: `\`${first[1]}\` of operation ${first[0]}` }, api.locate(["operations", ...first])));
  return { ...seal(sent), format: sent.linkFormat, value: url, text: sent.value };
}

function seal({ format, value, settings }: SentSpecification): Specification {
  const digested = settings === undefined ? value : canonicalJson([format, value, settings]);
  return { format, value, ...defined({ settings }), digest: createHash("sha256").update(digested).digest("hex") };
}

const described = ["method", "urlTemplate", "templateParameters", "request", "responses", "armProperties"] as const;

/** What an operation is comes from the document. Only OpenAPI documents are written anew, with the texts of the definitions in them. */
function unsentTexts({ value, locate }: Api, { language }: ParsedSpecification): Diagnostic[] {
  const unsent = language === "openapi" || language === "swagger" ? described : [...texts, ...described];
  return Object.entries(value.operations ?? {}).flatMap(([name, operation]) =>
    unsent.filter((p) => operation[p] !== undefined).map((property) => diagnose("operation-text-unsent", { property, language: language === "wsdl" ? "WSDL" : "specification" }, locate(["operations", name, property], "key"))),
  );
}
