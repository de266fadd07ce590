import type { SourceLocation } from "../../../diagnostics/index.js";
import { originOf, type XmlComment } from "../../../xml/index.js";
import { findSecret, type FoundSecret } from "./patterns.js";
import { isKeyLike } from "./placeholder.js";

/** Headers and settings as they are noted down. */
const noted = /(?:authorization["']?\s*[:=,]\s*["']?(?:Basic|Bearer)\s+|(?:api[_-]?key|subscription[_-]key|functions?[_-]key|access[_-]key|secret|password|pwd)["']?\s*[:=]\s*["']?)([^\s"'<>{}]{8,200})/gi;

/** A secret in a comment, which is published with the policy. */
export function findInComment({ value }: XmlComment): FoundSecret | undefined {
  for (const match of value.matchAll(noted)) {
    const secret = match[1] ?? "";
    if (!isKeyLike(secret)) continue;
    const start = match.index + match[0].length - secret.length;
    return { what: "a secret in a comment", start, end: start + secret.length };
  }
  return findSecret(value);
}

/** Comments are written as they are, so the secret is found in the source again. */
export function locateInComment(comment: XmlComment, { start, end }: FoundSecret): SourceLocation {
  const place = originOf(comment);
  if (place === undefined) return comment.at;
  const written = place.source.text.slice(place.start, place.end);
  const at = written.indexOf(comment.value);
  return at === -1 ? comment.at : place.source.at(place.start + at + start, place.start + at + end);
}
