import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { readJson, type JsonPath, type JsonText } from "../json-text.js";
import { Evaluator, maxLoop } from "./evaluator.js";
import type { TemplateFindings } from "./findings.js";
import { describeHole, hasHole, type Holes } from "./holes.js";
import { foundResource, serviceType, type FoundResource } from "./resource.js";
import { TemplateScope } from "./scope.js";

/** A template's text, and where in it the template stands: nested ones are part of another's. */
interface TemplateSource {
  readonly json: JsonText;
  readonly file: string;
  readonly path: JsonPath;
}

interface Parent {
  readonly type: string;
  readonly name: string;
}

const maxDepth = 20;

/** Walks templates as a deployment would: conditions, loops, child resources, nested and linked templates. */
export class TemplateWalk {
  readonly found: FoundResource[] = [];
  /** Names of services that resources are deployed to, as far as they are known. */
  readonly services = new Set<string>();

  constructor(
    readonly holes: Holes,
    private readonly findings: TemplateFindings,
  ) {}

  template(template: JsonObject, source: TemplateSource, given: ReadonlyMap<string, JsonValue>, depth = 0): void {
    const reportSyntax = (problem: string, path: JsonPath): void => {
      const at = source.json.locate([...source.path, ...path]);
      const known = this.findings.findings.diagnostics;
      if (!known.some((d) => d.code === "template-expression" && d.file === at.file && d.range?.start.line === at.range.start.line && d.range.start.column === at.range.start.column)) known.push(diagnose("template-expression", { problem }, at));
    };
    const scope = new TemplateScope(template, given, this.holes, reportSyntax);
    this.resources(template["resources"], ["resources"], new Evaluator(scope), source, depth);
  }

  /** A list, or since language version 2.0 an object by symbolic name. */
  private resources(resources: JsonValue | undefined, path: JsonPath, evaluator: Evaluator, source: TemplateSource, depth: number, parent?: Parent): void {
    const entries: readonly (readonly [string | number, JsonValue])[] = Array.isArray(resources) ? [...(resources as readonly JsonValue[]).entries()] : isObject(resources) ? Object.entries(resources) : [];
    for (const [key, resource] of entries) if (isObject(resource)) this.repeated(resource, [...path, key], evaluator, source, depth, parent);
  }

  private repeated(resource: JsonObject, path: JsonPath, evaluator: Evaluator, source: TemplateSource, depth: number, parent?: Parent): void {
    if (resource["existing"] === true) return;
    const { copy } = resource;
    if (!isObject(copy)) {
      this.conditional(resource, path, evaluator, source, depth, parent);
      return;
    }
    const count = evaluator.value((copy["count"]) ?? 0, [...path, "copy", "count"]);
    const name = typeof copy["name"] === "string" ? copy["name"] : "";
    if (typeof count !== "number" || count < 0 || count > maxLoop) {
      const hole = this.holes.in(count)[0];
      this.findings.skip(placeOf(source, path), `how often it is repeated is not known: ${hole === undefined ? "its count is no number" : describeHole(hole)}`);
      return;
    }
    for (let i = 0; i < count; i++) this.conditional(resource, path, evaluator.withLoop(name, i, true), source, depth, parent);
  }

  private conditional(resource: JsonObject, path: JsonPath, evaluator: Evaluator, source: TemplateSource, depth: number, parent?: Parent): void {
    const condition = resource["condition"] === undefined ? true : evaluator.value(resource["condition"], [...path, "condition"]);
    const hole = this.holes.in(condition)[0];
    if (hole !== undefined) this.findings.skip(placeOf(source, path), `whether it is deployed is not known: ${describeHole(hole)}`);
    else if (condition === false || condition === "false") this.findings.skip(placeOf(source, path), "its condition is false for these parameters");
    else this.single(resource, path, evaluator, source, depth, parent);
  }

  private single(resource: JsonObject, path: JsonPath, evaluator: Evaluator, source: TemplateSource, depth: number, parent?: Parent): void {
    const written = textOf(evaluator.value(resource["type"] ?? "", [...path, "type"]));
    const type = parent === undefined || written.includes(".") ? written : `${parent.type}/${written}`;
    const ownName = textOf(evaluator.value(resource["name"] ?? "", [...path, "name"]));
    const parts = type.split("/").length - 1;
    const name = parent !== undefined && ownName.split("/").length < parts ? `${parent.name}/${ownName}` : ownName;
    if (type.toLowerCase() === "microsoft.resources/deployments") {
      this.nested(resource, path, evaluator, source, depth);
      return;
    }
    if (!`${type.toLowerCase()}/`.startsWith(`${serviceType}/`)) {
      this.findings.skip(placeOf(source, path), type === "" ? "it has no type" : `${hasHole(type) ? "its type" : type} is no part of an API Management service`);
      return;
    }
    const { resources, copy: _copy, condition: _condition, dependsOn: _dependsOn, type: _type, name: _name, apiVersion: _apiVersion, ...body } = resource;
    const evaluated = evaluator.object(body, path);
    const at = source.json.locate([...source.path, ...path, "name"]);
    const found = foundResource({ type, name, body: evaluated, place: placeOf(source, path), at }, this.holes, this.findings);
    if (found !== undefined) this.found.push(found);
    const service = name.split("/")[0] ?? "";
    if (service !== "" && !hasHole(service)) this.services.add(service);
    this.resources(resources, [...path, "resources"], evaluator, source, depth, { type, name });
  }

  private nested(resource: JsonObject, path: JsonPath, evaluator: Evaluator, source: TemplateSource, depth: number): void {
    const properties = isObject(resource["properties"]) ? (resource["properties"]) : {};
    const skip = (reason: string): void => this.findings.skip(placeOf(source, path), reason);
    if (depth >= maxDepth) {
      skip(`deployments are nested more than ${maxDepth} deep`);
      return;
    }
    const { template, templateLink, expressionEvaluationOptions } = properties;
    const isInner = isObject(expressionEvaluationOptions) && textOf(expressionEvaluationOptions["scope"]).toLowerCase() === "inner";
    if (isObject(template)) {
      const inside = { ...source, path: [...source.path, ...path, "properties", "template"] };
      if (isInner) this.template(template, inside, this.arguments(properties["parameters"], path, evaluator), depth + 1);
      else this.resources(template["resources"], [...path, "properties", "template", "resources"], evaluator, source, depth + 1);
      return;
    }
    const address = isObject(templateLink) ? textOf(evaluator.value((templateLink["uri"] ?? templateLink["relativePath"] ?? ""), [...path, "properties", "templateLink"])) : "";
    const linked = address === "" ? undefined : this.findings.fileBeside(address);
    const read = linked === undefined ? undefined : readJson(linked.text, linked.file);
    if (read !== undefined) this.findings.findings.diagnostics.push(...read.diagnostics);
    if (linked === undefined || read?.json === undefined || !isObject(read.json.value)) skip(linked === undefined ? "the template that it links to lies elsewhere" : `${linked.file} is no template`);
    else this.template(read.json.value as JsonObject, { json: read.json, file: linked.file, path: [] }, this.arguments(properties["parameters"], path, evaluator), depth + 1);
  }

  private arguments(parameters: JsonValue | undefined, path: JsonPath, evaluator: Evaluator): ReadonlyMap<string, JsonValue> {
    const given = new Map<string, JsonValue>();
    for (const [name, parameter] of isObject(parameters) ? Object.entries(parameters) : []) {
      if (!isObject(parameter)) continue;
      const { value, reference } = parameter;
      if (value !== undefined) given.set(name.toLowerCase(), evaluator.value(value, [...path, "properties", "parameters", name, "value"]));
      else if (reference !== undefined) given.set(name.toLowerCase(), this.holes.mark({ kind: "secret", parameter: name }));
    }
    return given;
  }
}

/** `main.json#/resources/0/properties/template/resources/2`. */
const placeOf = ({ file, path: base }: TemplateSource, path: JsonPath): string => `${file}#/${[...base, ...path].join("/")}`;

const textOf = (value: unknown): string => (typeof value === "string" ? value : "");
