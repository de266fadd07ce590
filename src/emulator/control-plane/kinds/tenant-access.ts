import { type JsonObject } from "../../state/json.js";
import { subscriptionKey } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { flag, readFields, text, writeFields, type Fields } from "../fields.js";
import type { Action, EntityKind, WriteInput } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";
import { emptyReply } from "../reply.js";

const fields: Fields = [
  text("principalId"),
  text("primaryKey", { hidden: true, keep: true }),
  text("secondaryKey", { hidden: true, keep: true }),
  flag("enabled", { default: false }),
];

type Which = "primaryKey" | "secondaryKey";

/** Access to the service's own management API and to its Git repository: off at first, with keys that only `listSecrets` shows. */
export const tenantAccess: EntityKind = {
  form: "entity",
  name: "tenantAccess",
  segment: "tenant",
  parents: ["service"],
  title: "AccessInformation",
  methods: ["GET", "HEAD", "PUT", "PATCH"],
  fixed: { names: ["access", "gitAccess"], initial: initialAccess },
  write: (input: WriteInput) => writeFields(fields, input),
  read: (entity) => readFields(fields, entity.properties),
  actions: {
    listSecrets: (_context, entity) => {
      const { principalId, primaryKey, secondaryKey, enabled } = entity.properties;
      const body = { id: entity.name, principalId: principalId ?? null, primaryKey, secondaryKey, enabled };
      return { status: 200, headers: { ETag: etagOfEntity(entity) }, body, style: "compact" };
    },
    regeneratePrimaryKey: regenerate("primaryKey"),
    regenerateSecondaryKey: regenerate("secondaryKey"),
    "git/regeneratePrimaryKey": regenerate("primaryKey"),
    "git/regenerateSecondaryKey": regenerate("secondaryKey"),
  },
};

function initialAccess(name: string, { service }: Context): JsonObject {
  const seed = `${service.key}/tenant/${name}`;
  return { principalId: null, primaryKey: subscriptionKey(seed, "primary"), secondaryKey: subscriptionKey(seed, "secondary"), enabled: false };
}

function regenerate(which: Which): Action {
  return ({ store, now }: Context, entity: Entity) => {
    const properties = { ...entity.properties, [which]: subscriptionKey(entity.key, which, entity.version) };
    store.put({ ...entity, properties, updatedAt: now().toISOString() });
    return emptyReply(204);
  };
}
