import { objectsOf, plainText, present, type Json, type JsonObject } from "../../state/json.js";
import { stringsOf } from "../fields.js";
import type { ApiModel } from "./api-model.js";
import { pathsOf, type Placed } from "./paths.js";
import { parameterOf, swaggerParameterOf } from "./parameters.js";
import { bodyOf, responsesOf, swaggerBodyOf, swaggerResponsesOf } from "./bodies.js";
import { SchemaNames, withRefs } from "./schema-names.js";

export function openApiOf(api: ApiModel): JsonObject {
  const names = new SchemaNames(api, "#/components/schemas/");
  const { paths, others } = pathsOf(api, (placed) =>
    operationOf(placed, {
      parameters: placed.parameters.map((parameter) => parameterOf(parameter, names)),
      requestBody: bodyOf(placed.operation.properties, names),
      responses: responsesOf(placed.operation.properties, names),
    }),
  );
  return present({
    openapi: "3.0.1",
    info: infoOf(api),
    servers: [{ url: api.url }],
    paths,
    "x-ms-paths": others,
    components: present({ schemas: names.all(withRefs), securitySchemes: keys(api) }),
    security: security(api),
  });
}

export function swaggerOf(api: ApiModel): JsonObject {
  const names = new SchemaNames(api, "#/definitions/");
  const { host, pathname, protocol } = new URL(api.url);
  const schemes = stringsOf(api.properties.protocols);
  const { paths, others } = pathsOf(api, (placed) => {
    const { properties } = placed.operation;
    const body = swaggerBodyOf(properties, names);
    return operationOf(placed, {
      parameters: [...placed.parameters.map((parameter) => swaggerParameterOf(parameter)), ...body.parameters],
      consumes: body.consumes,
      ...swaggerResponsesOf(properties, names),
    });
  });
  return present({
    swagger: "2.0",
    info: infoOf(api),
    host,
    basePath: pathname,
    schemes: schemes.length === 0 ? [protocol.slice(0, -1)] : schemes,
    paths,
    "x-ms-paths": others,
    definitions: names.all(withRefs),
    securityDefinitions: keys(api),
    security: security(api),
  });
}

/** The name is the id and the display name the summary (DOC). */
function operationOf({ operation }: Placed, parts: JsonObject): JsonObject {
  const { name, properties, tags } = operation;
  const { parameters, ...rest } = parts;
  return present({
    tags: tags.length === 0 ? undefined : tags,
    summary: properties.displayName,
    description: properties.description,
    operationId: name,
    parameters: objectsOf(parameters).length === 0 ? undefined : parameters,
    ...rest,
  });
}

function infoOf({ properties }: ApiModel): JsonObject {
  const { displayName, description, apiVersion, termsOfServiceUrl, contact, license } = properties;
  return present({
    title: displayName,
    description: plainText(description),
    termsOfService: termsOfServiceUrl,
    contact,
    license,
    version: plainText(apiVersion) === "" ? "1.0" : apiVersion,
  });
}

function keys({ properties }: ApiModel): Json | undefined {
  if (properties.subscriptionRequired !== true) return undefined;
  const { header, query } = properties.subscriptionKeyParameterNames as JsonObject;
  return { apiKeyHeader: { type: "apiKey", name: header, in: "header" }, apiKeyQuery: { type: "apiKey", name: query, in: "query" } };
}

function security({ properties }: ApiModel): Json | undefined {
  return properties.subscriptionRequired === true ? [{ apiKeyHeader: [] }, { apiKeyQuery: [] }] : undefined;
}
