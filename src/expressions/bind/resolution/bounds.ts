import type { TypeParameter, TypeSymbol } from "../../symbols/index.js";
import { argumentsOf, arrayOf, baseTypes, isReferenceType, nullableElementOf, sameDefinition, sameType, tupleElementsOf, variancesOf } from "../types/facts.js";

/** Type arguments of one call, while they are inferred (C# 7, 7.5.2). */
export class Bounds {
  private readonly found = new Map<TypeParameter, { readonly exact: TypeSymbol[]; readonly lower: TypeSymbol[]; readonly upper: TypeSymbol[] }>();
  readonly fixed = new Map<TypeParameter, TypeSymbol>();

  constructor(readonly parameters: readonly TypeParameter[]) {
    for (const parameter of parameters) this.found.set(parameter, { exact: [], lower: [], upper: [] });
  }

  isOpen(type: TypeSymbol): type is TypeParameter {
    return type.kind === "type-parameter" && this.found.has(type) && !this.fixed.has(type);
  }

  boundsOf(parameter: TypeParameter): { readonly exact: readonly TypeSymbol[]; readonly lower: readonly TypeSymbol[]; readonly upper: readonly TypeSymbol[] } {
    return this.found.get(parameter) ?? { exact: [], lower: [], upper: [] };
  }

  hasBounds(parameter: TypeParameter): boolean {
    const { exact, lower, upper } = this.boundsOf(parameter);
    return exact.length + lower.length + upper.length > 0;
  }

  exact(given: TypeSymbol, formal: TypeSymbol): void {
    if (this.isOpen(formal)) {
      this.found.get(formal)?.exact.push(given);
      return;
    }
    const pairs = this.nested(given, formal);
    if (pairs !== undefined) {
      for (const [a, b] of pairs) this.exact(a, b);
      return;
    }
    if (sameDefinition(given, formal)) argumentsOf(formal).forEach((argument, i) => this.exact(argumentsOf(given)[i] ?? argument, argument));
  }

  lower(given: TypeSymbol, formal: TypeSymbol): void {
    if (this.isOpen(formal)) {
      this.found.get(formal)?.lower.push(given);
      return;
    }
    const pairs = this.nested(given, formal);
    if (pairs !== undefined) {
      for (const [a, b] of pairs) if (arrayOf(formal) === undefined) this.lower(a, b);
        else this.byKind(a, b, "out");
      return;
    }
    const array = arrayOf(given);
    if (array?.rank === 1 && argumentsOf(formal).length === 1) {
      const [element] = argumentsOf(formal);
      const implemented = baseTypes(given).find((base) => sameDefinition(base, formal));
      if (element !== undefined && implemented !== undefined) this.byKind(array.element, element, "out");
      return;
    }
    const base = this.uniqueBase(given, formal);
    if (base === undefined) return;
    const variances = variancesOf(formal);
    argumentsOf(formal).forEach((argument, i) => this.byKind(argumentsOf(base)[i] ?? argument, argument, variances[i]));
  }

  private upper(given: TypeSymbol, formal: TypeSymbol): void {
    if (this.isOpen(formal)) {
      this.found.get(formal)?.upper.push(given);
      return;
    }
    const variances = variancesOf(formal);
    if (sameDefinition(given, formal)) argumentsOf(formal).forEach((argument, i) => this.byKind(argumentsOf(given)[i] ?? argument, argument, variances[i] === "in" ? "out" : variances[i] === "out" ? "in" : undefined));
    else for (const [a, b] of this.nested(given, formal) ?? []) this.exact(a, b);
  }

  /** Only references vary: values are taken as they are. */
  private byKind(given: TypeSymbol, formal: TypeSymbol, variance: "in" | "out" | undefined): void {
    if (variance === undefined || !isReferenceType(given)) this.exact(given, formal);
    else if (variance === "out") this.lower(given, formal);
    else this.upper(given, formal);
  }

  /** Elements of arrays, nullables and tuples of one shape. */
  private nested(given: TypeSymbol, formal: TypeSymbol): readonly (readonly [TypeSymbol, TypeSymbol])[] | undefined {
    const array = arrayOf(formal);
    if (array !== undefined) {
      const other = arrayOf(given);
      return other?.rank === array.rank ? [[other.element, array.element]] : [];
    }
    const element = nullableElementOf(formal);
    if (element !== undefined) {
      const other = nullableElementOf(given);
      return other === undefined ? [] : [[other, element]];
    }
    const elements = tupleElementsOf(formal);
    if (elements === undefined) return undefined;
    const others = tupleElementsOf(given);
    return others?.length === elements.length ? elements.map((each, i) => [others[i] ?? each, each] as const) : [];
  }

  private uniqueBase(given: TypeSymbol, formal: TypeSymbol): TypeSymbol | undefined {
    const bases = baseTypes(given).filter((base) => sameDefinition(base, formal));
    const [first, ...others] = bases;
    return others.every((other) => first !== undefined && sameType(first, other)) ? first : undefined;
  }

  /** Settles on the one candidate that every bound allows (7.5.2.11). False when there is none. */
  fix(parameter: TypeParameter, converts: (from: TypeSymbol, to: TypeSymbol) => boolean): boolean {
    const { exact, lower, upper } = this.boundsOf(parameter);
    const candidates: TypeSymbol[] = [];
    for (const type of [...exact, ...lower, ...upper]) if (!candidates.some((each) => sameType(each, type))) candidates.push(type);
    const fitting = candidates.filter(
      (type) => exact.every((each) => sameType(each, type)) && lower.every((each) => sameType(each, type) || converts(each, type)) && upper.every((each) => sameType(each, type) || converts(type, each)),
    );
    const [only, ...others] = fitting.filter((type) => fitting.every((other) => sameType(other, type) || converts(other, type)));
    if (only === undefined || others.length > 0) return false;
    this.fixed.set(parameter, only);
    return true;
  }
}
