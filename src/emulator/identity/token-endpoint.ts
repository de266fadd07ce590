import type { JsonObject } from "../state/json.js";
import { formOf, json, refused, type IdentityHandler, type IdentityInput } from "./handler.js";
import { principalId, tenantOf } from "./tenant.js";
import { accessToken, idToken, lifetimeSeconds, type TokenSubject } from "./token.js";

/** `/{tenant}/oauth2/v2.0/token`: the audience is a scope without its last part. */
export const tokenV2: IdentityHandler = (input) => {
  const scope = formOf(input.request).get("scope") ?? "";
  const resource = scope.split(" ").find((each) => each.includes("/")) ?? "";
  return answer(input, resource.replace(/\/(\.default|user_impersonation)$/, ""), { expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds, scope });
};

/** `/{tenant}/oauth2/token`: the audience is named, and numbers are texts. */
export const tokenV1: IdentityHandler = (input) => {
  const form = formOf(input.request);
  const resource = form.get("resource") ?? form.get("scope")?.split(" ")[0]?.replace(/\/\.default$/, "") ?? "";
  const issued = Math.floor(input.now.getTime() / 1000);
  return answer(input, resource, {
    expires_in: String(lifetimeSeconds),
    ext_expires_in: String(lifetimeSeconds),
    expires_on: String(issued + lifetimeSeconds),
    not_before: String(issued),
    resource,
  });
};

/** Every client, secret, assertion, person and password is taken. */
function answer({ request, parameters, now }: IdentityInput, audience: string, more: JsonObject): ReturnType<IdentityHandler> {
  const form = formOf(request);
  const grant = form.get("grant_type");
  if (grant === null) return refused("invalid_request", "AADSTS900144: The request body must contain the following parameter: 'grant_type'.");
  const clientId = form.get("client_id");
  const person = grant === "client_credentials" ? undefined : (form.get("username") ?? "user@apiops.onmicrosoft.com");
  const subject: TokenSubject = {
    tenant: tenantOf(parameters["tenant"]),
    audience,
    ...(clientId === null ? {} : { clientId }),
    ...(person === undefined ? {} : { userName: person }),
  };
  const personal = person === undefined ? {} : { refresh_token: "emulator", id_token: idToken(subject, now), client_info: clientInfo(subject) };
  return json({ token_type: "Bearer", ...more, access_token: accessToken(subject, now), ...personal });
}

/** How the authentication libraries tell accounts apart. */
function clientInfo({ tenant }: TokenSubject): string {
  return Buffer.from(JSON.stringify({ uid: principalId, utid: tenant })).toString("base64url");
}
