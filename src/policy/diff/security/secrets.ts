import type { Edit } from "../edits.js";
import type { PolicyImpact } from "../policy-change.js";
import { hasSecretAttribute, hasSecretText } from "../secrets.js";
import { arrivalsOf } from "./arrivals.js";
import { broadening, mixed, type ImpactContext, type Topic } from "./context.js";
import { headerImpacts } from "./headers.js";
import { settingImpacts } from "./settings.js";

/** Whoever may read the policy may read a secret that is written in it. */
const written = broadening("a secret is written in clear");

export const secretImpacts: Topic = (edit, context) => {
  switch (edit.kind) {
    case "added": {
      const found = arrivalsOf(edit, context).some(({ node, around }) => [...node.attributes.keys()].some((name) => hasSecretAttribute(node, name)) || hasSecretText(node, around[0]));
      return found ? [written] : [];
    }
    case "attribute":
      return compare(hasSecretAttribute(edit.before.node, edit.name), hasSecretAttribute(edit.after.node, edit.name), edit, context);
    case "text":
      return compare(hasSecretText(edit.before.node, edit.before.parent?.node), hasSecretText(edit.after.node, edit.after.parent?.node), edit, context);
    case "removed":
    case "moved":
      return [];
  }
};

function compare(was: boolean, is: boolean, edit: Edit, context: ImpactContext): readonly PolicyImpact[] {
  if (!is || !was) return is ? [written] : [];
  // What the credential is for is told where that is known.
  return settingImpacts(edit, context).length > 0 || headerImpacts(edit, context).length > 0 ? [] : [mixed("credential changed")];
}
