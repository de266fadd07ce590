import { objectsOf, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, list, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";

const fields: Fields = [
  text("displayName", { required: true, max: 50 }),
  flag("useInTestConsole", { default: false }),
  flag("useInApiDocumentation", { default: false }),
  text("description", { showNull: true }),
  text("clientRegistrationEndpoint", { required: true }),
  text("authorizationEndpoint", { required: true }),
  list("authorizationMethods", { each: ["HEAD", "OPTIONS", "TRACE", "GET", "POST", "PUT", "PATCH", "DELETE"] }),
  list("clientAuthenticationMethod", { each: ["Basic", "Body"] }),
  list("tokenBodyParameters"),
  text("tokenEndpoint", { showNull: true }),
  flag("supportState", { default: false }),
  text("defaultScope", { showNull: true }),
  list("grantTypes", { required: true, each: ["authorizationCode", "implicit", "resourceOwnerPassword", "clientCredentials"] }),
  list("bearerTokenSendingMethods", { each: ["authorizationHeader", "query"] }),
  text("clientId", { required: true }),
  text("clientSecret", { hidden: true }),
  text("resourceOwnerUsername"),
  text("resourceOwnerPassword", { hidden: true }),
];

/** An OAuth 2 server that the developer portal gets tokens from. */
export const authorizationServer: EntityKind = {
  form: "entity",
  name: "authorizationServer",
  segment: "authorizationServers",
  parents: ["service"],
  title: "AuthorizationServer",
  write: writeAuthorizationServer,
  read: (entity) => readFields(fields, entity.properties),
  actions: {
    listSecrets: (_context, entity) => {
      const { clientSecret, resourceOwnerUsername, resourceOwnerPassword } = entity.properties;
      const body = { clientSecret, resourceOwnerUsername, resourceOwnerPassword };
      return { status: 200, headers: { ETag: etagOfEntity(entity) }, body, style: "compact" };
    },
  },
};

function writeAuthorizationServer(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const nameless = objectsOf(written.tokenBodyParameters).some(({ name, value }) => typeof name !== "string" || typeof value !== "string");
  if (nameless) throw validationError({ target: "tokenBodyParameters", message: "A parameter of the token's body must have a name and a value." });
  return written;
}
