import type { HttpContent, HttpContract, HttpOperation, HttpParameter, HttpResponse } from "../contract.js";
import type { Direction, FindingCode, FindingSeverity, SpecificationFinding } from "./finding.js";
import { collectFindings, type GraphRoot } from "./graph.js";
import { SchemaComparison } from "./schemas.js";

/** Two descriptions of HTTP operations. */
export function diffHttp(before: HttpContract, after: HttpContract): SpecificationFinding[] {
  const found: SpecificationFinding[] = [];
  const roots: GraphRoot[] = [];
  const schemas = new SchemaComparison(before.resolve, after.resolve);
  const places = new Map(after.operations.map((o) => [placeOf(o), o]));
  const names = new Map(after.operations.map((o) => [o.name, o]));
  const known = new Set(before.operations.map(placeOf));
  for (const operation of before.operations) {
    const same = places.get(placeOf(operation));
    if (same !== undefined) compareOperation(operation, same, { schemas, roots, found });
    else found.push(removed(operation, names.get(operation.name), known));
  }
  const kept = new Set(before.operations.map((o) => o.name));
  for (const operation of after.operations) {
    if (known.has(placeOf(operation)) || (kept.has(operation.name) && isMoved(operation, before))) continue;
    found.push({ severity: "compatible", code: "operation-added", operation: labelOf(operation), place: "", text: "is new" });
  }
  return [...found, ...collectFindings(roots)];
}

const labelOf = ({ method, path }: HttpOperation): string => `${method} ${path}`;

/** Callers do not see what the parameters of a path are called. */
const placeOf = ({ method, path }: HttpOperation): string => `${method} ${path.replace(/\{[^}]*\}/g, "{}")}`;

/** It was at another place before, and is reported as moved. */
function isMoved(operation: HttpOperation, before: HttpContract): boolean {
  const was = before.operations.find((o) => o.name === operation.name);
  return was !== undefined && placeOf(was) !== placeOf(operation);
}

function removed(operation: HttpOperation, namesake: HttpOperation | undefined, known: ReadonlySet<string>): SpecificationFinding {
  const moved = namesake !== undefined && !known.has(placeOf(namesake));
  const says = moved ? `is ${labelOf(namesake)} now` : "is gone";
  return { severity: "breaking", code: moved ? "operation-moved" : "operation-removed", operation: labelOf(operation), place: "", text: says };
}

interface Comparison {
  readonly schemas: SchemaComparison;
  readonly roots: GraphRoot[];
  readonly found: SpecificationFinding[];
}

function compareOperation(before: HttpOperation, after: HttpOperation, comparison: Comparison): void {
  const operation = labelOf(after);
  const report: Report = (severity, code, place, says) => void comparison.found.push({ severity, code, operation, place, text: `${place} ${says}` });
  const schema: CompareSchemas = (one, other, direction, place) => void comparison.roots.push({ operation, place, node: comparison.schemas.compare(one, other, direction) });
  compareParameters(before, after, report, schema);
  compareBodies(before.body, after.body, report, schema);
  compareResponses(before.responses, after.responses, report, schema);
}

type Report = (severity: FindingSeverity, code: FindingCode, place: string, says: string) => void;
type CompareSchemas = (before: unknown, after: unknown, direction: Direction, place: string) => void;

function compareParameters(before: HttpOperation, after: HttpOperation, report: Report, schema: CompareSchemas): void {
  const path = (o: HttpOperation): string[] => [...o.path.matchAll(/\{\*?([^}]*)\}/g)].map((m) => m[1] ?? "");
  const [were, are] = [path(before), path(after)];
  // Parameters of the path are matched by their place in it, headers without case.
  const keyOf = (p: HttpParameter, names: readonly string[]): string => (p.in === "path" ? `path ${names.indexOf(p.name)}` : `${p.in} ${p.in === "header" ? p.name.toLowerCase() : p.name}`);
  const now = new Map(after.parameters.map((p) => [keyOf(p, are), p]));
  const earlier = new Set(before.parameters.map((p) => keyOf(p, were)));
  for (const parameter of before.parameters) {
    const place = placeOfParameter(parameter);
    const same = now.get(keyOf(parameter, were));
    if (same === undefined) {
      if (parameter.in !== "path") report("risky", "parameter-removed", place, "is gone; what callers send in it is not described any more");
      continue;
    }
    if (!parameter.required && same.required) report("breaking", "parameter-became-required", place, "is required now");
    if (parameter.required && !same.required) report("compatible", "parameter-became-optional", place, "is optional now");
    if (parameter.style !== same.style) report("breaking", "parameter-style-changed", place, `is written in another way: ${parameter.style ?? "default"} → ${same.style ?? "default"}`);
    schema(parameter.schema, same.schema, "request", place);
  }
  for (const parameter of after.parameters) {
    if (parameter.in === "path" || earlier.has(keyOf(parameter, are))) continue;
    report(parameter.required ? "breaking" : "compatible", "parameter-added", placeOfParameter(parameter), parameter.required ? "is new and required" : "is new");
  }
}

const placeOfParameter = ({ in: place, name }: HttpParameter): string => `${place} parameter ${name}`;

function compareBodies(before: HttpOperation["body"], after: HttpOperation["body"], report: Report, schema: CompareSchemas): void {
  const place = "request body";
  if (before === undefined && after === undefined) return;
  if (before === undefined) { report(after?.required === true ? "breaking" : "compatible", "body-added", place, after?.required === true ? "is new and required" : "is new"); return; }
  if (after === undefined) { report("risky", "body-removed", place, "is gone; what callers send in it is not described any more"); return; }
  if (!before.required && after.required) report("breaking", "body-became-required", place, "is required now");
  if (before.required && !after.required) report("compatible", "body-became-optional", place, "is optional now");
  compareContent(before.content, after.content, "request", place, report, schema);
}

function compareContent(before: HttpContent, after: HttpContent, direction: Direction, place: string, report: Report, schema: CompareSchemas): void {
  const now = new Map([...after].map(([type, value]) => [mediaType(type), value]));
  const earlier = new Set([...before.keys()].map(mediaType));
  for (const [type, value] of before) {
    const same = now.get(mediaType(type)) ?? now.get("*/*");
    if (same === undefined) report("breaking", "content-type-removed", place, `is not ${type} any more`);
    else schema(value, same, direction, place);
  }
  // A description of nothing, such as a response without content, promises nothing.
  for (const type of now.keys()) if (!earlier.has(type)) report("compatible", "content-type-added", place, `may be ${type} now`);
}

const mediaType = (written: string): string => written.toLowerCase().replace(/\s+/g, "");

function compareResponses(before: ReadonlyMap<string, HttpResponse>, after: ReadonlyMap<string, HttpResponse>, report: Report, schema: CompareSchemas): void {
  for (const [status, response] of before) {
    const place = `response ${status}`;
    const same = after.get(status);
    if (same === undefined) {
      const covered = after.has(`${status.slice(0, 1)}XX`) || after.has("default");
      report(status.startsWith("2") && !covered ? "breaking" : "risky", "response-removed", place, "is gone");
      continue;
    }
    compareContent(response.content, same.content, "response", place, report, schema);
    for (const [name, header] of response.headers) {
      const kept = same.headers.get(name);
      if (kept === undefined) report("breaking", "header-removed", `${place} › header ${name}`, "is gone");
      else {
        if (header.required && !kept.required) report("breaking", "header-became-optional", `${place} › header ${name}`, "may be missing now");
        schema(header.schema, kept.schema, "response", `${place} › header ${name}`);
      }
    }
    for (const name of same.headers.keys()) if (!response.headers.has(name)) report("compatible", "header-added", `${place} › header ${name}`, "is new");
  }
  for (const status of after.keys()) if (!before.has(status)) report("compatible", "response-added", `response ${status}`, "is new");
}
