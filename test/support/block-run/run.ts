import { type XmlElement, type XmlNode } from "../../../src/xml/index.js";
import { ExpressionFailed } from "./expressions.js";
import { handlers } from "./policies/index.js";
import { responseOf, type World } from "./world.js";

/** Policies one after another, until one of them answers. */
export function runNodes(nodes: readonly XmlNode[], world: World): void {
  for (const node of nodes) {
    if (world.answeredBy !== undefined) return;
    if (node.kind === "element") runPolicy(node, world);
    else if (node.kind === "text" && node.value.trim() !== "") throw new Error(`Text stands among the policies: ${node.value.trim()}`);
  }
}

function runPolicy(element: XmlElement, world: World): void {
  const handler = Object.hasOwn(handlers, element.name) ? handlers[element.name] : undefined;
  if (handler === undefined) throw new Error(`<${element.name}> has no handler in test/support/block-run/policies: what it does is not known to the tests of blocks.`);
  try {
    handler(element, world, runNodes);
  } catch (error) {
    if (!(error instanceof ExpressionFailed)) throw error;
    // Inside a container the innermost policy has answered already.
    if (world.answeredBy === undefined) world.answer("ExpressionValueEvaluationFailure", responseOf({ status: 500, body: { statusCode: 500, message: "Internal server error" } }));
  }
}

