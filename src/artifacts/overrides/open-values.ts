import type { JsonObject } from "../../catalog/arm/index.js";
import { mapHidden, omitted } from "../hidden.js";
import { redactionMarker, tokensIn } from "./tokens.js";

export interface OpenValue {
  readonly kind: "secret" | "value";
  /** Of the token; undefined for a secret that has none. */
  readonly name: string | undefined;
  readonly property: string;
}

/**
 * What properties leave to be filled in. A token or marker in place of a secret is left out, since with it the token itself would become
 * the secret; another token stays.
 */
export function openValues(armPath: string, properties: JsonObject): { properties: JsonObject; open: OpenValue[] } {
  const open: OpenValue[] = [];
  const rest = mapHidden(armPath, properties, (text, property) => {
    const [token] = tokensIn(text());
    if (token === undefined && text() !== redactionMarker) return text();
    open.push({ kind: "secret", name: token?.name, property });
    return omitted;
  });
  for (const { name, property } of tokensIn(rest)) open.push({ kind: "value", name, property });
  return { properties: rest, open };
}
