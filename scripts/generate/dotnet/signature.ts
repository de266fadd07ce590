import { isValueType, mentions, substitute, type MethodSymbol, type ParameterSymbol, type TypeMap, type TypeParameter, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { plainScope, type FileScope } from "./scope.js";
import { printElement, printType, printTypeParameters } from "./types.js";

/** A method as an interface has it. */
export interface Signature {
  readonly name: string;
  readonly typeParameters: readonly TypeParameter[];
  /** What it can be called on, where that is not every value of the interface. */
  readonly thisType: TypeSymbol | undefined;
  readonly parameters: readonly ParameterSymbol[];
  readonly returnType: TypeSymbol;
  /** A type argument that is not written is `object`. */
  readonly objectUnlessWritten: boolean;
}

export function signatureOf({ name, typeParameters, parameters, returnType }: MethodSymbol): Signature {
  return { name, typeParameters, thisType: undefined, parameters, returnType, objectUnlessWritten: false };
}

export function substituteSignature(signature: Signature, map: TypeMap): Signature {
  if (map.size === 0) return signature;
  const { thisType, parameters, returnType } = signature;
  return {
    ...signature,
    thisType: thisType === undefined ? undefined : substitute(thisType, map),
    parameters: parameters.map((parameter) => ({ ...parameter, type: substitute(parameter.type, map) })),
    returnType: substitute(returnType, map),
  };
}

/** Whether a call without type arguments can say what the parameter is. */
export function isInferred(parameter: TypeParameter, { parameters, thisType }: Pick<Signature, "parameters" | "thisType">): boolean {
  return parameters.some(({ type }) => mentions(type, parameter)) || (thisType !== undefined && mentions(thisType, parameter));
}

/** All but name and result: `<T>(source: T)`. Equal for overloads between which TypeScript sees no difference. */
export function parameterKey(signature: Signature): string {
  return printHead(signature, plainScope).replace(/\w+(?=\??: )/g, "");
}

/** `<T>(value: T): string`, once more with an array where C# takes any number of arguments. */
export function printSignature(signature: Signature, scope: FileScope, arrow = ": "): readonly string[] {
  const result = arrow + printType(signature.returnType, "out", scope);
  const last = signature.parameters.at(-1);
  const expanded = printHead(signature, scope) + result;
  if (last?.isParams !== true) return [expanded];
  const withArray: Signature = { ...signature, parameters: [...signature.parameters.slice(0, -1), { ...last, isParams: false }] };
  return [printHead(withArray, scope) + result, expanded];
}

function printHead(signature: Signature, scope: FileScope): string {
  const { typeParameters, thisType, parameters, objectUnlessWritten } = signature;
  const fallback = objectUnlessWritten ? ` = ${scope.refer("system", "Object")}` : "";
  const receiver = thisType === undefined ? [] : [`this: ${printType(thisType, "argument", scope)}`];
  const list = [...receiver, ...parameters.map((parameter) => printParameter(parameter, typeParameters, scope))];
  // TypeScript complains of a parameter that nothing names: `RemoveAnnotations<T>()`.
  const named = typeParameters.map((parameter) => (isNamedIn(parameter, signature) ? parameter : { ...parameter, name: `_${parameter.name}` }));
  return `${printTypeParameters(named, scope, { fallback })}(${list.join(", ")})`;
}

function isNamedIn(parameter: TypeParameter, signature: Signature): boolean {
  return mentions(signature.returnType, parameter) || isInferred(parameter, signature) || signature.typeParameters.some(({ bounds }) => bounds.some((bound) => mentions(bound, parameter)));
}

function printParameter({ name, type, modifier, isParams, fallback }: ParameterSymbol, own: readonly TypeParameter[], scope: FileScope): string {
  const label = reserved.has(name) ? `${name}_` : name;
  if (modifier === "out" || modifier === "ref") return `${label}: ${scope.refer("language", modifier === "out" ? "Out" : "Ref")}<${printType(type, "argument", scope)}>`;
  if (isParams && type.kind === "array") return `...${label}: ${printRest(type.element, scope)}[]`;
  // The method's own type parameter may stand for a reference, of which there is always a null.
  const isNullable = type.kind === "type-parameter" && own.includes(type) && !isValueType(type);
  return `${label}${fallback === undefined ? "" : "?"}: ${printType(type, "in", scope)}${isNullable ? " | null" : ""}`;
}

function printRest(element: TypeSymbol, scope: FileScope): string {
  const text = printType(element, "in", scope);
  return text.includes(" ") ? `(${text})` : printElement(element, "in", scope) === "unknown" ? "unknown" : text;
}

/** Words that cannot name a parameter. */
const reserved: ReadonlySet<string> = new Set(["arguments", "default", "delete", "eval", "function", "import", "in", "new", "this", "with"]);
