import { Type, type Static } from "@sinclair/typebox";
import { schemasOf } from "../fields/index.js";
import { gateway } from "../resources/gateway.js";
import { capacitySchema, failoverSchema } from "./capacity.js";
import { childSchemas, common, type ChildSchemas } from "./resource-document.js";
import { closed, flag, list, name, text } from "./shapes.js";

const scalar = Type.Union([Type.String(), Type.Number(), Type.Boolean()]);
const value = Type.Union([
  scalar,
  Type.Array(scalar),
  closed({ fromEnv: text("Name of the environment variable that holds the secret."), optional: Type.Optional(Type.Literal(true, { description: "When the variable is not set, the instance keeps the secret it has; making it anew needs it." })), default: Type.Optional(text("For emulated instances only: used when the variable is not set.")) }),
]);
const values = Type.Record(Type.String({ pattern: "^[A-Za-z_][A-Za-z0-9_]*$" }), value, { description: "Values by name; ${name} in definitions." });

export const instanceSchema = closed({
  name: Type.String({ pattern: "^[a-z0-9][a-z0-9-]{0,30}$", description: "Short name: the first part of every address." }),
  service: text("Name of the APIM service."),
  resourceGroup: text("Resource group."),
  subscription: text("Subscription id."),
  region: text("Region, such as westeurope."),
  additionalLocations: Type.Optional(list(Type.String(), "Further regions of the same service.")),
  sku: Type.Optional(closed({ name: text("Developer, Basic, Standard, Premium, Consumption, BasicV2, StandardV2, PremiumV2."), capacity: Type.Optional(Type.Integer({ minimum: 0 })) })),
  wave: Type.Optional(Type.Integer({ minimum: 1, description: "Order of roll-out; 1 when left out." })),
  values: Type.Optional(values),
});

export const gatewaySchema = closed({
  name,
  instances: Type.Optional(list(Type.String(), "Instances that manage it; all when left out.")),
  ...schemasOf(gateway.fields),
  ...(childSchemas(gateway) as ChildSchemas<typeof gateway>),
  apis: Type.Optional(list(Type.String(), "APIs it serves; an Api may name its gateways instead.")),
  armProperties: common.armProperties,
});

export const environmentSchema = closed(
  {
    kind: Type.Literal("Environment"),
    name,
    production: Type.Optional(flag("Whether real callers depend on it; some rules hold there only.")),
    emulator: Type.Optional(flag("Runs against the project's own emulator instead of Azure.")),
    endpoint: Type.Optional(text("Resource Manager endpoint; https://management.azure.com when left out.")),
    values: Type.Optional(values),
    instances: Type.Array(instanceSchema, { minItems: 1, description: "The APIM services of this environment." }),
    gateways: Type.Optional(list(gatewaySchema, "Self-hosted gateways.")),
    capacity: Type.Optional(capacitySchema),
    failovers: Type.Optional(list(failoverSchema, "What happens when gateways are lost; `apiops budget` does its arithmetic for each.")),
    overrides: Type.Optional(
      Type.Record(Type.String(), Type.Record(Type.String(), Type.Unknown()), { description: "Properties merged into a document, by <kind>/<name> or <instance>/<kind>/<name>." }),
    ),
  },
  "One environment: its values, instances and gateways.",
);

const stateSchema = Type.Union(
  [
    closed({ backend: Type.Literal("local", { description: "Recorded state is kept under .apiops/ of this machine." }) }),
    closed({
      backend: Type.Literal("azure-blob", { description: "Recorded state is kept in a container of Azure Blob Storage, for all who run apiops; a lease is the lock." }),
      storageAccount: text("Name of the storage account, or the URL of its blob service."),
      container: text("Container; made when it is missing."),
      prefix: Type.Optional(text("Folder inside the container; the project's name when left out.")),
    }),
  ],
  { description: "Where it is recorded what this project owns and last applied." },
);

export const projectSchema = closed(
  {
    name: text("Name of the project."),
    defaultEnvironment: Type.Optional(text("Environment used when -e is not given.")),
    state: Type.Optional(stateSchema),
    lint: Type.Optional(Type.Record(Type.String(), Type.Unknown(), { description: "Lint configuration." })),
  },
  "apiops.yaml",
);

export type EnvironmentDocument = Static<typeof environmentSchema>;
export type InstanceInput = Static<typeof instanceSchema>;
export type GatewayInput = Static<typeof gatewaySchema>;
export type ProjectFile = Static<typeof projectSchema>;
export type EnvironmentValueInput = Static<typeof value>;
