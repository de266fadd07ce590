import { findExpressions } from "../../../expressions/index.js";
import { isConstant } from "../expression-facts.js";
import { findCompared, findEncoded } from "./combined.js";
import { joinedLiterals, type Literal } from "./literals.js";
import { isKeyLike, isPlaceholder, isRandom } from "./placeholder.js";
import { findSecret, type FoundSecret } from "./patterns.js";

/** Headers and parameters whose value is a key. */
const keyName = /^(?:[a-z0-9]+[-_])*(?:(?:api|access|auth|client|functions?|master|private|secret|shared|subscription)[-_]?(?:key|token)|(?:client[-_]?)?secret)$/i;
/** The same of query parameters, whose names are shorter. */
const keyParameter = /^(?:code|key|sig)$/i;
const authorizationName = /^(?:proxy-)?authorization$/i;
/** Variables and other names that say what their value is. */
const secretName = /(?:secret|password|passwd|api-?_?key|access-?_?key|subscription-?_?key|client-?_?key|sas-?_?token)$/i;

/** Whether a header's value opens something. */
export function isKeyHeader(name: string): boolean {
  return keyName.test(name.trim()) || authorizationName.test(name.trim());
}

/** A secret in the value of a header or parameter with this name. */
export function findKeyIn(name: string, value: string, isParameter: boolean): FoundSecret | undefined {
  const isKey = keyName.test(name.trim()) || (isParameter && keyParameter.test(name.trim()));
  if (!isKey && !authorizationName.test(name.trim())) return undefined;
  const isPlain = findExpressions(value).length === 0;
  for (const literal of joinedLiterals(value)) {
    const found = isKey ? keyIn(literal, isPlain) : credentialIn(literal);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A secret that an expression combines into credentials, or compares with what the caller sends. */
export function findCombined(value: string): FoundSecret | undefined {
  return findEncoded(value) ?? findCompared(value, isKeyHeader);
}

/** A secret that is given to a variable whose name says so. */
export function findNamedSecret(name: string, value: string): FoundSecret | undefined {
  if (!secretName.test(name) || !isConstant(value)) return undefined;
  const literal = joinedLiterals(value).find(({ text }) => isRandom(text) && !isPlaceholder(text));
  return literal === undefined ? undefined : { what: "a secret", start: literal.start, end: literal.end };
}

/** A value that the catalog knows to be a credential. */
export function findCredential(value: string): FoundSecret | undefined {
  if (value.includes("{{") || !isConstant(value)) return undefined;
  const literals = joinedLiterals(value);
  // Of a connection string only its key or password is one.
  if (literals.some(({ text }) => /^[\w ]+=[^;]*;/.test(text))) return findSecret(value);
  const literal = literals.find(({ text }) => text.length > 2 && !isPlaceholder(text) && !isProse(text));
  return literal === undefined ? undefined : { what: "a credential", start: literal.start, end: literal.end };
}

/** Words that tell the reader what to put here. */
function isProse(text: string): boolean {
  return /^[A-Za-z0-9]+(?:[ ,.]+[A-Za-z0-9]+)+[.…]*$/.test(text);
}

/** An expression's other strings, such as names of headers, are no keys: these look drawn. */
function keyIn({ text, start, end }: Literal, isPlain: boolean): FoundSecret | undefined {
  return (isPlain ? isKeyLike(text) : isRandom(text) && !isPlaceholder(text)) ? { what: "a key", start, end } : undefined;
}

function credentialIn({ text, start, end, last }: Literal): FoundSecret | undefined {
  const credential = /^\s*(?:Basic|Bearer|ApiKey|Key|Token)\s+([A-Za-z0-9+/=._~-]{8,})\s*$/i.exec(text)?.[1];
  if (credential === undefined || isPlaceholder(credential) || !/\d|[A-Z].*[A-Z]|=$/.test(credential)) return undefined;
  const from = last > start ? last : end - (text.length - text.lastIndexOf(credential));
  return { what: "the credentials of a caller", start: from, end };
}
