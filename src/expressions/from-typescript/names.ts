import { nearest } from "../../diagnostics/index.js";
import type { Expression } from "../syntax/index.js";
import type { Span } from "../token.js";
import { counterpartOf } from "./counterparts.js";
import { isDotnetName } from "./dotnet-names.js";
import { predefinedTypes } from "./types.js";
import { holeName, type Translator } from "./translator.js";

/** A name in the function: the context, a value that was handed in, a local, or something of .NET. */
export function translateName(t: Translator, name: string, span: Span): Expression {
  const at = { start: span.start, end: span.end };
  if (t.isLocal(name)) return localName(t, name, at);
  if (name === t.contextName) return { kind: "name", name: "context", ...at };
  const hole = t.holes.get(name);
  if (hole !== undefined) return { kind: "name", name: holeName(hole), ...at };
  if (name === t.parameterObject) return t.refuse(at, "the whole parameter object has no counterpart in C#", `Name the value: \`${name}.limit\`.`);
  const dotnet = t.outer.dotnet.get(name);
  if (dotnet !== undefined) return dotnetReference(dotnet, at);
  if (name === "undefined") return t.refuse(at, "C# has no `undefined`", "Write `null`.");
  if (t.outer.expression.has(name)) return t.refuse(at, "an expression does not stand in another", "Write what it says here, or store its result with `setVariable` and read `context.Variables`.");
  if (t.outer.declared.has(name)) return captured(t, name, at);
  const counterpart = counterpartOf(name);
  if (counterpart !== undefined) return t.refuse(at, `\`${name}\` is JavaScript's`, counterpart);
  return localName(t, name, at);
}

/** `JObject`, `string`: what "apiops/dotnet" exports, as a value. */
export function dotnetReference(name: string, at: Span): Expression {
  return predefinedTypes.has(name) ? { kind: "type-reference", type: { kind: "predefined-type", name, ...at }, ...at } : { kind: "name", name, ...at };
}

/** A file's own values exist when it is compiled, not when the gateway runs the expression. */
function captured(t: Translator, name: string, at: Span): Expression {
  if (isDotnetName(name)) return t.refuse(at, `\`${name}\` is a value of this file, and not .NET's`, `Import .NET's: \`import { ${name} } from "apiops/dotnet";\`, in this file itself.`);
  const near = nearest(name, [...t.holes.keys()]);
  const fix = near === undefined ? `Hand it in: \`expression((context, { ${name} }) => …, { ${name} })\`.` : `Did you mean \`${near}\`? Otherwise hand it in with the parameter object.`;
  return t.refuse(at, `\`${name}\` is a value of this file, which the gateway does not have`, fix);
}

/** TypeScript takes `$` in names, C# does not. */
function localName(t: Translator, name: string, at: Span): Expression {
  if (name.includes("$")) return t.refuse(at, `the name \`${name}\` cannot be written in C#`, "Use letters, digits and `_`.");
  return { kind: "name", name, ...at };
}
