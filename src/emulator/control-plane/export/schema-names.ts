import { entryOf, isObject, plainText, type Json, type JsonObject } from "../../state/json.js";
import type { ApiModel } from "./api-model.js";

/** The types of an API in one document, whichever version of OpenAPI they came in. */
export class SchemaNames {
  private readonly types: JsonObject;
  private readonly known: ReadonlyMap<string, JsonObject>;

  constructor(
    api: ApiModel,
    private readonly prefix: string,
  ) {
    this.types = Object.assign({}, ...api.schemas.map((schema) => schema.types)) as JsonObject;
    this.known = new Map(api.schemas.map((schema) => [schema.name.toLowerCase(), schema.types]));
  }

  /** A reference to the type of a representation or parameter, where it is one of OpenAPI. */
  refTo({ schemaId, typeName }: JsonObject): JsonObject | undefined {
    const name = plainText(typeName);
    if (entryOf(this.known.get(plainText(schemaId).toLowerCase()) ?? {}, name) === undefined) return undefined;
    return { $ref: `${this.prefix}${name.replace(/~/g, "~0").replace(/\//g, "~1")}` };
  }

  all(rewrite: (value: Json, prefix: string) => Json): Json | undefined {
    return Object.keys(this.types).length === 0 ? undefined : rewrite(this.types, this.prefix);
  }
}

/** References as the document's version writes them. */
export function withRefs(value: Json, prefix: string): Json {
  if (Array.isArray(value)) return (value as readonly Json[]).map((item) => withRefs(item, prefix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, item]): [string, Json][] => {
      if (item === undefined) return [];
      const isRef = name === "$ref" && typeof item === "string";
      return [[name, isRef ? item.replace(/^#\/(?:components\/schemas|definitions)\//, prefix) : withRefs(item, prefix)]];
    }),
  );
}
