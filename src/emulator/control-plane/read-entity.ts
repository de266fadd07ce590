import { etagOf, type ETagByteOrder } from "../state/etags.js";
import { plainText, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import { idOf, shownName, typeOf } from "./ids.js";
import type { EntityKind, ReadInput } from "./kind.js";
import type { Reply } from "./reply.js";
import { locationTitle } from "./service/locations.js";

export function etagOfEntity(entity: Entity, order?: ETagByteOrder): string {
  return etagOf(entity.version, order);
}

/** `id, type, name, properties`, in that order (arm-behaviour section 1). */
export function envelopeOf(kind: EntityKind, entity: Entity, input: ReadInput): JsonObject {
  const { context, reply } = input;
  if (kind.wire === "connection") return connectionEnvelope(kind, entity, input);
  const segment = reply === "get" ? kind.segmentOnGet : undefined;
  return {
    id: idOf(entity, context, segment),
    type: typeOf(entity, context.store),
    name: shownName(entity, context),
    properties: kind.read(entity, input),
  };
}

/** `id, name, type, location, properties` (recording aso-2024-05-01-authorization-provider). */
function connectionEnvelope(kind: EntityKind, entity: Entity, input: ReadInput): JsonObject {
  const { context } = input;
  return {
    id: idOf(entity, context),
    name: entity.name,
    type: typeOf(entity, context.store),
    location: locationTitle(plainText(context.serviceEntity.properties.location)),
    properties: kind.read(entity, input),
  };
}

export function readEntity(kind: EntityKind, entity: Entity, input: ReadInput, status = 200): Reply {
  if (kind.wire === "connection") return { status, body: envelopeOf(kind, entity, input), style: "compact" };
  return { status, headers: { ETag: etagOfEntity(entity, kind.etag) }, body: envelopeOf(kind, entity, input) };
}
