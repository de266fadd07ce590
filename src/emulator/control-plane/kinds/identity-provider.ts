import { arrayOf, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { list, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";

/** Whom the developer portal lets sign in with, one each. */
const names = ["facebook", "google", "microsoft", "twitter", "aad", "aadB2C"];

const fields: Fields = [
  text("clientId", { required: true }),
  text("clientSecret", { required: true, hidden: true }),
  text("type", { oneOf: names }),
  text("signinTenant"),
  list("allowedTenants"),
  text("authority"),
  text("signupPolicyName"),
  text("signinPolicyName"),
  text("profileEditingPolicyName"),
  text("passwordResetPolicyName"),
  text("clientLibrary", { max: 16 }),
];

export const identityProvider: EntityKind = {
  form: "entity",
  name: "identityProvider",
  segment: "identityProviders",
  parents: ["service"],
  title: "IdentityProvider",
  write: writeIdentityProvider,
  read: (entity) => readFields(fields, entity.properties),
  actions: {
    listSecrets: (_context, entity) => ({
      status: 200,
      headers: { ETag: etagOfEntity(entity) },
      body: { clientSecret: entity.properties.clientSecret },
      style: "compact",
    }),
  },
};

/** Its name says of which type it is. */
function writeIdentityProvider(input: WriteInput): JsonObject {
  const type = names.find((known) => known.toLowerCase() === input.name.toLowerCase());
  if (type === undefined) throw validationError({ target: "identityProviderName", message: `The identity provider must be one of ${names.join(", ")}.` });
  const written = writeFields(fields, input);
  if (arrayOf(written.allowedTenants).length > 32) throw validationError({ target: "allowedTenants", message: "At most 32 tenants can be allowed." });
  if (type === "aadB2C" && (written.signupPolicyName === null || written.signinPolicyName === null))
    throw validationError({ target: "signinPolicyName", message: "The signupPolicyName and signinPolicyName fields are required for Azure AD B2C." });
  return { ...written, type };
}
