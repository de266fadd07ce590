import { isObject, type JsonObject, type JsonValue } from "../../catalog/arm/index.js";
import type { JsonPath } from "../json-text.js";
import { ExpressionStop, expressionIn, type Expression } from "./expression.js";
import { callFunction, specialForms } from "./functions/index.js";
import { NotEvaluable } from "./functions/shared.js";
import { member } from "./functions/collections.js";
import { hasHole, type Holes } from "./holes.js";
import type { TemplateScope } from "./scope.js";

/** What is known inside loops and functions besides the template's own parameters and variables. */
export interface Bindings {
  /** By the loop's name; "" is the loop of the resource. */
  readonly loops: ReadonlyMap<string, number>;
  readonly lambdas: ReadonlyMap<string, JsonValue>;
  /** Of a function of the template's own, which sees nothing else. */
  readonly parameters?: ReadonlyMap<string, JsonValue>;
}

export const noBindings: Bindings = { loops: new Map(), lambdas: new Map() };

/** More than any template repeats: Resource Manager takes 800. */
export const maxLoop = 10_000;

/** Values of a template. What cannot be said is a hole. */
export class Evaluator {
  constructor(
    readonly scope: TemplateScope,
    readonly bindings: Bindings = noBindings,
  ) {}

  get holes(): Holes {
    return this.scope.holes;
  }

  within(bindings: Partial<Bindings>): Evaluator {
    return new Evaluator(this.scope, { ...this.bindings, ...bindings });
  }

  withLoop(name: string, index: number, ofResource = false): Evaluator {
    const loops = new Map(this.bindings.loops).set(name.toLowerCase(), index);
    return this.within({ loops: ofResource ? loops.set("", index) : loops });
  }

  value(value: JsonValue, path: JsonPath): JsonValue {
    if (typeof value === "string") return this.text(value, path);
    if (typeof value !== "object" || value === null) return value;
    if (Array.isArray(value)) return (value as readonly JsonValue[]).map((v, i) => this.value(v, [...path, i]));
    return this.object(value as JsonObject, path);
  }

  object(value: JsonObject, path: JsonPath): JsonObject {
    const { copy, ...rest } = value;
    const loops = propertyLoops(copy);
    const own = loops === undefined ? value : rest;
    const entries = Object.entries(own).map(([k, v]): [string, JsonValue] => [nameIn(this.text(k, path)) ?? k, this.value(v, [...path, k])]);
    const copied = (loops ?? []).map((loop, i): [string, JsonValue] => [loop.name, this.loop(loop, [...path, "copy", i])]);
    return Object.fromEntries([...entries, ...copied]);
  }

  loop({ name, count, input }: PropertyLoop, path: JsonPath): JsonValue {
    const times = this.value(count, [...path, "count"]);
    if (typeof times === "string" && hasHole(times)) return times;
    if (typeof times !== "number" || times < 0 || times > maxLoop) return this.unknown(`the loop "${name}" has no count from 0 to ${maxLoop}`);
    return Array.from({ length: times }, (_, i) => this.withLoop(name, i).value(input, [...path, "input"]));
  }

  text(text: string, path: JsonPath): JsonValue {
    const found = expressionIn(text);
    if ("literal" in found) return found.literal;
    try {
      return this.expression(this.scope.parse(found.expression));
    } catch (error) {
      if (!(error instanceof ExpressionStop)) throw error;
      this.scope.reportSyntax(error.problem, path);
      return this.unknown("its expression cannot be read");
    }
  }

  expression(expression: Expression): JsonValue {
    switch (expression.kind) {
      case "literal":
        return expression.value;
      case "member":
        return this.member(this.expression(expression.target), this.expression(expression.key));
      case "call":
        return this.call(expression.name, expression.args);
    }
  }

  unknown(reason: string): string {
    return this.holes.mark({ kind: "unknown", reason });
  }

  private member(target: JsonValue, key: JsonValue): JsonValue {
    if (typeof target === "string" && hasHole(target)) return target;
    if (typeof key === "string" && hasHole(key)) return key;
    try {
      return member(target, key) ?? this.unknown(`there is no ${JSON.stringify(key)} in what the expression looks into`);
    } catch (error) {
      if (!(error instanceof NotEvaluable)) throw error;
      return this.unknown(error.reason);
    }
  }

  private call(written: string, args: readonly Expression[]): JsonValue {
    const name = written.toLowerCase();
    try {
      const special = specialForms[name];
      if (special !== undefined) return special(args, this);
      const values = args.map((a) => this.expression(a));
      return written.includes(".") ? this.scope.callOwn(name, values, this) : callFunction(name, values, this);
    } catch (error) {
      if (!(error instanceof NotEvaluable)) throw error;
      return this.unknown(error.reason);
    }
  }

  /** A hole in values that a function has to look into. */
  firstHole(values: readonly JsonValue[]): string | undefined {
    const hole = values.flatMap((v) => this.holes.in(v))[0];
    return hole === undefined ? undefined : hole.kind === "unknown" ? this.unknown(hole.reason) : this.holes.mark(hole);
  }
}

export interface PropertyLoop {
  readonly name: string;
  readonly count: JsonValue;
  readonly input: JsonValue;
}

/** `copy: [{ name, count, input }]` gives the object a list of that name. */
export function propertyLoops(copy: JsonValue | undefined): PropertyLoop[] | undefined {
  if (!Array.isArray(copy) || copy.length === 0) return undefined;
  const loops = (copy as readonly JsonValue[]).flatMap((c) => (isObject(c) && typeof c["name"] === "string" && c["count"] !== undefined && c["input"] !== undefined ? [{ name: c["name"], count: c["count"], input: c["input"] }] : []));
  return loops.length === copy.length ? loops : undefined;
}

const nameIn = (value: JsonValue): string | undefined => (typeof value === "string" && !hasHole(value) ? value : undefined);

