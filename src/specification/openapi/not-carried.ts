import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { Locate } from "../parsed.js";
import type { OpenApiDocument, OpenApiParameter } from "./document.js";
import { requestBodyOf } from "./bodies.js";
import { bodiless, type OpenApiPlace } from "./operations.js";

const unreadParameters: readonly (readonly [place: OpenApiParameter["in"], what: string, why: string])[] = [
  ["cookie", "a parameter in a cookie", "The import leaves such parameters out; a policy can read the cookie."],
  ["formData", "a form parameter", "The import leaves the parameters of forms out; a policy can read the form."],
];

/**
 * What is valid and does not arrive: learn.microsoft.com/azure/api-management/api-management-api-import-restrictions. The page has
 * more (links, callbacks, security), which only describes; here is what callers would miss.
 */
export function notCarried(document: OpenApiDocument, places: readonly OpenApiPlace[], locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const report = (what: string, why: string, path: readonly (string | number)[]): number => found.push(diagnose("openapi-not-carried", { what, why }, locate(path, "key")));
  const reportEach = (what: string, why: string, [first, ...others]: readonly OpenApiPlace[]): void => {
    if (first !== undefined) report(others.length === 0 ? what : `${what} of ${others.length + 1} operations`, why, ["paths", first.path, first.method]);
  };
  for (const [place, what, why] of unreadParameters) reportEach(what, why, places.filter(({ parameters }) => parameters.some((p) => p.in === place)));
  reportEach("a request body", "The service drops the bodies of GET, HEAD and OPTIONS.", places.filter(({ method, operation, parameters }) => bodiless.includes(method) && requestBodyOf(document, operation, parameters) !== undefined));
  for (const [path, item] of Object.entries(document.paths ?? {})) if (!path.startsWith("x-") && item["trace"] !== undefined) report("an operation with the method TRACE", "The service has no such operations.", ["paths", path, "trace"]);
  if (document.openapi?.startsWith("3.1") === true) {
    if (document["webhooks"] !== undefined) report("`webhooks`", "The service takes OpenAPI 3.1 in, and keeps of it what 3.0 has too.", ["webhooks"]);
    if (document.paths === undefined) report("a document without `paths`", "The import makes operations of paths; this API would have none.", ["openapi"]);
  }
  return found;
}
