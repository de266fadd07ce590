import { describe, expect, it } from "vitest";
import { callSiteOf, captureCallSite, withCallSite } from "../../../src/authoring/call-site.js";

describe("captureCallSite", () => {
  const define = () => captureCallSite(define);

  it("is the caller of the function given", () => {
    const here = new Error().stack!.split("\n")[1]!;
    const site = define();
    expect(here).toContain(site!.file);
    expect(here).toContain(`:${site!.line - 1}:`);
  });

  it("leaves the depth of other stack traces as it was", () => {
    const limit = Error.stackTraceLimit;
    define();
    expect(Error.stackTraceLimit).toBe(limit);
  });

  it("is undefined when nothing of a definition called", () => {
    expect(captureCallSite(() => undefined)).toBeUndefined();
  });
});

describe("withCallSite", () => {
  it("adds nothing that is seen, or nothing at all", () => {
    const site = { file: "a.ts", line: 1, column: 2 };
    expect(withCallSite({ a: 1 }, site)).toEqual({ a: 1 });
    expect(callSiteOf(withCallSite({}, site))).toEqual(site);
    expect(callSiteOf(withCallSite({}, undefined))).toBeUndefined();
    expect(callSiteOf("text")).toBeUndefined();
  });
});
