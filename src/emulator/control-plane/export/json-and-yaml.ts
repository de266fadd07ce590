import { dump } from "js-yaml";
import type { JsonObject } from "../../state/json.js";

export function jsonText(document: JsonObject): string {
  return JSON.stringify(document, undefined, 2);
}

export function yamlText(document: JsonObject): string {
  return dump(JSON.parse(JSON.stringify(document)) as object, { noRefs: true, lineWidth: -1 });
}
