import type { Edit } from "../edits.js";
import type { PolicyImpact } from "../policy-change.js";
import type { PolicyNode } from "../policy-tree.js";
import type { SectionContent } from "../place.js";
import type { Partners } from "../match-siblings.js";
import { addressImpacts } from "./addresses.js";
import { allowListImpacts } from "./allow-lists.js";
import { backendImpacts } from "./backends.js";
import { cacheKeyImpacts } from "./cache-keys.js";
import { claimImpacts } from "./claims.js";
import { conditionImpacts } from "./conditions.js";
import type { Topic } from "./context.js";
import { elementImpacts } from "./elements.js";
import { entryImpacts } from "./entries.js";
import { exceptionImpacts } from "./exceptions.js";
import { ruleImpacts } from "./graphql-rules.js";
import { headerImpacts } from "./headers.js";
import { keyImpacts } from "./keys.js";
import { limitImpacts } from "./limits.js";
import { orderImpacts } from "./order.js";
import { refusalImpacts } from "./refusals.js";
import { secretImpacts } from "./secrets.js";
import { settingImpacts } from "./settings.js";

const topics: readonly Topic[] = [
  elementImpacts,
  orderImpacts,
  refusalImpacts,
  conditionImpacts,
  settingImpacts,
  limitImpacts,
  allowListImpacts,
  claimImpacts,
  entryImpacts,
  ruleImpacts,
  exceptionImpacts,
  cacheKeyImpacts,
  addressImpacts,
  keyImpacts,
  headerImpacts,
  backendImpacts,
  secretImpacts,
];

/** What each edit does to who and what gets through. Edits without an impact have no entry. */
export function findImpacts(
  edits: readonly Edit[],
  documents: { readonly before: readonly SectionContent[]; readonly after: readonly SectionContent[]; readonly partners: Partners },
): ReadonlyMap<Edit, readonly PolicyImpact[]> {
  const changed = new Map<PolicyNode, Set<string>>();
  for (const edit of edits) if (edit.kind === "attribute" && !edit.commentOnly) changed.set(edit.after.node, (changed.get(edit.after.node) ?? new Set()).add(edit.name));
  const context = { ...documents, changedAttributes: (node: PolicyNode): ReadonlySet<string> => changed.get(node) ?? new Set<string>() };
  const found = new Map<Edit, readonly PolicyImpact[]>();
  for (const edit of edits) {
    if ("commentOnly" in edit && edit.commentOnly) continue;
    const impacts = topics.flatMap((topic) => topic(edit, context));
    const distinct = impacts.filter((a, i) => impacts.findIndex((b) => b.reason === a.reason && b.direction === a.direction) === i);
    if (distinct.length > 0) found.set(edit, distinct);
  }
  return found;
}
