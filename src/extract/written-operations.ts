import { isObject, type JsonObject, type JsonValue } from "../catalog/arm/index.js";
import type { ValueMap } from "./value.js";

/** An operation written out, as compile/arm/written-operations.ts makes it: what it adds by itself is left out. */
export function writtenOperation(name: string, properties: JsonObject): ValueMap {
  const { displayName, description, method, urlTemplate, templateParameters, request, responses } = properties;
  const template = list(templateParameters).map((p) => parameter({ ...p, required: false })).filter((p) => Object.keys(p).length > 1);
  return compact({
    displayName: displayName === name ? undefined : displayName,
    description,
    method,
    urlTemplate,
    templateParameters: template.length === 0 ? undefined : template,
    request: isObject(request) ? message(request) : undefined,
    responses: list(responses).map((response) => ({ statusCode: Number(response["statusCode"]), ...message(response) })),
  });
}

function message(body: JsonObject): ValueMap {
  const { description, queryParameters, headers, representations } = body;
  return compact({
    description,
    queryParameters: list(queryParameters).map(parameter),
    headers: list(headers).map(parameter),
    contentTypes: list(representations).flatMap((r) => (typeof r["contentType"] === "string" ? [r["contentType"]] : [])),
  });
}

function parameter({ name, type, description, required, defaultValue, values }: JsonObject): ValueMap {
  return compact({ name, type: type === "string" ? undefined : type, description, required: required === true ? true : undefined, defaultValue, values });
}

function list(value: JsonValue | undefined): JsonObject[] {
  return Array.isArray(value) ? (value as readonly JsonValue[]).filter((v): v is JsonObject => isObject(v)) : [];
}

/** Without what says nothing. */
function compact(properties: Readonly<Record<string, unknown>>): ValueMap {
  return Object.fromEntries(Object.entries(properties).filter(([, v]) => v !== undefined && v !== null && v !== "" && !(typeof v === "object" && Object.keys(v).length === 0))) as ValueMap;
}
