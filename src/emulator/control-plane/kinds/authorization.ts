import { objectOf, plainText, type JsonObject } from "../../state/json.js";
import { signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { Context } from "../context.js";
import { connectionNotFound, validationError } from "../errors.js";
import { list, object, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import type { Reply } from "../reply.js";

const fields: Fields = [
  text("authorizationType", { oneOf: ["OAuth2"], default: "OAuth2" }),
  text("oauth2grantType", { required: true, oneOf: ["AuthorizationCode", "ClientCredentials"] }),
  object("parameters"),
];

/** A connection of the credential manager: one set of tokens. */
export const authorization: EntityKind = {
  form: "entity",
  name: "authorization",
  segment: "authorizations",
  parents: ["authorizationProvider"],
  title: "Authorization",
  wire: "connection",
  statuses: { created: 200 },
  absent: (name) => connectionNotFound("connection", name),
  methods: ["GET", "PUT", "DELETE"],
  write: writeAuthorization,
  read: readAuthorization,
  actions: { getLoginLinks, confirmConsentCode },
};

function writeAuthorization(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const provider = input.context.store.get(input.context.target.parent);
  const offered = Object.keys(objectOf(objectOf(provider?.properties.oauth2).grantTypes)).map((grant) => grant.toLowerCase());
  const wanted = plainText(written.oauth2grantType);
  if (!offered.includes(wanted.toLowerCase()))
    throw validationError({ target: "oauth2grantType", message: `The credential provider does not have the grant type '${wanted}'.` });
  const { clientSecret: _secret, ...parameters } = objectOf(written.parameters);
  const connected = wanted === "ClientCredentials" || input.existing?.properties.connected === true;
  return { ...written, parameters: written.parameters === null ? null : parameters, connected };
}

/** Where somebody has to log in, it says so until somebody did (recording aso-2024-05-01-authorization-provider). */
function readAuthorization({ properties }: Entity): JsonObject {
  const shown = readFields(fields, properties);
  if (properties.connected === true) return { ...shown, status: "Connected" };
  return { ...shown, status: "Error", error: { code: "Unauthenticated", message: "This connection is not authenticated." } };
}

function getLoginLinks({ service }: Context, entity: Entity): Reply {
  const query = new URLSearchParams({ "connection-id": entity.name, state: signature("login", entity.key) });
  const loginLink = `https://authorization-manager.consent.azure-apim.net/login/apim/${service.name}?${query.toString()}`;
  return { status: 200, body: { loginLink }, style: "compact" };
}

function confirmConsentCode({ request, store, now }: Context, entity: Entity): Reply {
  const { consentCode } = objectOf(request.body);
  if (typeof consentCode !== "string" || consentCode === "") throw validationError({ target: "consentCode", message: "The consentCode field is required." });
  store.put({ ...entity, properties: { ...entity.properties, connected: true }, updatedAt: now().toISOString() });
  return { status: 200 };
}

const policyFields: Fields = [list("appIds"), text("tenantId", { required: true }), text("objectId", { required: true })];

/** Who may use the tokens. */
export const accessPolicy: EntityKind = {
  form: "entity",
  name: "accessPolicy",
  segment: "accessPolicies",
  parents: ["authorization"],
  title: "AccessPolicy",
  wire: "connection",
  statuses: { created: 200 },
  absent: (name) => connectionNotFound("access policy", name),
  methods: ["GET", "PUT", "DELETE"],
  write: (input) => writeFields(policyFields, input),
  read: (entity) => readFields(policyFields, entity.properties),
};
