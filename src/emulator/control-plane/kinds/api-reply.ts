import { shortTimestamp } from "../../state/clock.js";
import { objectOf, type Json, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { isCurrentContract } from "../api-versions.js";
import type { Context } from "../context.js";
import { ordered } from "../fields.js";
import { idOf } from "../ids.js";
import type { ReadInput } from "../kind.js";

/** The properties of an API in the service's order; what is unset and optional is left out (arm-behaviour section 6, APIs). */
export function readApi(entity: Entity, { context, reply }: ReadInput): JsonObject {
  const { properties } = entity;
  const current = isCurrentContract(context.request.apiVersion);
  const expand = reply === "created" || reply === "updated" || context.request.query.get("expandApiVersionSet") === "true";
  return {
    displayName: properties.displayName,
    apiRevision: properties.apiRevision,
    description: properties.description ?? null,
    subscriptionRequired: properties.subscriptionRequired,
    serviceUrl: properties.serviceUrl ?? null,
    ...(current ? { backendId: null } : {}),
    path: properties.path,
    protocols: properties.protocols,
    ...(current ? newProperties : {}),
    authenticationSettings: readAuthentication(properties.authenticationSettings, current),
    subscriptionKeyParameterNames: properties.subscriptionKeyParameterNames,
    ...(properties.type === "http" ? {} : { type: properties.type }),
    ...optional(properties),
    ...(expand ? { apiVersionSet: versionSetGist(properties.apiVersionSetId, context) } : {}),
    ...(current && properties.imported === true ? { provisioningState: "Succeeded" } : {}),
  };
}

/** Shown at 2024-05-01 though its contract has no such properties (arm-behaviour section 1). */
const newProperties: JsonObject = { mcpProperties: null, a2aProperties: null, isAgent: false, agent: null, jsonRpcProperties: null };

function optional(properties: JsonObject): JsonObject {
  const shown: JsonObject = {
    termsOfServiceUrl: properties.termsOfServiceUrl,
    contact: properties.contact,
    license: properties.license,
    isCurrent: properties.isCurrent === true ? true : undefined,
    apiRevisionDescription: properties.apiRevisionDescription,
    apiVersion: properties.apiVersion,
    apiVersionDescription: properties.apiVersionDescription,
    apiVersionSetId: properties.apiVersionSetId,
  };
  return Object.fromEntries(Object.entries(shown).filter(([, value]) => value !== undefined && value !== null));
}

function readAuthentication(settings: Json | undefined, current: boolean): JsonObject {
  const sent = objectOf(settings);
  const { oAuth2, openid, oAuth2AuthenticationSettings, openidAuthenticationSettings } = sent;
  const base: JsonObject = { oAuth2: oAuth2 ?? null, openid: openid ?? null };
  if (!current) return base;
  const known: JsonObject = {
    ...base,
    oAuth2AuthenticationSettings: oAuth2AuthenticationSettings ?? [],
    openidAuthenticationSettings: openidAuthenticationSettings ?? [],
  };
  return { ...known, returnProtectedResourceMetadata: sent.returnProtectedResourceMetadata ?? false };
}

function versionSetGist(id: Json | undefined, context: Context): JsonObject | undefined {
  const versionSet = typeof id === "string" ? context.store.get(id.toLowerCase()) : undefined;
  if (versionSet === undefined) return undefined;
  const { displayName, description, versioningScheme, versionQueryName, versionHeaderName } = versionSet.properties;
  return { id: idOf(versionSet, context), name: displayName, description, versioningScheme, versionQueryName, versionHeaderName };
}

/** The reduced API an association answers with: lists show the protocols, replies to a PUT null (arm-behaviour section 2). */
export function readLinkedApi(api: Entity, { context, reply }: ReadInput): JsonObject {
  const { properties } = api;
  const current = isCurrentContract(context.request.apiVersion);
  return {
    displayName: properties.displayName,
    apiRevision: properties.apiRevision,
    description: properties.description ?? null,
    ...(current ? { specificationLastUpdated: shortTimestamp(new Date(api.createdAt)) } : {}),
    subscriptionRequired: properties.subscriptionRequired,
    serviceUrl: properties.serviceUrl ?? null,
    ...(current ? { backendId: null } : {}),
    path: properties.path,
    protocols: reply === "item" ? properties.protocols : null,
    ...(current ? newProperties : {}),
    authenticationSettings: null,
    subscriptionKeyParameterNames: null,
    ...optional({ ...properties, apiVersionSetId: null, termsOfServiceUrl: null, contact: null, license: null }),
  };
}

export function orderedContact(contact: Json | undefined): Json {
  return contact === undefined || contact === null ? null : ordered(objectOf(contact), ["name", "url", "email"]);
}
