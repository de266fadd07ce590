import type { BoundExpression } from "../../bound/index.js";
import type { TypeSymbol } from "../../symbols/index.js";
import type { Binder } from "../binder.js";
import { isDecimal } from "../constants/numbers.js";
import { isReferenceConversion } from "../conversions/reference.js";
import { classifyStandardExplicit } from "../conversions/standard.js";
import { classifyUserDefined } from "../conversions/user-defined.js";
import { isBound, type Operand } from "../operand.js";
import { argumentsOf, arrayOf, baseTypes, definitionNameOf, enumUnderlyingOf, isNullType, isReferenceType, isValueType, isVoidType, nullableElementOf, numericKindOf, sameType, special, textOf } from "../types/facts.js";
import { classifyExplicit } from "./operands.js";

/** How an operand could be made a `to`, where something in particular helps. */
export function mendConversion(b: Binder, operand: Operand, to: TypeSymbol): string | undefined {
  if (operand.kind === "method-group" || operand.kind === "function-group") return "Call the method: add `()` with its arguments.";
  if (!isBound(operand)) return undefined;
  return mendConstant(operand, to) ?? mendShape(operand, to) ?? mendJson(operand.type, to) ?? mendCast(b, operand, to) ?? mendByMethod(operand, to);
}

/** A text that is known to be no number. */
function isOdd(operand: BoundExpression, to: TypeSymbol): boolean {
  return operand.kind === "constant" && typeof operand.value === "string" && numericKindOf(to) !== undefined && Number.isNaN(Number(operand.value));
}

function is(type: TypeSymbol, name: string): boolean {
  return definitionNameOf(type) === name;
}

const isString = (type: TypeSymbol): boolean => sameType(type, special("string"));
const isBool = (type: TypeSymbol): boolean => sameType(type, special("bool"));

/** A literal of the wrong kind: quotes and suffixes. */
function mendConstant(operand: BoundExpression, to: TypeSymbol): string | undefined {
  if (isNullType(operand.type)) return isValueType(to) ? `Write \`${textOf(to)}?\` for the type where null is meant, or a value such as \`default(${textOf(to)})\`.` : undefined;
  if (operand.kind !== "constant") return undefined;
  const { value, type } = operand;
  const kind = numericKindOf(to);
  if (sameType(type, special("double")) && typeof value === "number" && (kind === "decimal" || kind === "float")) return `Write \`${value}${kind === "decimal" ? "m" : "f"}\`.`;
  if (typeof value === "string") return mendText(value, to);
  if (isString(to) && sameType(type, special("char")) && typeof value === "number") return `Write it in double quotes: \`"${String.fromCharCode(value)}"\`.`;
  if (isString(to) && (typeof value === "number" || typeof value === "bigint" || typeof value === "boolean") && !isDecimal(value) && enumUnderlyingOf(type) === undefined) return `Write it in double quotes: \`"${value}"\`.`;
  return undefined;
}

/** A decimal where the other side has a literal without its suffix. */
export function mendLiteral(operand: BoundExpression, to: TypeSymbol): string | undefined {
  return operand.kind === "constant" && sameType(operand.type, special("double")) ? mendConstant(operand, to) : undefined;
}

function mendText(text: string, to: TypeSymbol): string | undefined {
  const kind = numericKindOf(to);
  if (kind === "char" && text.length === 1) return `Write it in single quotes: \`'${text}'\`.`;
  if (kind !== undefined && kind !== "char" && /^-?\d{1,15}(\.\d+)?$/.test(text)) return `Write it without quotes: \`${text}${kind === "decimal" && text.includes(".") ? "m" : ""}\`.`;
  const member = enumUnderlyingOf(to) === undefined || to.kind !== "named" ? undefined : [...to.definition.members.keys()].find((each) => each.toLowerCase() === text.toLowerCase());
  if (member !== undefined) return `Write \`${textOf(to)}.${member}\`.`;
  return isBool(to) && /^(true|false)$/i.test(text) ? `Write it without quotes: \`${text.toLowerCase()}\`.` : undefined;
}

/** Values that hold what is wanted: a nullable, an array of one, the body of a message. */
function mendShape(operand: BoundExpression, to: TypeSymbol): string | undefined {
  const { type } = operand;
  if (isBool(to)) return mendCondition(operand);
  if (nullableElementOf(type) !== undefined && nullableElementOf(to) === undefined && isValueType(to)) return "Take its `.Value`, or give a default: `?? …`.";
  const array = arrayOf(type);
  if (array?.rank === 1 && sameType(array.element, to) && isString(to)) return headerOf(operand) ?? "Take one of its elements, such as `[0]`, or join them: `string.Join(\",\", …)`.";
  if (is(type, "IMessageBody") && isReferenceType(to)) return `Read it as one: \`.As<${textOf(to)}>()\`.`;
  const element = elementOf(type);
  if (element === undefined) return undefined;
  if (arrayOf(to)?.rank === 1 && sameType(arrayOf(to)?.element ?? to, element)) return "Write `.ToArray()` after it.";
  const [wanted] = argumentsOf(to);
  return wanted !== undefined && sameType(wanted, element) && listTypes.has(definitionNameOf(to) ?? "") ? "Write `.ToList()` after it." : undefined;
}

const listTypes: ReadonlySet<string> = new Set(["List", "IList", "ICollection"].map((name) => `System.Collections.Generic.${name}`));

export function elementOf(type: TypeSymbol): TypeSymbol | undefined {
  const sequence = baseTypes(type).find((each) => is(each, "System.Collections.Generic.IEnumerable"));
  return sequence === undefined ? undefined : argumentsOf(sequence)[0];
}

/** `Headers["X"]` has all values of a header. */
export function headerOf(operand: BoundExpression): string | undefined {
  if (operand.kind !== "indexer" || operand.receiver.kind !== "property") return undefined;
  const [key] = operand.arguments;
  const text = key?.modifier === "value" && key.value.kind === "constant" && typeof key.value.value === "string" ? `"${key.value.value}"` : "…";
  return `It holds every value of that name: write \`.GetValueOrDefault(${text}, "")\` instead of \`[${text}]\` for one text.`;
}

function mendCondition(operand: BoundExpression): string | undefined {
  if (operand.kind === "assignment") return "Write `==` to compare; `=` assigns.";
  const { type } = operand;
  if (isBool(nullableElementOf(type) ?? special("int"))) return "It may be null: compare it, as in `== true`.";
  if (numericKindOf(type) !== undefined) return "Compare it, as in `!= 0`.";
  if (isString(type)) return "Compare it, as in `== \"true\"`, or convert it: `bool.Parse(…)`.";
  if (is(type, "System.Text.RegularExpressions.Match")) return "Take its `.Success`.";
  return isReferenceType(type) && !sameType(type, special("object")) && !(definitionNameOf(type) ?? "").startsWith("Newtonsoft.Json.Linq.J") ? "Compare it with null: `!= null`." : undefined;
}

function mendCast(b: Binder, operand: BoundExpression, to: TypeSymbol): string | undefined {
  return classifyExplicit(b, operand, to) === undefined ? undefined : `Write a cast: \`(${textOf(to)})\` before ${needsBrackets(operand) ? "the value in brackets" : "the value"}.`;
}

/** A cast takes what follows it directly, and no more. */
function needsBrackets({ kind }: BoundExpression): boolean {
  return kind === "binary" || kind === "logical" || kind === "conditional" || kind === "coalesce" || kind === "string-concat" || kind === "is-type" || kind === "is-pattern" || kind === "as";
}

/** `List<JToken>` for a `List<string>`: each element is cast. */
function mendElements(type: TypeSymbol, to: TypeSymbol): string | undefined {
  const given = elementOf(type);
  const wanted = elementOf(to);
  if (given === undefined || wanted === undefined || sameType(given, wanted)) return undefined;
  if (classifyStandardExplicit(given, wanted) === undefined && classifyUserDefined(given, wanted, true) === undefined) return undefined;
  return `Cast its elements: \`.Select(x => (${textOf(wanted)})x)\`, and \`${arrayOf(to) === undefined ? ".ToList()" : ".ToArray()"}\` after it.`;
}

/** A text becomes a JValue that holds it, and nothing that is read from it. */
function mendJson(type: TypeSymbol, to: TypeSymbol): string | undefined {
  const name = definitionNameOf(to) ?? "";
  return isString(type) && parsed.has(name) && name.startsWith("Newtonsoft.") ? `Read it from the text: \`${textOf(to)}.Parse(…)\`.` : undefined;
}

/** Types that read their values from texts. */
const parsed: ReadonlySet<string> = new Set([
  "System.Boolean", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid",
  "Newtonsoft.Json.Linq.JObject", "Newtonsoft.Json.Linq.JArray", "Newtonsoft.Json.Linq.JToken", "System.Xml.Linq.XDocument", "System.Xml.Linq.XElement",
]);

function mendByMethod(operand: BoundExpression, to: TypeSymbol): string | undefined {
  const { type } = operand;
  const wanted = nullableElementOf(to) ?? to;
  if (isVoidType(type)) return "Call it as a statement of its own.";
  if (isString(to)) return "Write `.ToString()` after it.";
  if (isString(type)) {
    const name = definitionNameOf(wanted) ?? "";
    if (isOdd(operand, wanted)) return undefined;
    if (parsed.has(name) || (numericKindOf(wanted) !== undefined && !is(wanted, "System.Char"))) return `Read it from the text: \`${textOf(wanted)}.Parse(…)\`.`;
    if (name === "System.Uri") return "Make one of the text: `new Uri(…)`.";
    if (sameType(arrayOf(to)?.element ?? to, special("byte"))) return "Write `Encoding.UTF8.GetBytes(…)` around it.";
  }
  if (is(type, "System.TimeSpan") && numericKindOf(wanted) !== undefined) return "Take its `.TotalSeconds`, or another of its totals.";
  if (is(wanted, "System.TimeSpan") && numericKindOf(type) !== undefined) return "Make one of the number: `TimeSpan.FromSeconds(…)`.";
  const elements = mendElements(type, to);
  if (elements !== undefined) return elements;
  if (isReferenceConversion(to, type)) return `Write a cast: \`(${textOf(to)})\` before the value.`;
  return undefined;
}
