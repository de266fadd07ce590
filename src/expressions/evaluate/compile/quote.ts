/** JavaScript source of an expression or a statement. */
export type Text = string;

/** The one way by which what users write gets into generated code: as a literal. */
export function quote(value: string): Text {
  return JSON.stringify(value).replace(/[\u2028\u2029]/g, (c) => (c === "\u2028" ? "\\u2028" : "\\u2029"));
}

/** In brackets where it could run into an operator beside it. */
export function numberText(value: number): Text {
  if (Number.isNaN(value)) return "(0/0)";
  if (Object.is(value, -0)) return "(-0)";
  if (value === Infinity) return "(1/0)";
  if (value === -Infinity) return "(-1/0)";
  return value < 0 ? `(${value})` : String(value);
}

export function literal(value: null | boolean | number | bigint | string): Text {
  switch (typeof value) {
    case "string":
      return quote(value);
    case "number":
      return numberText(value);
    case "bigint":
      return value < 0n ? `(${value}n)` : `${value}n`;
    default:
      return String(value);
  }
}
