import { objectOf, objectsOf, plainText, stringOf, type Json } from "../../state/json.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { stringsOf } from "../fields.js";

const ways = ["authorizationHeader", "query"];

/** Servers and providers go by their bare names, and are the service's also from a workspace (DOC). That unknown ones are refused is unverified. */
export function checkAuthentication(settings: Json | undefined, context: Context): void {
  const { oAuth2, openid, oAuth2AuthenticationSettings, openidAuthenticationSettings } = objectOf(settings);
  for (const { authorizationServerId } of [objectOf(oAuth2), ...objectsOf(oAuth2AuthenticationSettings)])
    checkKnown("authorizationServers", "AuthorizationServer", stringOf(authorizationServerId), context);
  for (const { openidProviderId, bearerTokenSendingMethods } of [objectOf(openid), ...objectsOf(openidAuthenticationSettings)]) {
    checkKnown("openidConnectProviders", "OpenIdConnectProvider", stringOf(openidProviderId), context);
    const unknown = stringsOf(bearerTokenSendingMethods).find((way) => !ways.includes(way));
    if (unknown !== undefined) throw refusal(`The value '${plainText(unknown)}' of bearerTokenSendingMethods is not one of ${ways.join(", ")}.`);
  }
}

function checkKnown(segment: string, title: string, name: string | undefined, { store, service }: Context): void {
  if (name === undefined || store.get(`${service.key}/${segment}/${name}`.toLowerCase()) !== undefined) return;
  throw refusal(`${title} with id '${name}' could not be found.`);
}

function refusal(message: string): ReturnType<typeof validationError> {
  return validationError({ target: "authenticationSettings", message });
}
