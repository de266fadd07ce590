import { operationNameOf } from "../../catalog/arm/operation-name.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import { defined } from "../defined.js";
import type { HttpContract, HttpOperation, HttpParameter } from "../contract.js";
import type { ParsedOperation, SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { uniqueNames } from "../unique-names.js";
import { attribute, childrenOf, readElements, type Element } from "../xml/elements.js";

interface WadlMethod {
  readonly element: Element;
  readonly path: string;
  readonly parameters: readonly HttpParameter[];
  readonly name: string;
  readonly method: string;
}

/** A WADL description: methods of nested resources. */
export function parseWadl(source: SpecificationSource): SpecificationOutcome {
  const { root, diagnostics: found } = readElements(source.text, source.file);
  const diagnostics: Diagnostic[] = [...found];
  if (root === undefined) return { parsed: undefined, diagnostics };
  const methods = methodsOf(root);
  if (methods.length === 0) {
    diagnostics.push(diagnose("wadl-invalid", { problem: "no resource has a method" }, root.at));
    return { parsed: undefined, diagnostics };
  }
  const parsed = {
    language: "wadl" as const,
    apiType: "http" as const,
    info: {},
    ...defined({ serviceUrl: childrenOf(root, "resources").flatMap((r) => attribute(r, "base") ?? [])[0] }),
    operations: methods.map(operationOf),
    operationsAreKnown: false,
    schemas: [],
    resolverPaths: [],
    contract: contractOf(methods),
    send: () => ({ format: "wadl-xml" as const, value: source.text, linkFormat: "wadl-link-json" as const }),
  };
  return { parsed, diagnostics };
}

function methodsOf(root: Element): WadlMethod[] {
  const unique = uniqueNames();
  const visit = (resource: Element, path: string, parameters: readonly HttpParameter[]): WadlMethod[] => {
    const here = joined(path, attribute(resource, "path") ?? "");
    const all = [...parameters, ...childrenOf(resource, "param").map(parameterOf)];
    const own = childrenOf(resource, "method").map((element): WadlMethod => {
      const method = (attribute(element, "name") ?? "GET").toUpperCase();
      const requested = childrenOf(element, "request").flatMap((r) => childrenOf(r, "param").map(parameterOf));
      return { element, path: here, method, parameters: [...all, ...requested], name: unique(operationNameOf(attribute(element, "id") ?? `${method}-${here}`)) };
    });
    return [...own, ...childrenOf(resource, "resource").flatMap((inner) => visit(inner, here, all))];
  };
  return childrenOf(root, "resources").flatMap((resources) => childrenOf(resources, "resource").flatMap((resource) => visit(resource, "", [])));
}

const joined = (path: string, step: string): string => `${path.replace(/\/+$/, "")}/${step.replace(/^\/+/, "")}`;

const places: Readonly<Record<string, string>> = { template: "path", query: "query", header: "header", matrix: "path" };

function parameterOf(element: Element): HttpParameter {
  const style = attribute(element, "style") ?? "query";
  const options = childrenOf(element, "option").flatMap((o) => attribute(o, "value") ?? []);
  return { name: attribute(element, "name") ?? "", in: places[style] ?? style, required: style === "template" || attribute(element, "required") === "true", schema: { type: "string", ...(options.length === 0 ? {} : { enum: options }) } };
}

function operationOf({ name, method, path, element }: WadlMethod): ParsedOperation {
  return { name, displayName: attribute(element, "id") ?? `${method} - ${path}`, method, urlTemplate: path, details: {} };
}

function contractOf(methods: readonly WadlMethod[]): HttpContract {
  const operations = methods.map(({ name, method, path, parameters, element }): HttpOperation => {
    const content = (side: Element): [string, unknown][] => childrenOf(side, "representation").map((r) => [attribute(r, "mediaType") ?? "*/*", {}]);
    const bodies = childrenOf(element, "request").flatMap(content);
    const responses = childrenOf(element, "response").flatMap((r) => (attribute(r, "status") ?? "200").split(/\s+/).map((status) => [status, { content: new Map(content(r)), headers: new Map() }] as const));
    return { name, method, path, parameters, ...(bodies.length === 0 ? {} : { body: { required: false, content: new Map(bodies) } }), responses: new Map(responses) };
  });
  return { kind: "http", operations, resolve: (schema) => schema };
}
