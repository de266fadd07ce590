import { expect, it } from "vitest";
import {
  authenticationBasic,
  base,
  cacheStore,
  choose,
  csharp,
  limitConcurrency,
  logToEventhub,
  namedValue,
  otherwise,
  rateLimit,
  rateLimitByKey,
  retry,
  returnResponse,
  sendRequest,
  setBody,
  setHeader,
  setStatus,
  validateJwt,
  when,
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
  // @ts-expect-error two last branches
  choose(when(true, []), otherwise([]), otherwise([])),
  // @ts-expect-error no branch at all
  choose(),
  // @ts-expect-error an expression inside an expression would be quoted
  csharp`${csharp`1`}`,
  // @ts-expect-error a list inside an expression
  csharp`${[1]}`,
];

it("takes what the catalog allows", () => {
  const items = [
    base(),
    rateLimit({ calls: namedValue("calls"), renewalPeriod: 60, api: { name: "a", calls: 1, renewalPeriod: 1, operation: [{ id: "b", calls: 1, renewalPeriod: 2 }] } }),
    authenticationBasic({ username: "a", password: namedValue("password") }),
    sendRequest({ mode: "copy", responseVariableName: csharp`"r"`, timeout: csharp`5` }),
    choose(when(csharp`true`, [choose(when(namedValue("switch"), []))]), when(false, []), otherwise([])),
  ];
  expect(items).toHaveLength(5);
});
