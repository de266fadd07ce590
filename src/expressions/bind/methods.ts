import type { BoundMethod, BoundPropertyReference } from "../bound/index.js";
import type { IndexerCandidate } from "./candidates.js";
import type { MethodCandidate } from "./members.js";
import type { Applicable } from "./resolution/signature.js";
import { methodOf, special } from "./types/facts.js";

/** The method that was chosen, with its type arguments. */
export function boundMethodOf({ candidate, typeArguments }: Applicable<MethodCandidate>): BoundMethod {
  const { method, containingType } = candidate.source;
  return methodOf(method, containingType, typeArguments);
}

export function boundIndexerOf({ candidate, returnType }: Applicable<IndexerCandidate>): BoundPropertyReference {
  const { symbol, containingType } = candidate.source;
  return { symbol, key: symbol.key, containingType, type: returnType ?? special("object") };
}
