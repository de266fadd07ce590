import { lookUpType } from "../../surface/index.js";
import type { TypeDefinition, TypeParameter, TypeSymbol } from "../../symbols/index.js";
import { undeclaredCryptography } from "../cryptography/undeclared-types.js";
import { arrayType, netType, sameType, type NetType } from "../net-type.js";

/** The classes of the library that no declaration shows, with what they are. A digit stands for the type argument of that number. */
const undeclared = new Map<string, readonly string[]>([
  ["[]", ["IList`1<0>", "IReadOnlyList`1<0>", "System.Array"]],
  ["[,]", ["System.Array"]],
  ["Dictionary`2+KeyCollection", ["ICollection`1<0>", "IReadOnlyCollection`1<0>", "System.Collections.ICollection"]],
  ["Dictionary`2+ValueCollection", ["ICollection`1<1>", "IReadOnlyCollection`1<1>", "System.Collections.ICollection"]],
  ["System.Linq.Grouping`2", ["System.Linq.IGrouping`2<0,1>", "IList`1<1>"]],
  ["System.Linq.OrderedEnumerable`2", ["System.Linq.IOrderedEnumerable`1<0>"]],
  ["System.Linq.GroupedEnumerable`2", ["IEnumerable`1<System.Linq.IGrouping`2<1,0>>"]],
  ["System.RuntimeType", ["System.Type"]],
  ["System.Text.UTF8Encoding", ["System.Text.Encoding"]],
  ["System.Text.UTF7Encoding", ["System.Text.Encoding"]],
  ["System.Text.UTF32Encoding", ["System.Text.Encoding"]],
  ["System.Text.UnicodeEncoding", ["System.Text.Encoding"]],
  ["System.Text.ASCIIEncoding", ["System.Text.Encoding"]],
  ["System.Text.Latin1Encoding", ["System.Text.Encoding"]],
  ["System.Text.SBCSCodePageEncoding", ["System.Text.Encoding"]],
  ["System.CurrentSystemTimeZone", ["System.TimeZone"]],
  ...undeclaredCryptography,
]);

/** Interfaces whose arguments may be more derived than asked for. */
const covariant = new Set(["IEnumerable`1", "IReadOnlyCollection`1", "IReadOnlyList`1", "IEnumerator`1", "System.Linq.IGrouping`2", "Newtonsoft.Json.Linq.IJEnumerable`1"]);

const generic = "System.Collections.Generic.";

function shortName(name: string): string {
  return name.startsWith(generic) ? name.slice(generic.length) : name;
}

/** Reads `IDictionary`2<0,System.String>`, with a type's arguments in the places of the digits. */
function readSupertype(text: string, parameters: readonly NetType[]): NetType {
  if (/^\d$/.test(text)) return parameters[Number(text)] ?? netType("System.Object");
  const open = text.indexOf("<");
  const name = open < 0 ? text : text.slice(0, open);
  const full = name.includes(".") ? name : generic + name;
  if (open < 0) return netType(full);
  return netType(full, ...splitArguments(text.slice(open + 1, -1)).map((each) => readSupertype(each, parameters)));
}

function splitArguments(text: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let start = 0;
  for (let i = 0; i <= text.length; i++) {
    const c = text[i];
    if (c === "<") depth++;
    else if (c === ">") depth--;
    else if ((c === "," && depth === 0) || c === undefined) {
      parts.push(text.slice(start, i));
      start = i + 1;
    }
  }
  return parts;
}

/** The types right above this one: as declared, or as noted above. */
function supertypesOf(type: NetType): NetType[] {
  const own = undeclared.get(type.element === undefined ? shortName(type.name) : type.name === "[]" ? "[]" : "[,]");
  const parameters = type.element === undefined ? type.typeArguments : [type.element];
  if (own !== undefined) return own.map((each) => readSupertype(each, parameters));
  if (type.name.startsWith("System.Linq.Enumerable+") || type.name.startsWith("System.Xml.Linq.XContainer+")) return [netType(`${generic}IEnumerable\`1`, ...type.typeArguments.slice(0, 1))];
  const definition = definitionOf(type);
  if (definition === undefined) return [];
  const bases = definition.base === undefined ? definition.interfaces : [definition.base, ...definition.interfaces];
  const above = bases.flatMap((base) => toNetType(base, definition.typeParameters, parameters) ?? []);
  return definition.kind === "enum" ? [netType("System.Enum"), ...above] : definition.kind === "struct" ? [netType("System.ValueType"), ...above] : above;
}

function definitionOf({ name }: NetType): TypeDefinition | undefined {
  const tick = name.indexOf("`");
  return tick < 0 ? lookUpType(name, 0) : lookUpType(name.slice(0, tick), Number(name.slice(tick + 1)));
}

/** A declared type with arguments in the place of its parameters; undefined for what no value is of. */
function toNetType(type: TypeSymbol, parameters: readonly TypeParameter[], given: readonly NetType[]): NetType | undefined {
  if (type.kind === "type-parameter") return given[parameters.indexOf(type)];
  if (type.kind === "array") {
    const element = toNetType(type.element, parameters, given);
    return element === undefined ? undefined : arrayType(element);
  }
  if (type.kind !== "named") return undefined;
  const inner = type.arguments.map((argument) => toNetType(argument, parameters, given));
  if (!inner.every((argument) => argument !== undefined)) return undefined;
  return netType(inner.length === 0 ? type.definition.fullName : `${type.definition.fullName}\`${inner.length}`, ...inner);
}

/** Answers about pairs of types that were asked for before. */
const answers = new WeakMap<NetType, WeakMap<NetType, boolean>>();

/** Whether a value of run-time type `from` is a `to`: through base classes, interfaces and variance. */
export function isAssignable(from: NetType, to: NetType): boolean {
  if (from === to || to.name === "System.Object") return true;
  const known = answers.get(from) ?? new WeakMap<NetType, boolean>();
  answers.set(from, known);
  const answer = known.get(to) ?? decide(from, to);
  known.set(to, answer);
  return answer;
}

function decide(from: NetType, to: NetType): boolean {
  if (sameType(from, to)) return true;
  if (from.name === to.name && isVariantOf(from, to)) return true;
  return supertypesOf(from).some((each) => isAssignable(each, to));
}

function isVariantOf(from: NetType, to: NetType): boolean {
  if (from.element !== undefined && to.element !== undefined) return isReference(from.element) && isAssignable(from.element, to.element);
  if (!covariant.has(shortName(from.name))) return false;
  return from.typeArguments.every((argument, i) => {
    const wanted = to.typeArguments[i] ?? argument;
    return sameType(argument, wanted) || (isReference(argument) && isAssignable(argument, wanted));
  });
}

function isReference(type: NetType): boolean {
  const kind = type.element === undefined ? definitionOf(type)?.kind : "class";
  return kind !== "struct" && kind !== "enum";
}
