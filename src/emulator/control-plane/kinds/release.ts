import { longTimestamp, shortTimestamp } from "../../state/clock.js";
import { plainText, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { parentNotFound } from "../errors.js";
import { text, writeFields, type Fields } from "../fields.js";
import { referenceTo } from "../ids.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";
import { currentRevision, findRevision, revisionOf } from "./api-revisions.js";

const fields: Fields = [text("apiId", { keep: true }), text("notes", { keep: true })];

export const apiRelease: EntityKind = {
  form: "entity",
  name: "apiRelease",
  segment: "releases",
  parents: ["api"],
  perApi: true,
  title: "ApiRelease",
  write: writeRelease,
  read: readRelease,
  written: (entity, { existing, context }) => {
    if (existing === undefined) makeCurrent(plainText(entity.properties.revisionKey), entity.parent, context);
  },
};

/** What is released is a revision of the API the release is below. */
function writeRelease(input: WriteInput): JsonObject {
  const { context, existing } = input;
  const written = writeFields(fields, input);
  if (existing !== undefined) return { ...existing.properties, notes: written.notes };
  const reference = referenceTo("apis", plainText(written.apiId ?? ""), context);
  const revision = reference === undefined ? undefined : findRevision(context.store, reference.key);
  if (revision?.key.startsWith(`${context.target.parent};rev=`) !== true) throw parentNotFound();
  return { apiId: revision.key, notes: written.notes, revisionKey: revision.key };
}

/** The release switches what `apis/{id}` means; deleting it later does not switch back (arm-behaviour section 6). */
function makeCurrent(revisionKey: string, root: string, { store, now }: Context): void {
  const before = currentRevision(store, root);
  const after = store.get(revisionKey);
  if (after === undefined || before?.key === after.key) return;
  const updatedAt = now().toISOString();
  if (before !== undefined) store.put({ ...before, properties: { ...before.properties, isCurrent: false }, updatedAt });
  store.put({ ...after, properties: { ...after.properties, isCurrent: true }, updatedAt });
}

/** Seven digits when created, three afterwards; lists leave the API out. */
function readRelease(entity: Entity, { context, reply }: ReadInput): JsonObject {
  const created = new Date(entity.createdAt);
  const moment = reply === "created" ? longTimestamp(created, entity.version) : shortTimestamp(created);
  return {
    ...(reply === "item" ? {} : { apiId: releasedId(entity, context) }),
    createdDateTime: moment,
    updatedDateTime: moment,
    notes: entity.properties.notes ?? null,
  };
}

function releasedId(entity: Entity, context: Context): string {
  const revision = context.store.get(plainText(entity.properties.revisionKey));
  if (revision === undefined) return `${context.container.id}/apis/${entity.parent.slice(entity.parent.lastIndexOf("/") + 1)}`;
  const base = `${context.container.id}/apis/${revision.name}`;
  return revision.properties.isCurrent === true ? base : `${base};rev=${revisionOf(revision)}`;
}

