import { definePolicy } from "apiops";
import { judged } from "./verdict.js";

/** Compared without parameters such as charset, and without case. */
const mediaType = (header: string): string => `context.Request.Headers.GetValueOrDefault("${header}", "").Split(';')[0].Trim().ToLowerInvariant()`;

/**
 * What a request must look like before anybody reads it. Sizes are `body-limit`'s. A body is there when Content-Length or
 * Transfer-Encoding says so; a GET with one is refused, since gateways and backends disagree on what it means.
 */
export const contentRules = definePolicy({
  name: "content-rules",
  description: "Lets only requests pass that have a content type the API takes and the headers it needs; protects backends from bodies they would guess at, and from requests smuggled in those of reads.",
  parameters: {
    contentTypes: { type: "array", items: { type: "string", pattern: "^[a-z0-9.+-]+/[a-z0-9.+*-]+$" }, minItems: 1, default: ["application/json"], description: "Media types of bodies, in small letters." },
    accepts: { type: "array", items: { type: "string", pattern: "^[a-z0-9.+-]+/[a-z0-9.+-]+$" }, default: [], description: "Media types of answers; whoever accepts none of them is told so. None given: not asked." },
    headers: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9-]+$" }, default: [], description: "Headers that must be there and say something." },
    codings: { type: "boolean", default: false, description: "Whether a body may be compressed. A small one may unpack to a very large one." },
  },
  policies: ({ contentTypes, accepts, headers, codings }) =>
    judged(
      "content-verdict",
      `@{
  var headers = context.Request.Headers;
  var hasBody = headers.ContainsKey("Transfer-Encoding") || !Regex.IsMatch(headers.GetValueOrDefault("Content-Length", "0"), "^0*$");
  ${headers.map((name) => `if (headers.GetValueOrDefault("${name}", "").Trim() == "") { return "header-${name.toLowerCase()}"; }`).join("\n  ")}
  if (headers.ContainsKey("Transfer-Encoding") && headers.ContainsKey("Content-Length")) { return "length-ambiguous"; }
  if (hasBody && (context.Request.Method == "GET" || context.Request.Method == "HEAD")) { return "body-unexpected"; }
  if (hasBody && !${list(contentTypes)}.Contains(${mediaType("Content-Type")})) { return "content-type"; }
  if (hasBody && !${String(codings)} && ${mediaType("Content-Encoding")} != "" && ${mediaType("Content-Encoding")} != "identity") { return "content-coding"; }
  var accepted = headers.GetValueOrDefault("Accept", "").ToLowerInvariant();
  if (${String(accepts.length > 0)} && accepted.Trim() != "" && !accepted.Split(',').Any(range => !Regex.IsMatch(range, "; *q *= *0([.]0*)? *$") && (range.Split(';')[0].Trim() == "*/*" || ${list(accepts)}.Any(type => range.Split(';')[0].Trim() == type || range.Split(';')[0].Trim() == type.Split('/')[0] + "/*")))) { return "not-acceptable"; }
  return "";
}`,
      [
        ...headers.map((name) => ({ status: 400, title: "Bad Request", code: `header-${name.toLowerCase()}`, detail: `The header ${name} is required.` })),
        { status: 400, title: "Bad Request", code: "length-ambiguous", detail: "A request has Content-Length or Transfer-Encoding, not both." },
        { status: 400, title: "Bad Request", code: "body-unexpected", detail: "A read has no body." },
        { status: 415, title: "Unsupported Media Type", code: "content-type", detail: `Bodies are ${contentTypes.join(" or ")}.` },
        { status: 415, title: "Unsupported Media Type", code: "content-coding", detail: "Send the body uncompressed." },
        { status: 406, title: "Not Acceptable", code: "not-acceptable", detail: `Answers are ${accepts.join(" or ")}.` },
      ],
    ),
});

const list = (values: readonly string[]): string => (values.length === 0 ? "new string[0]" : `new[] { ${values.map((value) => `"${value}"`).join(", ")} }`);

export default contentRules;
