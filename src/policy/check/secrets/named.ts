import { findExpressions } from "../../../expressions/index.js";
import { isConstant } from "../expression-facts.js";
import { isPlaceholder, isRandom } from "./placeholder.js";
import { findSecret, type FoundSecret } from "./patterns.js";

/** Headers and parameters whose value is a key. */
const keyName = /^(?:ocp-apim-subscription-key|subscription-key|(?:x-)?api-?_?key|x-functions-key|x-auth-(?:token|key)|x-access-token|(?:x-)?private-token|access_token|client_secret|(?:x-)?secret(?:-key)?)$/i;
/** The same of query parameters, whose names are shorter. */
const keyParameter = /^(?:code|key|sig)$/i;
const authorizationName = /^(?:proxy-)?authorization$/i;
/** Variables and other names that say what their value is. */
const secretName = /(?:secret|password|passwd|api-?_?key|access-?_?key|subscription-?_?key|client-?_?key|sas-?_?token)$/i;

/** A secret in the value of a header or parameter with this name. */
export function findKeyIn(name: string, value: string, isParameter: boolean): FoundSecret | undefined {
  const isKey = keyName.test(name.trim()) || (isParameter && keyParameter.test(name.trim()));
  if (!isKey && !authorizationName.test(name.trim())) return undefined;
  for (const literal of literalsIn(value)) {
    const found = isKey ? keyIn(literal) : credentialIn(literal);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A secret that is given to a variable whose name says so. */
export function findNamedSecret(name: string, value: string): FoundSecret | undefined {
  if (!secretName.test(name) || !isConstant(value)) return undefined;
  const literal = literalsIn(value).find(({ text }) => isRandom(text) && !isPlaceholder(text));
  return literal === undefined ? undefined : { what: "a secret", start: literal.start, end: literal.end };
}

/** A value that the catalog knows to be a credential. */
export function findCredential(value: string): FoundSecret | undefined {
  if (value.includes("{{") || !isConstant(value)) return undefined;
  const literals = literalsIn(value);
  // Of a connection string only its key or password is one.
  if (literals.some(({ text }) => /^[\w ]+=[^;]*;/.test(text))) return findSecret(value);
  const literal = literals.find(({ text }) => text.length > 2 && !isPlaceholder(text) && !isProse(text));
  return literal === undefined ? undefined : { what: "a credential", start: literal.start, end: literal.end };
}

/** Words that tell the reader what to put here. */
function isProse(text: string): boolean {
  return /^[A-Za-z0-9]+(?:[ ,.]+[A-Za-z0-9]+)+[.…]*$/.test(text);
}

interface Literal {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The value itself, or the strings in its expressions. */
function literalsIn(value: string): Literal[] {
  const expressions = findExpressions(value);
  const trimmed = value.trim();
  const start = value.indexOf(trimmed);
  if (expressions.length === 0) return [{ text: trimmed, start, end: start + trimmed.length }];
  return expressions.flatMap(({ tokens }) =>
    tokens.flatMap((t) => (t.kind === "string" ? [{ text: t.value, start: t.start + (t.verbatim ? 2 : 1), end: t.end - 1 }] : t.kind === "interpolation-text" ? [{ text: t.value, start: t.start, end: t.end }] : [])),
  );
}

/** An expression's other strings, such as names of headers, are no keys: these look drawn. */
function keyIn({ text, start, end }: Literal): FoundSecret | undefined {
  return isRandom(text) && !isPlaceholder(text) ? { what: "a key", start, end } : undefined;
}

function credentialIn({ text, end }: Literal): FoundSecret | undefined {
  const credential = /^\s*(?:Basic|Bearer|ApiKey|Key|Token)\s+([A-Za-z0-9+/=._~-]{8,})\s*$/i.exec(text)?.[1];
  if (credential === undefined || isPlaceholder(credential) || !/\d|[A-Z].*[A-Z]|=$/.test(credential)) return undefined;
  return { what: "the credentials of a caller", start: end - (text.length - text.lastIndexOf(credential)), end };
}
