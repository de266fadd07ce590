import { readExpression, type Token } from "../../../expressions/index.js";
import { isExpression } from "../../../xml/index.js";

/** Where an address leads, as far as it can be told. */
export type Target =
  | { readonly kind: "address"; readonly url: URL }
  /** Only the host is written; what follows is worked out. */
  | { readonly kind: "host"; readonly url: URL }
  /** An expression that reads the request. */
  | { readonly kind: "caller" }
  | { readonly kind: "unknown" };

export function readTarget(written: string | undefined): Target {
  if (written === undefined) return { kind: "unknown" };
  if (!isExpression(written)) return URL.canParse(written) ? { kind: "address", url: new URL(written) } : { kind: "unknown" };
  const { tokens } = readExpression(written.trim());
  const host = hostOf(tokens);
  if (host !== undefined) return { kind: "host", url: host };
  return { kind: readsRequest(tokens) ? "caller" : "unknown" };
}

/** Whether what the caller sends decides on a value. */
export function isOfCaller(written: string | undefined): boolean {
  return written !== undefined && isExpression(written) && readsRequest(readExpression(written.trim()).tokens);
}

/** An expression that starts with an address up to the path: `"https://a/" + x`, `$"https://a/{x}"`. */
function hostOf(tokens: readonly Token[]): URL | undefined {
  const code = tokens.filter((t) => t.kind !== "comment");
  const isSum = code[0]?.kind === "punctuator" && code[0].name === "(" && !code.some((t) => t.kind === "punctuator" && (t.name === "?" || t.name === "??"));
  const first = code[1]?.kind === "interpolation-start" ? code[2] : code[1];
  if (!isSum || (first?.kind !== "string" && first?.kind !== "interpolation-text")) return undefined;
  const follows = code[2];
  if (first.kind === "string" && !(follows?.kind === "punctuator" && (follows.name === "+" || follows.name === ")"))) return undefined;
  const host = /^https?:\/\/[^/?#{}]+(?=[/?#])/i.exec(first.value)?.[0];
  return host !== undefined && URL.canParse(host) ? new URL(host) : undefined;
}

/** What the gateway itself knows of the call is not for the caller to choose. */
const ownFacts: ReadonlySet<string> = new Set(["IpAddress", "Certificate", "Method"]);

function readsRequest(tokens: readonly Token[]): boolean {
  const code = tokens.filter((t) => t.kind !== "comment");
  return code.some((t, i) => t.kind === "identifier" && t.name === "Request" && isMemberOfContext(code, i) && !isOwnFact(code[i + 2]));
}

const isOwnFact = (token: Token | undefined): boolean => token?.kind === "identifier" && ownFacts.has(token.name);

function isMemberOfContext(code: readonly Token[], i: number): boolean {
  const holder = code[i - 2];
  return holder?.kind === "identifier" && holder.name === "context";
}
