import { describe, expect, it } from "vitest";
import { bindPolicyExpression } from "../../src/expressions/bind/index.js";
import { parsePolicyExpression } from "../../src/expressions/parser/index.js";
import { isValueType, nullableElementOf, type TypeSymbol } from "../../src/expressions/symbols/index.js";
import { readRows, type Row } from "../oracle/rows.js";

/** Codes of errors, of the parser or the binder. */
function errorsOf(row: Row): readonly string[] {
  const { expression, findings } = parsePolicyExpression(row.expression);
  const bound = expression === undefined ? [] : bindPolicyExpression(expression).findings;
  return [...findings, ...bound].flatMap(({ diagnostic }) => (diagnostic.severity === "error" ? [diagnostic.code] : []));
}

/** As `Type.ToString()` writes it, for types whose values have exactly that type at run time. */
function runtimeName(type: TypeSymbol): string | undefined {
  const plain = nullableElementOf(type) ?? type;
  if (plain.kind !== "named" || plain.arguments.length > 0 || !(isValueType(plain) || plain.definition.isSealed)) return undefined;
  return plain.definition.fullName;
}

const rows = readRows();
const compiling = rows.filter((row) => row.outcome.kind !== "compile-error" && row.expected.kind !== "compile-error" && row.expected.kind !== "refused");

/** Real C# takes these, and policies do not: what the service leaves out of .NET, and what the parser refuses. */
const refused: ReadonlySet<string> = new Set(["expression-not-allowed", "expression-syntax-unsupported"]);

describe("rows of the oracle", () => {
  it("that compile have no errors but of what policies may not use", () => {
    const wrong = compiling.filter((row) => {
      const errors = errorsOf(row);
      return errors.length > 0 && !errors.some((code) => refused.has(code));
    });
    expect(wrong.map((row) => `${row.id}: ${errorsOf(row).join(", ")}`)).toEqual([]);
  });

  it("that the gateway refuses name what policies may not use", () => {
    const refusedRows = rows.filter((row) => row.expected.kind === "refused");
    expect(refusedRows.length).toBeGreaterThan(0);
    expect(refusedRows.filter((row) => !errorsOf(row).includes("expression-not-allowed")).map((row) => row.id)).toEqual([]);
  });

  it("that do not compile have an error", () => {
    // What follows the closing bracket is not read here, and the lexer takes `@$` as C# 8 does.
    const elsewhere = new Set(["errors-extra-paren", "syntax-interpolated-verbatim-swapped"]);
    const missed = rows.filter((row) => row.expected.kind === "compile-error" && !elsewhere.has(row.id) && errorsOf(row).length === 0);
    expect(missed.map((row) => row.id)).toEqual([]);
  });

  it("have the static type that C# gives them, where it shows", () => {
    const differing = compiling.flatMap((row) => {
      const { expression } = parsePolicyExpression(row.expression);
      if (row.outcome.kind !== "value" || row.outcome.type === "null" || expression === undefined) return [];
      const { bound, type } = bindPolicyExpression(expression);
      const name = bound === undefined ? undefined : runtimeName(type);
      return name === undefined || name === row.outcome.type ? [] : [`${row.id}: ${name}, not ${row.outcome.type}`];
    });
    expect(differing).toEqual([]);
  });
});
