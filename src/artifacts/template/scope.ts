import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import type { JsonPath } from "../json-text.js";
import { Evaluator, propertyLoops, type Bindings } from "./evaluator.js";
import { parseExpression, type Expression } from "./expression.js";
import { NotEvaluable } from "./functions/shared.js";
import type { Holes } from "./holes.js";

export type ReportSyntax = (problem: string, path: JsonPath) => void;

/** The parameters, variables and functions of one template, each evaluated when it is first asked for. */
export class TemplateScope {
  private readonly parameters = new Map<string, JsonValue>();
  private readonly variables = new Map<string, JsonValue>();
  private readonly running = new Set<string>();
  private readonly parsed = new Map<string, Expression>();

  /** `given` has the values of parameters, by lower-case name. */
  constructor(
    private readonly template: JsonObject,
    private readonly given: ReadonlyMap<string, JsonValue>,
    readonly holes: Holes,
    readonly reportSyntax: ReportSyntax,
  ) {}

  parse(text: string): Expression {
    const known = this.parsed.get(text) ?? parseExpression(text);
    this.parsed.set(text, known);
    return known;
  }

  parameter(name: string): JsonValue {
    return this.once(this.parameters, `the parameter "${name}"`, name, () => this.findParameter(name));
  }

  variable(name: string): JsonValue {
    return this.once(this.variables, `the variable "${name}"`, name, () => this.findVariable(name));
  }

  /** A function that the template defines: `contoso.nameOf`. */
  callOwn(name: string, args: readonly JsonValue[], { bindings }: Evaluator): JsonValue {
    const [namespace, member = ""] = name.split(".");
    const found = objectsIn(this.template["functions"]).find((f) => textIn(f["namespace"]) === namespace);
    const body = found === undefined ? undefined : entryOf(found["members"], member);
    const output = isObject(body) ? body["output"] : undefined;
    if (!isObject(body) || !isObject(output)) throw new NotEvaluable(`the template has no function ${name}`);
    const parameters = new Map(objectsIn(body["parameters"]).map((p, i) => [textIn(p["name"]), args[i] ?? null]));
    const own: Bindings = { loops: bindings.loops, lambdas: new Map(), parameters };
    return this.guarded(`the function ${name}`, () => new Evaluator(this, own).value((output["value"] as JsonValue | undefined) ?? null, ["functions"]));
  }

  private once(cache: Map<string, JsonValue>, what: string, name: string, find: () => JsonValue): JsonValue {
    const key = name.toLowerCase();
    const known = cache.get(key);
    if (known !== undefined) return known;
    const value = this.guarded(what, find);
    cache.set(key, value);
    return value;
  }

  private guarded(what: string, find: () => JsonValue): JsonValue {
    if (this.running.has(what.toLowerCase())) throw new NotEvaluable(`${what} depends on itself`);
    this.running.add(what.toLowerCase());
    try {
      return find();
    } finally {
      this.running.delete(what.toLowerCase());
    }
  }

  private findParameter(name: string): JsonValue {
    const declared = entryOf(this.template["parameters"], name);
    if (!isObject(declared)) throw new NotEvaluable(`the template has no parameter "${name}"`);
    const given = this.given.get(name.toLowerCase());
    // A secret stays where it is: not even a default in clear travels on.
    if (textIn(declared["type"]).startsWith("secure")) return typeof given === "string" && this.holes.in(given).length > 0 ? given : this.holes.mark({ kind: "secret", parameter: name });
    if (given !== undefined) return given;
    const fallback = declared["defaultValue"] as JsonValue | undefined;
    if (fallback !== undefined) return new Evaluator(this).value(fallback, ["parameters", name, "defaultValue"]);
    return declared["nullable"] === true ? null : this.holes.mark({ kind: "value", parameter: name });
  }

  private findVariable(name: string): JsonValue {
    const declared = this.template["variables"];
    const found = entryOf(declared, name) as JsonValue | undefined;
    if (found !== undefined) return new Evaluator(this).value(found, ["variables", name]);
    const loop = propertyLoops(isObject(declared) ? (declared["copy"]) : undefined)?.find((l) => l.name.toLowerCase() === name.toLowerCase());
    if (loop === undefined) throw new NotEvaluable(`the template has no variable "${name}"`);
    return new Evaluator(this).loop(loop, ["variables", "copy"]);
  }
}

/** Names of parameters and variables are the same in any case. */
function entryOf(owner: unknown, name: string): unknown {
  if (!isObject(owner)) return undefined;
  if (Object.hasOwn(owner, name)) return owner[name];
  const key = Object.keys(owner).find((k) => k.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : owner[key];
}

const objectsIn = (value: unknown): Readonly<Record<string, unknown>>[] => (Array.isArray(value) ? (value as readonly unknown[]).filter(isObject) : []);
const textIn = (value: unknown): string => (typeof value === "string" ? value.toLowerCase() : "");
