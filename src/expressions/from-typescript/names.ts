import { nearest } from "../../diagnostics/index.js";
import type { Expression } from "../syntax/index.js";
import type { Span } from "../token.js";
import { counterpartOf } from "./counterparts.js";
import { predefinedTypes } from "./types.js";
import { holeName, type Translator } from "./translator.js";

/** A name in the function: the context, a value that was handed in, a local, or something of .NET. */
export function translateName(t: Translator, name: string, span: Span): Expression {
  const at = { start: span.start, end: span.end };
  if (t.locals.has(name)) return localName(t, name, at);
  if (name === t.contextName) return { kind: "name", name: "context", ...at };
  const hole = t.holes.get(name);
  if (hole !== undefined) return { kind: "name", name: holeName(hole), ...at };
  if (name === t.parameterObject) return t.refuse(at, "the whole parameter object has no counterpart in C#", `Name the value: \`${name}.limit\`.`);
  const dotnet = t.outer.dotnet.get(name);
  if (dotnet !== undefined) return predefinedTypes.has(dotnet) ? { kind: "type-reference", type: { kind: "predefined-type", name: dotnet, ...at }, ...at } : { kind: "name", name: dotnet, ...at };
  if (name === "undefined") return t.refuse(at, "C# has no `undefined`", "Write `null`.");
  if (t.outer.declared.has(name)) return captured(t, name, at);
  const counterpart = counterpartOf(name);
  if (counterpart !== undefined) return t.refuse(at, `\`${name}\` is JavaScript's`, counterpart);
  return localName(t, name, at);
}

/** A file's own values exist when it is compiled, not when the gateway runs the expression. */
function captured(t: Translator, name: string, at: Span): Expression {
  const near = nearest(name, [...t.holes.keys()]);
  const fix = near === undefined ? `Hand it in: \`expression((context, { ${name} }) => …, { ${name} })\`.` : `Did you mean \`${near}\`? Otherwise hand it in with the parameter object.`;
  return t.refuse(at, `\`${name}\` is a value of this file, which the gateway does not have`, fix);
}

/** TypeScript takes `$` in names, C# does not. */
function localName(t: Translator, name: string, at: Span): Expression {
  if (name.includes("$")) return t.refuse(at, `the name \`${name}\` cannot be written in C#`, "Use letters, digits and `_`.");
  return { kind: "name", name, ...at };
}
