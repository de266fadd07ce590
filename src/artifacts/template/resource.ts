import { isObject, type JsonObject, type JsonValue, type SnapshotSpecification, type SpecificationLanguage } from "../../catalog/arm/index.js";
import type { SourceLocation } from "../../diagnostics/index.js";
import { serviceEnvelope } from "../reading.js";
import { relativeId, withRelativeIds } from "../ids.js";
import { isPolicyPath, rawPolicy } from "../policy-text.js";
import { placeResource } from "../write/place.js";
import { describeHole, hasHole, piecesAround, type Holes } from "./holes.js";
import type { TemplateFindings } from "./findings.js";
import { collectionName } from "./spelling.js";

/** A resource of a template with its expressions worked out; what is not known is a hole. */
export interface EvaluatedResource {
  readonly type: string;
  readonly name: string;
  readonly body: JsonObject;
  /** `main.json#/resources/3`. */
  readonly place: string;
  readonly at: SourceLocation;
}

export interface FoundResource {
  readonly armPath: string;
  readonly properties: JsonObject;
  readonly specification?: SnapshotSpecification;
  readonly at: SourceLocation;
}

export const serviceType = "microsoft.apimanagement/service";

/** Undefined when it cannot be taken over, which is then reported. */
export function foundResource(resource: EvaluatedResource, holes: Holes, findings: TemplateFindings): FoundResource | undefined {
  const armPath = armPathOf(resource, holes, findings);
  if (armPath === undefined) return undefined;
  const link = serviceLink(armPath, resource, findings);
  if (link !== undefined) return link === "unknown" ? undefined : link;
  const { properties = {}, ...siblings } = resource.body;
  const at = { at: resource.at };
  if (placeResource(armPath).kind === "link" && !armPath.startsWith("/workspaces/")) return { armPath, properties: {}, ...at };
  const own = isObject(properties) ? properties : {};
  const content: Content | undefined = armPath !== "" && /\/apis\/[^/]+$/.test(armPath) ? takeSpecification(armPath, own, findings) : isPolicyPath(armPath) ? takePolicy(armPath, own, resource, findings) : { properties: own };
  if (content === undefined) return undefined;
  const whole = armPath === "" ? { ...content.properties, ...envelope(siblings) } : content.properties;
  // Of an id in the same service nothing is unknown that a relative id has.
  const known = findings.withoutHoles(withRelativeIds(armPath, whole), armPath, holes, resource.at);
  return { armPath, properties: known, ...(content.specification === undefined ? {} : { specification: content.specification }), ...at };
}

interface Content {
  readonly properties: JsonObject;
  readonly specification?: SnapshotSpecification;
}

function armPathOf({ type, name, place }: EvaluatedResource, holes: Holes, findings: TemplateFindings): string | undefined {
  const collections = type.split("/").slice(2);
  const [, ...names] = name.split("/");
  if (names.length !== collections.length) {
    findings.skip(place, `its name has ${names.length + 1} parts, and its type "${type}" ${collections.length + 1}`);
    return undefined;
  }
  const hole = names.flatMap((n) => holes.in(n))[0];
  if (hole === undefined) return collections.map((c, i) => `/${collectionName(c)}/${names[i] ?? ""}`).join("");
  findings.skip(place, `its name is not known: ${describeHole(hole)}`);
  return undefined;
}

const linkCollections: Readonly<Record<string, { readonly id: string; readonly path: (holder: string, target: string) => string }>> = {
  "products/apiLinks": { id: "apiId", path: (product, api) => `/products/${product}${api}` },
  "products/groupLinks": { id: "groupId", path: (product, group) => `/products/${product}${group}` },
  "tags/apiLinks": { id: "apiId", path: (tag, api) => `${api}/tags/${tag}` },
  "tags/productLinks": { id: "productId", path: (tag, product) => `${product}/tags/${tag}` },
  "tags/operationLinks": { id: "operationId", path: (tag, operation) => `${operation}/tags/${tag}` },
};

/** A link of the service, which is the same as a path without a name of its own. */
function serviceLink(armPath: string, { body, at }: EvaluatedResource, findings: TemplateFindings): FoundResource | "unknown" | undefined {
  const [, holders, holder = "", collection, , more] = armPath.split("/");
  const link = more === undefined ? linkCollections[`${holders ?? ""}/${collection ?? ""}`] : undefined;
  if (link === undefined) return undefined;
  const { properties } = body;
  const id = isObject(properties) ? properties[link.id] : undefined;
  const target = typeof id === "string" ? relativeId(id) : "";
  if (target !== "" && !hasHole(target)) return { armPath: link.path(holder, target), properties: {}, at };
  findings.skip(armPath, "what it leads to is not known");
  return "unknown";
}

/** What stands beside `properties` in the body of the service. */
const envelopeKeys = ["identity", "location", "sku", "tags", "zones"];

function envelope(body: JsonObject): JsonObject {
  const found = Object.fromEntries(envelopeKeys.flatMap((k) => (body[k] === undefined ? [] : [[k, body[k]]])));
  return Object.keys(found).length === 0 ? {} : { [serviceEnvelope]: found };
}

function takePolicy(armPath: string, properties: JsonObject, { place, at }: EvaluatedResource, findings: TemplateFindings): Content | undefined {
  const { value, policyContent, format, contentFormat, ...rest } = properties;
  const written = value ?? policyContent;
  const form = textOf(format ?? contentFormat ?? "xml").toLowerCase();
  const linked = form.endsWith("-link");
  const text = typeof written !== "string" ? undefined : linked ? findings.fileBeside(written) : hasHole(written) ? undefined : { text: written, file: at.file };
  if (text === undefined) {
    // A hole is reported with the other properties.
    if (typeof written === "string" && !linked) findings.reportHoles(written, armPath, "value", at);
    else findings.skip(`${armPath}#/value`, typeof written === "string" ? `its document lies elsewhere: ${shownLink(written)}` : "it has no document");
    return undefined;
  }
  const raw = rawPolicy(text.text, form.startsWith("rawxml") ? "rawxml" : "xml", text.file);
  if (raw.value !== undefined) return { properties: { ...rest, format: "rawxml", value: raw.value } };
  findings.invalidPolicy(armPath, place, raw.diagnostics, linked ? undefined : at);
  return undefined;
}

const languages: Readonly<Record<string, SpecificationLanguage>> = {
  openapi: "openapi",
  "openapi+json": "openapi",
  swagger: "swagger",
  "swagger-json": "swagger",
  "swagger-link-json": "swagger",
  wadl: "wadl",
  "wadl-xml": "wadl",
  "wadl-link-json": "wadl",
  wsdl: "wsdl",
  graphql: "graphql",
  odata: "odata",
  grpc: "grpc",
};

/** Options of an import, which nothing reads back. */
const importOptions = ["translateRequiredQueryParameters", "wsdlSelector"];

function takeSpecification(armPath: string, properties: JsonObject, findings: TemplateFindings): Content {
  const { value, contentValue, format, contentFormat, ...others } = properties;
  const written = value ?? contentValue;
  const form = textOf(format ?? contentFormat).toLowerCase();
  const language = languages[form] ?? languages[form.replace(/-link$/, "")];
  if (written === undefined || language === undefined) return { properties };
  const rest = Object.fromEntries(Object.entries(others).filter(([k]) => !importOptions.includes(k)));
  const text = typeof written === "string" && form.includes("-link") ? findings.fileBeside(written)?.text : written;
  if (typeof text === "string" && !hasHole(text)) return { properties: rest, specification: { language, text } };
  findings.skip(`${armPath}#/value`, typeof written === "string" && form.includes("-link") ? `its specification lies elsewhere: ${shownLink(written)}` : "its specification is not known before the deployment");
  return { properties: rest };
}

const textOf = (value: JsonValue | undefined): string => (typeof value === "string" ? value : "");

const shownLink = (written: string): string => piecesAround(written).join("…");
