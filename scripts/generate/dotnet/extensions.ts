import { lookUpType } from "../../../src/expressions/surface/index.js";
import { extensionClasses } from "../../../src/expressions/surface/texts/index.js";
import { mentions, sameType, typeMap, type MethodSymbol, type NamedType, type TypeDefinition, type TypeMap, type TypeParameter, type TypeSymbol } from "../../../src/expressions/symbols/index.js";
import { isInferred, signatureOf, substituteSignature, type Signature } from "./signature.js";
import { isObject } from "./types.js";

/** Every extension method that policies may use. */
function extensionMethods(): readonly MethodSymbol[] {
  return extensionClasses
    .flatMap((name) => [...(lookUpType(name, 0)?.members.values() ?? [])].flat())
    .filter((member): member is MethodSymbol => member.kind === "method" && member.isExtension && member.notAllowed === undefined);
}

/** Extension methods as members of the type that they extend. */
export function extensionsOf(definition: TypeDefinition): readonly Signature[] {
  return extensionMethods().flatMap((method) => {
    const receiver = method.parameters[0]?.type;
    return receiver?.kind === "named" && receiver.definition === definition ? [extensionOf(method, receiver, definition.typeParameters)] : [];
  });
}

/** Those that extend arrays of some type. */
export function arrayExtensions(): readonly Signature[] {
  return extensionMethods().flatMap((method) => (method.parameters[0]?.type.kind === "array" ? [onlyFor(withoutReceiver(method), method.parameters[0].type)] : []));
}

/** The method's type parameters that the receiver fills are the type's own: `Where<TSource>(this IEnumerable<TSource> …)` is `Where(…)` of `IEnumerable<T>`. */
function extensionOf(method: MethodSymbol, receiver: NamedType, own: readonly TypeParameter[]): Signature {
  const filled = receiver.arguments.filter((argument): argument is TypeParameter => argument.kind === "type-parameter" && method.typeParameters.includes(argument));
  const left = method.typeParameters.filter((parameter) => !filled.includes(parameter));
  const map = typeMap(filled, filled.map((parameter) => own[receiver.arguments.indexOf(parameter)] ?? parameter));
  const short = { ...substituteSignature(withoutReceiver(method), map), typeParameters: left };
  // Where type arguments have to be written, C# wants all of them. What is bound needs its bound where it is named once more.
  const isWritten = filled.length > 0 && left.some((parameter) => !isInferred(parameter, short));
  const isBound = filled.some((parameter) => parameter.bounds.length > 0 && [method.returnType, ...method.parameters.slice(1).map(({ type }) => type)].some((type) => mentions(type, parameter)));
  if (isWritten || isBound) return onlyFor(withoutReceiver(method), receiver);
  const isOpen = receiver.arguments.every((argument) => filled.some((parameter) => parameter === argument && parameter.bounds.length === 0));
  return isOpen ? short : onlyFor(short, { ...receiver, arguments: receiver.arguments.map((argument) => boundOf(argument, map)) });
}

function boundOf(argument: TypeSymbol, map: TypeMap): TypeSymbol {
  if (argument.kind !== "type-parameter" || !map.has(argument)) return argument;
  return argument.bounds[0] ?? map.get(argument) ?? argument;
}

function withoutReceiver(method: MethodSymbol): Signature {
  const signature = signatureOf(method);
  return { ...signature, parameters: signature.parameters.slice(1) };
}

function onlyFor(signature: Signature, receiver: TypeSymbol): Signature {
  if (receiver.kind === "named" && sameType(receiver, receiver.definition.self)) return signature;
  const holdsObjects = receiver.kind === "named" && receiver.arguments.some(isObject);
  return { ...signature, thisType: receiver, objectUnlessWritten: holdsObjects && signature.typeParameters.some((parameter) => !isInferred(parameter, signature) || signature.parameters.length > 0) };
}
