import { bindPolicyExpression } from "../bind/index.js";
import type { PolicyExpression } from "../syntax/index.js";
import { nodesWithin } from "../syntax/nodes.js";

/**
 * What loops go through, by the offset of the loop. `foreach (var m in Regex.Matches(…))` gives objects, since the collection is older than generic
 * ones; TypeScript cannot write the type in the loop, and knows the elements as what they are.
 */
export function elementTypesIn(syntax: PolicyExpression): ReadonlyMap<number, string> {
  const loops = [...nodesWithin(syntax.body)].some((node) => node["kind"] === "foreach");
  return loops ? bindPolicyExpression(syntax).elements : new Map();
}
