import { expect, it } from "vitest";
import {
  authenticationBasic,
  base,
  cacheStore,
  choose,
  comment,
  cors,
  csharp,
  emitMetric,
  ipFilter,
  limitConcurrency,
  logToEventhub,
  namedValue,
  otherwise,
  rateLimit,
  rateLimitByKey,
  retry,
  returnResponse,
  sendRequest,
  setBackendService,
  setBody,
  setHeader,
  setMethod,
  setStatus,
  trace,
  validateJwt,
  when,
  xml,
  xslTransform,
  type RateLimitArguments,
  type SetBodyArguments,
} from "../../../src/authoring/policies/index.js";

/** What the compiler refuses; the check is that this file compiles. None of it is run. */
export const refused = (): unknown[] => [
  // @ts-expect-error an unknown attribute
  rateLimit({ calls: 1, renewalPeriod: 1, cals: 2 }),
  // @ts-expect-error the element's name for an attribute
  rateLimit({ calls: 1, "renewal-period": 1 }),
  // @ts-expect-error a missing attribute
  rateLimit({ calls: 1 }),
  // @ts-expect-error an expression where none is read
  rateLimit({ calls: csharp`1`, renewalPeriod: 1 }),
  // @ts-expect-error an expression for a name that is read when the policy is saved
  rateLimit({ calls: 1, renewalPeriod: 1, retryAfterHeaderName: csharp`"a"` }),
  // @ts-expect-error a text for a number
  rateLimitByKey({ calls: "1", renewalPeriod: 1, counterKey: "k" }),
  // @ts-expect-error no member of the enum
  setHeader({ name: "a", existsAction: "overide" }),
  // @ts-expect-error a number for a truth value
  cacheStore({ duration: 1, cacheResponse: 1 }),
  // @ts-expect-error no arguments where some are needed
  setStatus(),
  // @ts-expect-error nested policies left out
  retry({ condition: true, count: 1, interval: 1 }),
  // @ts-expect-error nested policies where none are taken
  setBody("a", []),
  // @ts-expect-error a name alone, which only YAML takes for a policy
  limitConcurrency({ key: "k", maxCount: 1 }, ["base"]),
  // @ts-expect-error text alone, where attributes are needed
  logToEventhub("hello"),
  // @ts-expect-error an unknown attribute of a grandchild
  validateJwt({ headerName: "a", requiredClaims: [{ nam: "b" }] }),
  // @ts-expect-error a missing attribute of a policy inside another
  returnResponse({ setStatus: { reason: "a" } }),
  // @ts-expect-error an expression where the inner policy takes none
  returnResponse({ setBody: { xsiNil: csharp`"null"` } }),
  // @ts-expect-error an unknown child
  returnResponse({ setVariable: { name: "a", value: "b" } }),
  // @ts-expect-error a needed child left out
  cors({ allowedMethods: ["GET"] }),
  // @ts-expect-error a needed child left out of the map of another
  cors({ allowedOrigins: { origins: ["https://a"] } }),
  // @ts-expect-error the text that the element is there for
  setMethod(),
  // @ts-expect-error the same by name
  logToEventhub({ loggerId: "hub" }),
  // @ts-expect-error a list where one child is taken
  returnResponse({ setStatus: [{ code: 200, reason: "OK" }] }),
  // @ts-expect-error an unknown child in their order
  validateJwt({ headerName: "a", children: [{ audience: "b" }] }),
  // @ts-expect-error a wrong child in their order
  validateJwt({ headerName: "a", children: [{ requiredClaims: [{ nam: "b" }] }] }),
  // @ts-expect-error an object that only looks like a comment
  ipFilter({ action: "allow", addressRange: [{ comment: "a" }] }),
  // @ts-expect-error a text for a truth value
  emitMetric({ name: "m", value: "many", dimension: [{ name: "API ID" }] }),
  // @ts-expect-error two last branches
  choose(when(true, []), otherwise([]), otherwise([])),
  // @ts-expect-error no branch at all
  choose(),
  // @ts-expect-error an expression inside an expression would be quoted
  csharp`${csharp`1`}`,
  // @ts-expect-error a list of lists inside an expression
  csharp`${[[1]]}`,
];

it("takes what the catalog allows", () => {
  const items = [
    base(),
    rateLimit({ calls: namedValue("calls"), renewalPeriod: 60, api: { name: "a", calls: 1, renewalPeriod: 1, operation: [{ id: "b", calls: 1, renewalPeriod: 2 }] } }),
    authenticationBasic({ username: "a", password: namedValue("password") }),
    sendRequest({ mode: "copy", responseVariableName: csharp`"r"`, timeout: csharp`5` }),
    cors({ allowedOrigins: ["https://a", comment("b")], allowedHeaders: { header: "*" } }),
    cors({ children: [comment("a"), { allowedOrigins: ["https://a"] }, { allowedHeaders: ["*"] }] }),
    trace({ source: "a", message: { text: csharp`"b"` }, metadata: { name: "c", value: "d" } }),
    sendRequest({ responseVariableName: "r", setUrl: { text: "https://a" }, setMethod: "GET", setHeader: { name: "a", value: ["b", csharp`"c"`] } }),
    setStatus({ code: 200 }),
    setBackendService({ backendId: "dapr", daprAppId: "a", daprMethod: "b" }),
    setBody(csharp`"a"`),
    xslTransform({ children: [xml("<xsl:stylesheet />")] }),
    choose(when(csharp`true`, [choose(when(namedValue("switch"), []))]), when(false, []), otherwise([])),
  ];
  expect(items).toHaveLength(13);
});

it("has a named type for the arguments of each builder", () => {
  const limit: RateLimitArguments = { calls: 1, renewalPeriod: 60 };
  const body: SetBodyArguments = { template: "liquid", text: "{{body}}" };
  expect([rateLimit(limit), setBody(body)]).toEqual([{ "rate-limit": { calls: 1, "renewal-period": 60 } }, { "set-body": { template: "liquid", text: "{{body}}" } }]);
});
