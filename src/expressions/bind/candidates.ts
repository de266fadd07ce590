import { substitute, typeMapOf, type MethodSymbol, type NamedType, type PropertySymbol, type TypeSymbol } from "../symbols/index.js";
import { lookUpOrder, methodCandidate, methodsOf, signatureParameter, type MethodCandidate } from "./members.js";
import type { Candidate, Signature, SignatureParameter } from "./resolution/signature.js";
import { delegateShapeOf, isValueType, nullableElementOf, nullableOf, textOf } from "./types/facts.js";
import type { LocalFunctionSymbol } from "./variables.js";

export interface IndexerCandidate {
  readonly symbol: PropertySymbol;
  readonly containingType: NamedType;
}

export function indexerCandidates(type: TypeSymbol): Candidate<IndexerCandidate>[] {
  return lookUpOrder(type).flatMap(({ type: containingType, depth }) => {
    const map = typeMapOf(containingType);
    return (containingType.definition.members.get("this[]") ?? []).flatMap((symbol) =>
      symbol.kind !== "property" ? [] : [{ name: `${textOf(containingType)}[]`, typeParameters: [], parameters: symbol.parameters.map((each) => signatureParameter(each, map)), returnType: substitute(symbol.type, map), source: { symbol, containingType }, depth }],
    );
  });
}

export interface OperatorCandidate extends MethodCandidate {
  /** Takes and gives `T?` where the declaration has values. */
  readonly isLifted: boolean;
}

const withoutLifting: ReadonlySet<string> = new Set(["true", "false"]);

/** An operator's declarations, and their lifted forms. */
export function operatorCandidates(type: TypeSymbol, operator: string, count: number): Candidate<OperatorCandidate>[] {
  if (type.kind !== "named") return [];
  return methodsOf(type, `operator ${operator}`)
    .filter((method) => method.parameters.length === count)
    .flatMap((method) => {
      const candidate = methodCandidate(method, type, 0);
      const plain = { ...candidate.signature, source: { ...candidate, isLifted: false }, depth: 0 };
      const lifted = withoutLifting.has(operator) ? undefined : liftedSignature(candidate.signature, operator);
      return lifted === undefined ? [plain] : [plain, { ...lifted, source: { ...candidate, isLifted: true }, depth: 0 }];
    });
}

const comparisons: ReadonlySet<string> = new Set(["==", "!=", "<", ">", "<=", ">="]);

function liftedSignature(signature: Signature, operator: string): Signature | undefined {
  const { parameters, returnType } = signature;
  if (returnType === undefined || !parameters.every((each) => isValueType(each.type) && nullableElementOf(each.type) === undefined)) return undefined;
  if (!comparisons.has(operator) && !isValueType(returnType)) return undefined;
  return { ...signature, parameters: parameters.map((each) => ({ ...each, type: nullableOf(each.type) })), returnType: comparisons.has(operator) ? returnType : nullableOf(returnType) };
}

export function functionCandidate(source: LocalFunctionSymbol): Candidate<LocalFunctionSymbol> {
  const parameters = source.parameters.map((variable, i): SignatureParameter => {
    const fallback = source.defaults[i];
    return { name: variable.name, type: variable.type, modifier: source.modifiers[i] ?? "value", isParams: source.hasParams && i === source.parameters.length - 1, ...(fallback === undefined ? {} : { fallback: () => fallback }) };
  });
  return { name: source.name, typeParameters: source.typeParameters, parameters, returnType: source.returnType, source, depth: 0 };
}

export function delegateCandidate(type: TypeSymbol): Candidate<TypeSymbol> {
  const shape = delegateShapeOf(type);
  const names = type.kind === "named" ? (type.definition.members.get("Invoke")?.[0] as MethodSymbol | undefined)?.parameters.map((each) => each.name) : undefined;
  const parameters = (shape?.parameterTypes ?? []).map((each, i): SignatureParameter => ({ name: names?.[i] ?? `arg${i + 1}`, type: each, modifier: shape?.parameterModifiers[i] ?? "value", isParams: false }));
  return { name: textOf(type), typeParameters: [], parameters, returnType: shape?.returnType ?? { kind: "void" }, source: type, depth: 0 };
}
