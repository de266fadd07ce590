import { flag, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind } from "../kind.js";
import { etagOfEntity } from "../read-entity.js";

const fields: Fields = [
  text("displayName", { required: true, max: 50 }),
  text("description", { showNull: true }),
  text("metadataEndpoint", { required: true }),
  text("clientId", { required: true }),
  text("clientSecret", { hidden: true }),
  flag("useInTestConsole", { default: false }),
  flag("useInApiDocumentation", { default: false }),
];

export const openIdConnectProvider: EntityKind = {
  form: "entity",
  name: "openIdConnectProvider",
  segment: "openidConnectProviders",
  parents: ["service"],
  title: "OpenIdConnectProvider",
  write: (input) => writeFields(fields, input),
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
