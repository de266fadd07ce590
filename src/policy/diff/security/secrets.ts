import { hasSecretAttribute, hasSecretText } from "../secrets.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, type Topic } from "./context.js";

/** Whoever may read the policy may read a secret that is written in it. */
const written = broadening("a secret is written in clear");

export const secretImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added": {
      const parents = new Map(arrivalsOf(edit, context).flatMap(({ node }) => node.children.map((c) => [c, node] as const)));
      const found = arrivalsOf(edit, context).some(
        ({ node }) => [...node.attributes.keys()].some((name) => hasSecretAttribute(node, name)) || hasSecretText(node, parents.get(node) ?? edit.after.parent?.node),
      );
      return found ? [written] : [];
    }
    case "attribute":
      return hasSecretAttribute(edit.after.node, edit.name) ? [written] : [];
    case "text":
      return hasSecretText(edit.after.node, edit.after.parent?.node) ? [written] : [];
    case "removed":
    case "moved":
      return [];
  }
};
