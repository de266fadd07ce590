import { existsSync, readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, it } from "vitest";
import { diffPolicies, policyTree, policyTreeOf } from "../../src/policy/index.js";
import { readXml, serviceLayout, printXml } from "../../src/xml/index.js";
import { element, nodeAt, replaceAt, routesOf, text, withChildren } from "./random-edits.js";

const corpus = resolve(import.meta.dirname, "../../../shared/corpus/policies");
const files = existsSync(corpus)
  ? readdirSync(corpus, { recursive: true })
      .map((name) => String(name).replaceAll("\\", "/"))
      .filter((name) => name.endsWith(".xml"))
      .sort()
  : [];

const added = element("trace", { source: "corpus", severity: "information" }, element("message", {}, text("only here")));

describe.skipIf(files.length === 0)("published policies in ../shared/corpus", () => {
  it.each(files)("%s differs by nothing when it is printed, and by one change when one thing changes", (name) => {
    const source = readFileSync(resolve(corpus, name), "utf8");
    const { document } = readXml(source, name);
    // Which of them are no XML is held by the findings that corpus.test.ts expects.
    if (document === undefined) return;
    const { root } = document;
    expect(diffPolicies(policyTree(source), policyTree(printXml(document, serviceLayout)))).toEqual([]);

    for (const { node, route } of routesOf(root)) {
      if (!["inbound", "outbound", "when", "otherwise"].includes(node.name)) continue;
      const after = replaceAt(root, route, (n) => withChildren(n, [added, ...n.children]));
      const changes = diffPolicies(policyTreeOf(root), policyTreeOf(after));
      expect(changes.map((c) => c.op)).toEqual(["added"]);
      expect(nodeAt(after, changes[0]!.section, changes[0]!.path)).toBe(added);

      const policies = node.children.filter((c) => c.kind === "element");
      for (const gone of policies) {
        const without = replaceAt(root, route, (n) => withChildren(n, n.children.filter((c) => c !== gone)));
        expect(diffPolicies(policyTreeOf(root), policyTreeOf(without)).map((c) => c.op)).toEqual(["removed"]);
      }
    }
  });
});
