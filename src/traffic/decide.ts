import { findExpressions, type Token } from "../expressions/index.js";
import { createHost, compileExpression, outcomeOf } from "../expressions/evaluate/index.js";
import { parsePolicyExpression } from "../expressions/parser/index.js";
import { printExpression } from "../expressions/printer/expressions.js";
import { contextFromJson } from "../expressions/runtime/context/index.js";
import type { Expression } from "../expressions/syntax/index.js";
import { anyVariable } from "./any-variable.js";

/** Variables as far as the pipeline has come: those that are not named here are not set. `undefined`: some calls have set it, to whatever. */
export type Variables = ReadonlyMap<string, string | number | boolean | undefined>;

/** What is known before a call comes, by member of `context`: `Deployment.Gateway.Id`, `Operation.Method`. */
export type KnownMembers = ReadonlyMap<string, string | boolean>;

type Value = boolean | number | string | undefined;

/** What is found out about texts once, for all that reads the same policies. */
export interface ExpressionCache {
  readonly parsed: Map<string, ReturnType<typeof parsePolicyExpression>["expression"]>;
  readonly printed: Map<Expression, string>;
  readonly tokens: Map<string, readonly (readonly Token[])[]>;
  readonly compiled: Map<string, ReturnType<typeof compileExpression>["compiled"]>;
}

export const expressionCache = (): ExpressionCache => ({ parsed: new Map(), printed: new Map(), tokens: new Map(), compiled: new Map() });

/** Looks up, or finds out and keeps. */
function kept<K, V>(map: Map<K, V>, key: K, find: () => V): V {
  const known = map.get(key);
  if (known !== undefined || map.has(key)) return known as V;
  const found = find();
  map.set(key, found);
  return found;
}

/**
 * Values of a policy's expressions that are known before any call: of those that ask only which gateway they run on, or which operation.
 * Of `a && b` one false part is enough, of `a || b` one true one; whatever depends on the call is undefined.
 */
export class Decisions {
  private readonly values = new Map<string, Value>();

  constructor(
    private readonly known: KnownMembers,
    private readonly cache = expressionCache(),
  ) {}

  /** A condition: text of an attribute. */
  condition(text: string, variables?: Variables): boolean | undefined {
    const value = this.value(text, variables);
    if (typeof value === "string") return /^true$/i.test(value) ? true : /^false$/i.test(value) ? false : undefined;
    return typeof value === "boolean" ? value : undefined;
  }

  /** A number, given as one or by an expression; for `a ? b : c` that depends on the call, the greater. */
  number(text: string, variables?: Variables): number | undefined {
    const value = this.value(text, variables);
    const number = typeof value === "string" ? (value.trim() === "" ? Number.NaN : Number(value)) : value;
    if (typeof number === "number" && Number.isFinite(number)) return number;
    const branches = this.branches(text);
    const numbers = branches.map((b) => this.number(b, variables));
    return branches.length > 0 && numbers.every((n) => n !== undefined) ? Math.max(...numbers) : undefined;
  }

  /** The value of an attribute for every such call; undefined where calls differ. */
  value(text: string, variables?: Variables): Value {
    if (!text.includes("@")) return text;
    if (text.includes("Variables")) return variables === undefined ? undefined : this.evaluate(text, variables);
    if (!this.values.has(text)) this.values.set(text, this.evaluate(text));
    return this.values.get(text);
  }

  private evaluate(text: string, variables?: Variables): Value {
    const trimmed = text.trim();
    const expression = kept(this.cache.parsed, trimmed, () => parsePolicyExpression(trimmed).expression);
    if (expression === undefined) return undefined;
    if (expression.form === "expression") return this.decide(expression.body, variables);
    return this.run(trimmed, variables);
  }

  private decide(expression: Expression, variables: Variables | undefined): Value {
    if (expression.kind === "binary" && (expression.operator === "&&" || expression.operator === "||")) {
      const deciding = expression.operator === "||";
      const left = this.decide(expression.left, variables);
      const right = this.decide(expression.right, variables);
      if (left === deciding || right === deciding) return deciding;
      return left === undefined || right === undefined ? undefined : !deciding;
    }
    if (expression.kind === "unary" && expression.operator === "!") {
      const operand = this.decide(expression.operand, variables);
      return typeof operand === "boolean" ? !operand : undefined;
    }
    if (expression.kind === "conditional") {
      const condition = this.decide(expression.condition, variables);
      return typeof condition === "boolean" ? this.decide(condition ? expression.whenTrue : expression.whenFalse, variables) : undefined;
    }
    return this.run(kept(this.cache.printed, expression, () => `@(${printExpression(expression)})`), variables);
  }

  private branches(text: string): string[] {
    const { expression } = text.includes("@") ? parsePolicyExpression(text.trim()) : { expression: undefined };
    if (expression?.form !== "expression" || expression.body.kind !== "conditional") return [];
    return [expression.body.whenTrue, expression.body.whenFalse].map((e) => `@(${printExpression(e)})`);
  }

  private run(text: string, variables: Variables | undefined): Value {
    if (!kept(this.cache.tokens, text, () => findExpressions(text).map(({ tokens }) => tokens)).every((tokens) => this.isKnown(tokens, variables))) return undefined;
    const compiled = kept(this.cache.compiled, text, () => compileExpression(text, {}).compiled);
    const host = createHost({ now: new Date(0), seed: 0 });
    const { context } = contextFromJson({ ...nested(this.known), Variables: Object.fromEntries(variables ?? []) }, host);
    if (compiled === undefined || context === undefined) return undefined;
    const outcome = outcomeOf(compiled, context, host);
    if (outcome.kind !== "value") return undefined;
    const { value, text: shown, type } = outcome;
    if (typeof value === "boolean") return value;
    if (type === "System.String") return shown;
    return value !== null && shown !== "" && Number.isFinite(Number(shown)) ? Number(shown) : undefined;
  }

  /** Whether nothing but what is known is read, and nothing that differs from call to call. */
  private isKnown(tokens: readonly Token[], variables: Variables | undefined): boolean {
    return tokens.every((token, i) => {
      if (token.kind === "named-value" || token.kind === "error") return false;
      if (token.kind !== "identifier") return true;
      if (/^(Now|UtcNow|NewGuid|Random|Today)$/.test(token.name)) return false;
      if (token.name !== "context") return true;
      if (isName(tokens[i + 2], "Variables")) return variables !== undefined && isKnownVariable(tokens, i + 3, variables);
      return [...this.known.keys()].some((member) => member.split(".").every((name, j) => isName(tokens[i + 2 + 2 * j], name)));
    });
  }
}

function nested(members: KnownMembers): Record<string, unknown> {
  const root: Record<string, unknown> = {};
  for (const [member, value] of members) {
    const names = member.split(".");
    let at = root;
    for (const name of names.slice(0, -1)) at = (at[name] ??= {}) as Record<string, unknown>;
    at[names.at(-1) ?? ""] = value;
  }
  return root;
}

function isName(token: Token | undefined, name: string): boolean {
  return token?.kind === "identifier" && token.name === name;
}

/** Of `["name"]` or `.GetValueOrDefault<string>("name", …)`, which starts at `i`: one that no call sets, or that all set to the same. */
function isKnownVariable(tokens: readonly Token[], i: number, variables: Variables): boolean {
  const open = tokens.findIndex((t, j) => j >= i && t.kind === "punctuator" && (t.name === "[" || t.name === "("));
  const name = open === -1 ? undefined : tokens[open + 1];
  return name?.kind === "string" && !variables.has(anyVariable) && (!variables.has(name.value) || variables.get(name.value) !== undefined);
}
