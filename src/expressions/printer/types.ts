import type { TypeSyntax } from "../syntax/index.js";
import { printName } from "./names.js";

export function printType(type: TypeSyntax): string {
  switch (type.kind) {
    case "predefined-type":
      return type.name;
    case "named-type":
      return type.parts.map(({ name, typeArguments }) => `${printName(name)}${typeArguments === undefined ? "" : printTypeArguments(typeArguments)}`).join(".");
    case "nullable-type":
      return `${printType(type.element)}?`;
    case "tuple-type":
      return `(${type.elements.map(({ type: each, name }) => `${printType(each)}${name === undefined ? "" : ` ${printName(name)}`}`).join(", ")})`;
    case "array-type": {
      const { innermost, ranks } = arrayParts(type);
      return `${printType(innermost)}${ranks}`;
    }
  }
}

/** Ranks are written outermost first, after the innermost element. */
export function arrayParts(type: TypeSyntax): { innermost: TypeSyntax; ranks: string } {
  let ranks = "";
  let innermost = type;
  while (innermost.kind === "array-type") {
    ranks += `[${",".repeat(innermost.rank - 1)}]`;
    innermost = innermost.element;
  }
  return { innermost, ranks };
}

export function printTypeArguments(types: readonly (TypeSyntax | undefined)[]): string {
  return `<${types.map((t) => (t === undefined ? "" : printType(t))).join(types.some((t) => t === undefined) ? "," : ", ")}>`;
}
