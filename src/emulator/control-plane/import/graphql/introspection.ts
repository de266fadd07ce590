import type { IntrospectionQuery } from "graphql";
import { graphQl } from "./library.js";

/** What asks an endpoint for its schema. */
export function introspectionRequest(): RequestInit {
  const query = graphQl().getIntrospectionQuery({ descriptions: true });
  return { method: "POST", headers: { "content-type": "application/json" }, body: JSON.stringify({ query }) };
}

/** The schema in its own language, or undefined when the answer is none. */
export function readIntrospection(answer: string): string | undefined {
  const { data } = JSON.parse(answer) as { readonly data?: IntrospectionQuery };
  if (data === undefined) return undefined;
  const { buildClientSchema, printSchema } = graphQl();
  return printSchema(buildClientSchema(data));
}
