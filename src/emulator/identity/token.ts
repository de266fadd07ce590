import { createHmac } from "node:crypto";
import type { JsonObject } from "../state/json.js";
import { applicationId, principalId } from "./tenant.js";

export const lifetimeSeconds = 86_399;

export interface TokenSubject {
  readonly tenant: string;
  readonly audience: string;
  readonly clientId?: string;
  /** A person's name, where a person signs in. */
  readonly userName?: string;
}

/** A JSON Web Token that looks like the directory's. Its signature is worth nothing: no request is authenticated. */
export function accessToken({ tenant, audience, clientId = applicationId, userName }: TokenSubject, now: Date): string {
  const issued = Math.floor(now.getTime() / 1000);
  return encoded({
    aud: audience,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: issued,
    nbf: issued,
    exp: issued + lifetimeSeconds,
    appid: clientId,
    idtyp: userName === undefined ? "app" : "user",
    oid: principalId,
    sub: principalId,
    tid: tenant,
    ...(userName === undefined ? {} : { upn: userName, unique_name: userName, name: userName, scp: "user_impersonation" }),
    ver: "1.0",
  });
}

/** What says who signed in. */
export function idToken({ tenant, clientId = applicationId, userName = "user" }: TokenSubject, now: Date): string {
  const issued = Math.floor(now.getTime() / 1000);
  return encoded({
    aud: clientId,
    iss: `https://sts.windows.net/${tenant}/`,
    iat: issued,
    exp: issued + lifetimeSeconds,
    name: userName,
    oid: principalId,
    preferred_username: userName,
    upn: userName,
    sub: principalId,
    tid: tenant,
    ver: "1.0",
  });
}

function encoded(claims: JsonObject): string {
  const signed = [{ typ: "JWT", alg: "HS256" }, claims].map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".");
  return `${signed}.${createHmac("sha256", "apiops emulator").update(signed).digest("base64url")}`;
}
