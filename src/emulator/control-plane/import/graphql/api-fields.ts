import { objectOf, stringOf } from "../../../state/json.js";
import type { Entity, Store } from "../../../state/store.js";
import { graphQlContentType, parseSchema } from "./sdl.js";

/** The `Type/field` paths that resolvers of an API may have; undefined while it has no GraphQL schema. */
export function resolvablePaths(apiKey: string, store: Store): readonly string[] | undefined {
  const schema = graphQlSchemaOf(apiKey, store);
  return schema === undefined ? undefined : parseSchema(schema).fieldPaths;
}

/** The schema in GraphQL's own language. */
export function graphQlSchemaOf(apiKey: string, store: Store): string | undefined {
  const schema = store.list(apiKey, "apiSchema").find((entity) => isGraphQl(entity));
  return schema === undefined ? undefined : stringOf(objectOf(schema.properties.document).value);
}

function isGraphQl({ properties }: Entity): boolean {
  return stringOf(properties.contentType)?.toLowerCase() === graphQlContentType;
}
