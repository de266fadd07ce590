import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Instance } from "../../src/catalog/arm/index.js";
import type { Change, Plan } from "../../src/plan/index.js";
import { renderPlanHtml, renderPlanMarkdown, renderReportMarkdown } from "../../src/render/index.js";
import { codeText, plainText } from "../../src/render/markdown/escape.js";

const instance: Instance = { name: "we", subscription: "s", resourceGroup: "r", service: "apim-we", region: "westeurope", additionalLocations: [], sku: { name: "Developer", capacity: 1 }, wave: 1 };
const change = (more: Partial<Change>): Change => ({ address: "we/api/orders", kind: "api", action: "update", reasons: ["changed-in-code"], properties: [], policy: [], securityImpact: "none", securityReasons: [], armPath: "/apis/orders", references: [], ...more });
const plan = (...changes: Change[]): Plan => ({ environment: "prod", instances: [{ instance, changes }] });

const broadening = change({
  address: "we/api/orders/policy",
  kind: "api/policy",
  policy: [{ op: "changed", section: "inbound", path: "rate-limit[0]@calls", label: "rate-limit", before: "300", after: "900", impact: [{ direction: "broadening", reason: "limit raised" }] }],
  securityImpact: "broadening",
  securityReasons: ["limit raised"],
});
const secret = change({ address: "we/named-value/key", kind: "named-value", properties: [{ path: "value", before: null, after: null, sensitive: true }] });
const gone = change({ address: "we/product/old", kind: "product", action: "delete", reasons: ["no-longer-defined"], along: [{ what: "subscription", name: "caller", active: true }] });
const some = plan(broadening, secret, gone);

const attack = `</pre></details><script>alert(1)</script><img src=x onerror=alert(1)> | \`\`\` ~~~ @everyone #1 [a](javascript:b) **c** ##vso[task.setvariable variable=x]y`;
const attacked = plan(change({ reasons: ["changed-in-code"], properties: [{ path: `x${attack}`, before: attack, after: `${attack}\n${attack}` }], securityImpact: "mixed", securityReasons: [attack] }));

/** Elements that are open at the end, and every name that was used. */
function tags(html: string): { open: string[]; names: Set<string> } {
  const open: string[] = [];
  const names = new Set<string>();
  for (const [, slash, name = ""] of html.matchAll(/<(\/?)([a-z][a-z0-9]*)\b[^<>]*>/g)) {
    names.add(name);
    if (name === "meta" || name === "br") continue;
    if (slash === "") open.push(name);
    else expect(open.pop()).toBe(name);
  }
  return { open, names };
}

describe("a plan as Markdown", () => {
  test("has a table an instance, and the differences of each resource as a diff", () => {
    const shown = renderPlanMarkdown(some);
    expect(shown).toContain("## Plan for `prod`\n\n**0 to add, 2 to change, 1 to destroy** on 1 of 1 instance\n\n> ⚠️ **1 change broadens access**");
    expect(shown).toContain("| ✏️ change | `api/orders/policy` |  | ⚠️ **broadening: limit raised** |");
    expect(shown).toContain("| ❌ destroy | `product/old` | no longer defined; created by this project; takes along active subscription caller |  |");
    expect(shown).toContain("```diff\n@@ inbound › rate-limit › calls @@\n- 300\n+ 900\n! broadening: limit raised\n```");
    expect(shown).toContain("  sensitive value changed");
  });

  test("keeps what others wrote out of its own structure", () => {
    const shown = renderPlanMarkdown(attacked);
    const outside = shown.replace(/^(`{3,})diff\n[^]*?\n\1$/gm, "");
    expect(outside).not.toMatch(/<script|<img|@everyone|\]\(|##vso\[/);
    expect(shown).not.toContain("##vso[");
    // The fence is longer than any inside.
    expect(shown).toMatch(/^`{4}diff$/m);
    for (const row of outside.split("\n").filter((line) => line.startsWith("| "))) expect(row.match(/\|/g)).toHaveLength(5);
  });

  test("says when there is nothing to do", () => {
    expect(renderPlanMarkdown(plan(change({ action: "no-op", reasons: ["unchanged"] })))).toBe("## Plan for `prod`\n\n**No changes. Instance we is as defined for environment prod.**");
  });

  test("has one cell for any text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        for (const cell of [plainText(text), codeText(text)]) expect(cell).not.toMatch(/[|\r\n]/);
        expect(plainText(text)).not.toMatch(/[<>`*_[\]@]/);
      }),
    );
  });
});

describe("a plan as HTML", () => {
  const shown = renderPlanHtml(some);

  test("is one page that needs nothing else", () => {
    expect(shown).toMatch(/^<!doctype html>\n<html lang="en">/);
    expect(tags(shown).open).toEqual([]);
    expect(tags(shown).names).not.toContain("script");
    expect(shown).not.toMatch(/\b(?:src|href|url)\b\s*[=(]/);
    expect(shown).toContain("default-src &#39;none&#39;");
    expect(shown).toContain("prefers-color-scheme: dark");
  });

  test("opens what broadens access, and marks it", () => {
    expect(shown).toContain('<details class="row update" open="">');
    expect(shown).toContain('<span class="impact broadening">broadening: limit raised</span>');
    expect(shown).toContain('<td class="before"><pre>300</pre></td><td class="after"><pre>900</pre></td>');
    expect(shown).toContain("⚠ 1 change broadens access");
    expect(shown).toContain("sensitive value changed");
  });

  test("keeps what others wrote out of its own structure", () => {
    const page = renderPlanHtml(attacked);
    expect(tags(page).open).toEqual([]);
    expect(tags(page).names).not.toContain("script");
    expect(tags(page).names).not.toContain("img");
    expect(page).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  test("is the same every time", () => {
    expect(renderPlanHtml(some)).toBe(shown);
  });
});

test("a report as Markdown lists what went wrong, and folds the rest", () => {
  const requests = { get: 1, put: 2, patch: 0, delete: 0, post: 0, head: 0, retried: 0 };
  const results = [
    { address: "we/api/a", action: "create", outcome: "succeeded", attempts: 1 },
    { address: "we/api/b", action: "create", outcome: "failed", attempts: 3, error: { code: "ValidationError", message: "Path | is <taken>" } },
    { address: "we/api/b/policy", action: "create", outcome: "skipped", attempts: 0 },
  ] as const;
  const shown = renderReportMarkdown({ environment: "prod", runId: "20261201T071503Z-3fa9c1", instances: [{ instance, results, requests }], brokenOff: [] }, "Apply");
  expect(shown).toContain("## Apply of `prod`: ❌ incomplete\n\n**1 succeeded, 1 failed, 1 skipped.** Run `20261201T071503Z-3fa9c1`.");
  expect(shown).toContain("| ❌ failed | create | `we/api/b` | ValidationError: Path &#124; is &#60;taken&#62; |");
  expect(shown).toContain("<details><summary>1 succeeded</summary>");
});
