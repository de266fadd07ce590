import { present } from "../../../state/json.js";
import type { Imported, ImportSource } from "../imported.js";
import { parsingError } from "../parsing-error.js";
import { graphQlContentType, parseSchema } from "./sdl.js";

/** The schema an endpoint gave of itself. Such an API has no operations. */
export function importGraphQl({ text, url }: ImportSource): Imported {
  const problem = parseSchema(text).problem;
  if (problem !== undefined) throw parsingError(problem);
  return {
    api: present({ serviceUrl: url }),
    type: "graphql",
    schemas: [{ name: "graphql", contentType: graphQlContentType, document: { value: text } }],
  };
}
