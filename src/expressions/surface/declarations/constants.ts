import type { TokenStream } from "../../parser/token-stream.js";
import type { DeclaredConstant } from "../../symbols/index.js";
import type { ConstantSyntax } from "./syntax.js";

const reals: ReadonlyMap<string, number> = new Map([["NaN", NaN], ["Infinity", Infinity]]);

/** `null`, `true`, `-1`, `'x'`, `"x"`, `0.5`, `1.5m`, `NaN`, `StringComparison.Ordinal`. */
export function parseConstant(p: TokenStream): ConstantSyntax {
  const negative = p.acceptPunctuator("-");
  const { start } = p.peek();
  const token = p.next();
  const valueOf = (value: DeclaredConstant): ConstantSyntax => ({ kind: "value", value });
  switch (token.kind) {
    case "integer": {
      if (/^u?l$/.test(token.suffix)) return valueOf(negative ? -token.value : token.value);
      return valueOf(negative ? -Number(token.value) : Number(token.value));
    }
    case "real":
      if (token.suffix === "m") return valueOf(decimalOf(p.textOf(token), negative));
      return valueOf(negative ? -token.value : token.value);
    case "string":
      return valueOf(token.value);
    case "character":
      return valueOf(token.value.charCodeAt(0));
    case "keyword":
      return valueOf(token.name === "true" ? true : token.name === "false" ? false : null);
    case "identifier": {
      const real = reals.get(token.name);
      if (real !== undefined) return valueOf(negative ? -real : real);
      let name = token.name;
      while (p.acceptPunctuator(".")) name = p.expectIdentifier("a member's name").name;
      return { kind: "enum-member", name };
    }
    default:
      p.missing(`a constant at ${start}`);
      return valueOf(null);
  }
}

function decimalOf(written: string, negative: boolean): DeclaredConstant {
  const digits = written.replace(/[mM_]/g, "");
  const [whole = "", fraction = ""] = digits.split(".");
  const coefficient = BigInt(whole + fraction);
  return { coefficient: negative ? -coefficient : coefficient, scale: fraction.length };
}
