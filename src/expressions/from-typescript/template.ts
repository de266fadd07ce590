import type { PolicyExpression } from "../syntax/index.js";
import { nodesWithin } from "../syntax/nodes.js";
import { parameterOfHole } from "./translator.js";

/** Cuts the text at the names that stand for values. */
export function splitAtHoles(text: string, expression: PolicyExpression): { readonly parts: readonly string[]; readonly parameters: readonly string[] } {
  const parts: string[] = [];
  const parameters: string[] = [];
  let from = 0;
  for (const node of [...nodesWithin(expression.body)].sort((a, b) => a.start - b.start)) {
    const parameter = node["kind"] === "name" && typeof node["name"] === "string" ? parameterOfHole(node["name"]) : undefined;
    if (parameter === undefined) continue;
    parts.push(text.slice(from, node.start));
    parameters.push(parameter);
    from = node.end;
  }
  return { parts: [...parts, text.slice(from)], parameters };
}
