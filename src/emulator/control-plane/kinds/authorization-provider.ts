import { objectOf, plainText, present, type Json, type JsonObject } from "../../state/json.js";
import type { Entity } from "../../state/store.js";
import { connectionNotFound, validationError } from "../errors.js";
import { object, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";

const fields: Fields = [text("displayName", { max: 300 }), text("identityProvider", { required: true }), object("oauth2", { required: true })];

const grants = ["authorizationCode", "clientCredentials"] as const;

/** Of the credential manager: where tokens come from. */
export const authorizationProvider: EntityKind = {
  form: "entity",
  name: "authorizationProvider",
  segment: "authorizationProviders",
  parents: ["service"],
  title: "AuthorizationProvider",
  wire: "connection",
  statuses: { created: 200 },
  absent: (name) => connectionNotFound("credential provider", name),
  methods: ["GET", "PUT", "DELETE"],
  write: writeProvider,
  read: readProvider,
};

function writeProvider(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const sent = objectOf(objectOf(written.oauth2).grantTypes);
  const types = grants.filter((grant) => sent[grant] !== undefined && sent[grant] !== null);
  if (types.length === 0) throw validationError({ target: "grantTypes", message: `The grantTypes must have one of ${grants.join(", ")}.` });
  return { ...written, oauth2: { grantTypes: Object.fromEntries(types.map((grant) => [grant, grantOf(grant, objectOf(sent[grant]))])) } };
}

/** `ResourceUri` comes back as `resourceUri`, the client's secret never; the code grant always shows client and scopes. */
function grantOf(grant: string, sent: JsonObject): JsonObject {
  const named = Object.entries(sent).map(([name, value]): [string, Json | undefined] => [name.charAt(0).toLowerCase() + name.slice(1), value]);
  const { clientId, clientSecret: _secret, scopes, ...others } = Object.fromEntries(named);
  if (grant === "authorizationCode") return { clientId: clientId ?? null, scopes: scopes ?? null, ...present(others) };
  return present({ clientId, scopes, ...others });
}

function readProvider({ properties }: Entity, { context }: ReadInput): JsonObject {
  const { displayName, identityProvider, oauth2 } = properties;
  const redirectUrl = `https://authorization-manager.consent.azure-apim.net/redirect/apim/${plainText(context.service.name)}`;
  return { displayName: displayName ?? null, identityProvider, oauth2: { redirectUrl, ...objectOf(oauth2) } };
}
