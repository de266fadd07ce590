import { isObject, type JsonValue } from "../../catalog/arm/index.js";

/** What apiops-cli writes in place of a secret. */
export const redactionMarker = "*** REDACTED ***";

/** What a pipeline fills in before the tool runs: `{#NAME#}` in samples of Azure/apiops, `{#[NAME]#}` in both tools' pipelines. */
const token = /\{#\[?([^\][#{}\s]+)\]?#\}/g;

export interface FoundToken {
  readonly name: string;
  /** Below the value that was searched. */
  readonly property: string;
}

export function tokensIn(value: unknown, property = ""): FoundToken[] {
  if (typeof value === "string") return [...value.matchAll(token)].map((m) => ({ name: m[1] ?? "", property }));
  if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((v, i) => tokensIn(v, `${property}[${i}]`));
  if (!isObject(value)) return [];
  return Object.entries(value).flatMap(([k, v]) => tokensIn(v, property === "" ? k : `${property}.${k}`));
}

/** A pipeline replaces before YAML is read, so a token may stand without the quotes that it needs as YAML. */
export function withQuotedTokens(yaml: string): string {
  return yaml.replace(/((?::|-)[ \t]+)(\{#\[?[^\][#{}\s]+\]?#\})([ \t]*(?:#.*)?)$/gm, '$1"$2"$3');
}
