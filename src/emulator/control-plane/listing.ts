import { plainText, type Json, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import type { Context } from "./context.js";
import { badRequest } from "./errors.js";
import { parseFilter } from "./filter.js";
import type { EntityKind } from "./kind.js";
import { envelopeOf } from "./read-entity.js";
import type { Reply } from "./reply.js";

export function listEntities(kind: EntityKind, entities: readonly Entity[], context: Context): Reply {
  return listItems(entities, (entity) => envelopeOf(kind, entity, { context, reply: "item" }), context);
}

/**
 * One page: `value`, `count` of all pages, and an absolute `nextLink` unless it is the last (arm-behaviour section 1).
 * Only the items of the page are rendered, unless a filter has to look at all.
 */
export function listItems<T>(all: readonly T[], show: (item: T) => JsonObject, context: Context): Reply {
  const { query } = context.request;
  const filter = query.get("$filter");
  const skip = countOf(query, "$skip") ?? 0;
  const top = countOf(query, "$top");
  const size = Math.min(top ?? context.pageSize, context.pageSize);
  if (filter === null || filter === "") {
    const value = all.slice(skip, skip + size).map(show);
    return page(value, all.length, skip + size, context);
  }
  const matching = all.map(show).filter(parseFilter(filter));
  return page(matching.slice(skip, skip + size), matching.length, skip + size, context);
}

function page(value: readonly JsonObject[], count: number, next: number, { request }: Context): Reply {
  const body: Record<string, Json> = { value, count };
  if (next < count) {
    const query = new URLSearchParams(request.query);
    query.set("$skip", plainText(next));
    body.nextLink = `${request.baseUrl}${request.path}?${query.toString()}`;
  }
  return { status: 200, body };
}

function countOf(query: URLSearchParams, name: string): number | undefined {
  const text = query.get(name);
  if (text === null) return undefined;
  if (!/^\d+$/.test(text)) throw badRequest(`The value '${text}' of ${name} is not a number of records.`);
  return Number(text);
}
