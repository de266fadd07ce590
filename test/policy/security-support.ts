import { expect, it } from "vitest";
import { diffPolicies, policyTree, type PolicyChange } from "../../src/policy/index.js";

/** What the security impact of a change is asked with: documents before and after, and the reasons that are expected. */

export const document = (sections: Readonly<Record<string, string>>): string =>
  `<policies>${["inbound", "backend", "outbound", "on-error"].map((s) => `<${s}>${sections[s] ?? "<base />"}</${s}>`).join("")}</policies>`;
export const inbound = (content: string): string => document({ inbound: `<base />${content}` });

export const diff = (before: string, after: string): PolicyChange[] => {
  const [left, right] = [policyTree(before), policyTree(after)];
  if (left === undefined || right === undefined) throw new Error("the test's XML does not read");
  return diffPolicies(left, right);
};

/** `direction: reason` of all changes, in their order. */
export const impacts = (before: string, after: string): string[] => diff(before, after).flatMap((c) => (c.impact ?? []).map((i) => `${i.direction}: ${i.reason}`));
export const ofInbound = (before: string, after: string): string[] => impacts(inbound(before), inbound(after));

type Case = readonly [name: string, before: string, after: string, ...expected: readonly string[]];
export const table = (cases: readonly Case[]): void => {
  it.each(cases)("%s", (_name, before, after, ...expected) => expect(ofInbound(before, after)).toEqual(expected));
};

/** Of a pair there and back: the direction and reason of each way. */
type WayBack = readonly [name: string, before: string, after: string, there: readonly string[], back: readonly string[]];
export const bothWays = (cases: readonly WayBack[]): void => {
  it.each(cases)("%s, and back", (_name, before, after, there, back) => {
    expect(ofInbound(before, after)).toEqual(there);
    expect(ofInbound(after, before)).toEqual(back);
  });
};
