import { stringArray } from "../collections/array.js";
import { NetDictionary } from "../collections/dictionary.js";
import { stringType } from "../collections/sequence.js";
import { JArray, JObject } from "../json/containers.js";
import { parseJson } from "../json/load.js";
import { JValue } from "../json/json-value.js";
import type { JToken } from "../json/token.js";
import { writeToken } from "../json/write.js";
import { netType } from "../net-type.js";
import { unixEpochTicks } from "../time/calendar.js";
import { kinds, NetDateTime } from "../time/date-time.js";
import { Boxed, NetException, type Host, type MemberTable, type NetValue } from "../value.js";
import { ContextObject, propertiesOf } from "./context-object.js";
import { stringsType } from "./url.js";

/** A token's header and claims; its signature is looked at by validate-jwt alone. Null when it is no token. */
export function readJwt(host: Host, input: string | null): ContextObject | null {
  if (input === null) return null;
  const parts = input.replace(/^Bearer /i, "").trim().split(".");
  const [head, payload] = parts;
  if (parts.length !== 3 || head === undefined || payload === undefined) return null;
  try {
    const [header, claims] = [decodePart(host, head), decodePart(host, payload)];
    return header === undefined || claims === undefined ? null : jwtOf(header, claims);
  } catch (error) {
    if (error instanceof NetException && error.netType.name.startsWith("Newtonsoft.Json.")) return null;
    throw error;
  }
}

function decodePart(host: Host, part: string): JObject | undefined {
  if (!/^[A-Za-z0-9_-]*={0,2}$/.test(part) || part.replace(/=+$/, "").length % 4 === 1) return undefined;
  return parseJson(host, Buffer.from(part, "base64url").toString("utf8"), "JObject", { readsDates: false }) as JObject;
}

function textsOf(token: JToken): string[] {
  return token instanceof JArray ? token.children.map(textOf) : [textOf(token)];
}

function textOf(token: JToken): string {
  return token instanceof JValue && typeof token.content === "string" ? token.content : writeToken(token, false);
}

function timeOf(claims: JObject, name: string): NetValue {
  const value = claims.get(name);
  const seconds = value instanceof JValue && value.content instanceof Boxed ? value.content.value : undefined;
  if (typeof seconds !== "bigint" && typeof seconds !== "number") return null;
  const ticks = unixEpochTicks + BigInt(Math.trunc(Number(seconds))) * 10_000_000n;
  return NetDateTime.ofTicks(ticks, kinds.utc);
}

function jwtOf(header: JObject, claims: JObject): ContextObject {
  const all = new NetDictionary(stringType, stringsType);
  for (const { name, value } of claims.properties) all.setEntry(name, stringArray(textsOf(value)));
  const text = (from: JObject, name: string): NetValue => {
    const value = from.get(name);
    return value === null ? null : textsOf(value).join(",");
  };
  const audience = claims.get("aud");
  const time = netType("System.Nullable`1", netType("System.DateTime"));
  return new ContextObject("Jwt", [
    { name: "Algorithm", type: stringType, value: text(header, "alg") },
    { name: "Audiences", type: stringsType, value: stringArray(audience === null ? [] : textsOf(audience)) },
    { name: "Claims", type: all.netType, value: all },
    { name: "ExpirationTime", type: time, value: timeOf(claims, "exp") },
    { name: "Id", type: stringType, value: text(claims, "jti") },
    { name: "IssuedAt", type: time, value: timeOf(claims, "iat") },
    { name: "Issuer", type: stringType, value: text(claims, "iss") },
    { name: "NotBefore", type: time, value: timeOf(claims, "nbf") },
    { name: "Subject", type: stringType, value: text(claims, "sub") },
    { name: "Type", type: stringType, value: text(header, "typ") },
  ]);
}

/** The credentials of a `Basic` Authorization header, or null. */
export function readBasic(input: string | null): ContextObject | null {
  const encoded = /^Basic (.*)$/is.exec(input ?? "")?.[1]?.trim();
  if (encoded === undefined || !/^[A-Za-z0-9+/\s]*={0,2}$/.test(encoded) || encoded.replace(/\s/g, "").length % 4 !== 0) return null;
  const text = Buffer.from(encoded, "base64").toString("latin1");
  const colon = text.indexOf(":");
  if (colon < 0) return null;
  return new ContextObject("BasicAuthCredentials", [
    { name: "Password", type: stringType, value: text.slice(colon + 1) },
    { name: "UserId", type: stringType, value: text.slice(0, colon) },
  ]);
}

export const credentialMembers: MemberTable = {
  ...propertiesOf("Jwt", ["Algorithm", "Audiences", "Claims", "ExpirationTime", "Id", "IssuedAt", "Issuer", "NotBefore", "Subject", "Type"]),
  ...propertiesOf("BasicAuthCredentials", ["Password", "UserId"]),
  ...propertiesOf("Authorization", ["AccessToken", "Claims"]),
};
