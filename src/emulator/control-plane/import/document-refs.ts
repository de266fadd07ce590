import { arrayOf, isObject, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";

/** Follows `$ref`s inside the document; what is outside of it the service would have to fetch. */
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

/** `Pet` of `#/components/schemas/Pet`. */
export function componentName(value: Json | undefined): string | undefined {
  const ref = isObject(value) ? stringOf(value.$ref) : undefined;
  return ref === undefined ? undefined : /^#\/components\/schemas\/([^/]+)$/.exec(ref)?.[1];
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
  return decodeURIComponent(part).replace(/~1/g, "/").replace(/~0/g, "~");
}

function broken(ref: string): ReturnType<typeof validationError> {
  return validationError({ target: "value", message: `Parsing error(s): '${ref}' does not resolve within the document.` });
}
