import { etagOf, type ETagByteOrder } from "../state/etags.js";
import type { JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import { idOf, shownName, typeOf } from "./ids.js";
import type { EntityKind, ReadInput } from "./kind.js";
import type { Reply } from "./reply.js";

export function etagOfEntity(entity: Entity, order?: ETagByteOrder): string {
  return etagOf(entity.version, order);
}

/** `id, type, name, properties`, in that order (arm-behaviour section 1). */
export function envelopeOf(kind: EntityKind, entity: Entity, input: ReadInput): JsonObject {
  const { context, reply } = input;
  const segment = reply === "get" ? kind.segmentOnGet : undefined;
  return {
    id: idOf(entity, context, segment),
    type: typeOf(entity, context.store),
    name: shownName(entity, context),
    properties: kind.read(entity, input),
  };
}

export function readEntity(kind: EntityKind, entity: Entity, input: ReadInput, status = 200): Reply {
  return { status, headers: { ETag: etagOfEntity(entity, kind.etag) }, body: envelopeOf(kind, entity, input) };
}
