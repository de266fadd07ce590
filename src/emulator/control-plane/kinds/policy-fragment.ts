import { plainText, stringOf, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { stringsOf } from "../fields.js";
import { idOf, typeOf } from "../ids.js";
import type { EntityKind, ReadInput } from "../kind.js";
import { listItems } from "../listing.js";
import { rawText } from "../policies/print-raw.js";
import { writePolicyText } from "../policies/write-policy.js";
import { refuseWhenUsed, usesIndex } from "../references.js";

export const policyFragment: EntityKind = {
  form: "entity",
  name: "policyFragment",
  segment: "policyFragments",
  // A GET spells the collection in lower case, the reply of a PUT does not (arm-behaviour section 1).
  segmentOnGet: "policyfragments",
  parents: ["service", "workspace"],
  title: "PolicyFragment",
  etag: "little-endian",
  methods: ["GET", "HEAD", "PUT", "DELETE"],
  write: (input) => ({ description: stringOf(input.body.description) ?? null, ...writePolicyText(input, "fragment") }),
  read: readFragment,
  writesAsync: () => "in-progress",
  indexes: ({ properties }) => stringsOf(properties.references),
  removing: (entity, context) => refuseWhenUsed("Policy Fragment", entity.name, usesIndex(entity.key), context),
  actions: {
    listReferences: (context, entity) =>
      listItems(
        context.store.find(usesIndex(entity.key)),
        (user) => ({ id: idOf(user, context), type: typeOf(user, context.store), name: user.name }),
        context,
      ),
  },
};

/** `format` is shown only when it was asked for and is not `xml` (arm-behaviour section 5). */
function readFragment({ properties }: Entity, { context }: ReadInput): JsonObject {
  const value = plainText(properties.value);
  const raw = context.request.query.get("format") === "rawxml";
  return {
    ...(properties.description === null ? {} : { description: properties.description }),
    ...(raw ? { format: "rawxml", value: rawText(value) } : { value }),
    provisioningState: "Succeeded",
  };
}
