import type { FieldSymbol, MethodSymbol, PropertySymbol, TypeSymbol } from "../symbols/index.js";

/** A method, operator, conversion or constructor with everything generic filled in. */
export interface BoundMethod {
  readonly symbol: MethodSymbol;
  /** Of the declaration, as the runtime's MemberTables have it. */
  readonly key: string;
  /** Constructed: `List<int>`. */
  readonly containingType: TypeSymbol;
  /** Of the method alone, explicit or inferred. */
  readonly typeArguments: readonly TypeSymbol[];
  readonly parameterTypes: readonly TypeSymbol[];
  readonly returnType: TypeSymbol;
}

/** A property or indexer. */
export interface BoundPropertyReference {
  readonly symbol: PropertySymbol;
  readonly key: string;
  readonly containingType: TypeSymbol;
  readonly type: TypeSymbol;
}

export interface BoundFieldReference {
  readonly symbol: FieldSymbol;
  readonly key: string;
  readonly containingType: TypeSymbol;
  readonly type: TypeSymbol;
}
