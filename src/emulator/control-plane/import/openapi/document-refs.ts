import { arrayOf, isObject, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { decodeURIComponentSafely } from "../../path-routes.js";
import { parsingError } from "../parsing-error.js";

/** Follows `$ref`s inside the document; one that leads out of it is refused (DOC). */
export function resolveRef(value: Json | undefined, document: JsonObject): JsonObject {
  let current = value;
  for (let hops = 0; isObject(current); hops++) {
    const ref = stringOf(current.$ref);
    if (ref === undefined) return current;
    if (!ref.startsWith("#/") || hops > 50) throw broken(ref);
    current = pointed(ref, document);
    if (current === undefined) throw broken(ref);
  }
  return {};
}

function pointed(ref: string, document: JsonObject): Json | undefined {
  const path = ref.slice(2).split("/").map(unescapePointer);
  return path.reduce<Json | undefined>(
    (value, name) => (Array.isArray(value) ? arrayOf(value)[Number(name)] : isObject(value) ? value[name] : undefined),
    document,
  );
}

/** RFC 6901 within a URI fragment. */
function unescapePointer(part: string): string {
  return decodeURIComponentSafely(part).replace(/~1/g, "/").replace(/~0/g, "~");
}

function broken(ref: string): Error {
  return parsingError(`'${ref}' does not resolve within the document.`);
}
