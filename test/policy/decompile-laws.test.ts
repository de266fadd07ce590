import fc from "fast-check";
import { describe, it } from "vitest";
import { structureOfPolicy, type PolicyElement } from "../../src/catalog/policies/index.js";
import { startOfFile } from "../../src/diagnostics/index.js";
import { convertPolicies } from "../../src/policy/index.js";
import type { XmlComment, XmlElement, XmlNode } from "../../src/xml/index.js";
import { expectRoundTrip } from "./decompile-support.js";
import { entries, policyValue } from "./generate.js";
import { mutations } from "./mutate.js";

const at = { file: "generated", range: startOfFile };
const element = (name: string, attributes: Readonly<Record<string, string>>, children: readonly XmlNode[]): XmlElement => ({
  kind: "element",
  name,
  attributes: Object.entries(attributes).map(([key, value]) => ({ name: key, value, at })),
  children,
  selfClosing: false,
  at,
});
const text = (value: string): XmlNode => ({ kind: "text", value, cdata: value.trim() === "", at });
const comment = (value: string): XmlComment => ({ kind: "comment", value, at });

function documentOf(items: readonly XmlNode[], sections: readonly XmlNode[] = []): void {
  expectRoundTrip({ prolog: [comment("before ${x}\n  */ # more")], root: element("policies", {}, [element("inbound", {}, items), ...sections]), epilog: [comment("after")] });
}

const policyOf = (entry: PolicyElement): fc.Arbitrary<XmlElement> =>
  policyValue(entry, entry.sections[0] ?? "inbound").map((value) => convertPolicies([{ [entry.name]: value }], () => at, {}).nodes[0] as XmlElement);

/** What reads as raw XML: an expression that is never closed is a mistake of the document itself. */
const readable = (value: string): string => value.replace(/@(?=[({])/g, "");

/** Texts that a notation may trip over, of characters that XML has. */
const piece = fc.oneof(
  fc.constantFrom("`", "${", "$${", "}", '"', "'", "\\", "\\`", "\\${", "\n", "\n\n", "\t", " ", "  ", "@(", "@{", ")", "}", "{{", "}}", "#", " #", ": ", ":", "- ", "|", ">", "&", "*", "!", "%", "-->", "<!--", "]]>", "<![CDATA[", "&amp;", "<a>", "<?xml ?>", "---", "..."),
  fc.constantFrom("null", "~", "true", "yes", "No", "1e3", "0x1f", "07", "1.0", "-0", ".5", "2026-01-01", "12:30:00", "=", "<<", "\u0085", "\u2028", "\u00a0", "\ufeff", "\u00ad", "\ud83d\ude00", "é", "//", "*/", "\r", "return 1;"),
  fc.string({ unit: "grapheme", maxLength: 5 }),
);
const hostile = fc
  .array(piece, { minLength: 1, maxLength: 8 })
  .map((pieces) => pieces.join("").replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, ""))
  // Only a reference can bring in a carriage return, and a reader drops it where nothing stands beside it.
  .map((value) => (value.trim() === "" ? value.replaceAll("\r", " ") : value.includes("\r") ? readable(value) : value))
  .filter((value) => readable(value) !== "");

const runs = (numRuns: number) => ({ numRuns });

describe("decompiling", () => {
  it.each(entries.map((e) => [e.name, e] as const))("gives any %s back, also with one rule broken", (_, entry) => {
    fc.assert(
      fc.property(policyOf(entry), fc.nat(), (policy, pick) => {
        documentOf([policy]);
        const broken = [...mutations(policy, structureOfPolicy(entry.name)!)];
        if (broken.length > 0) documentOf([broken[pick % broken.length]!.element]);
      }),
      runs(4),
    );
  });

  it("gives any text and attribute value back", () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, (a, b, c) => {
        documentOf([
          element("set-body", {}, [text(a)]),
          element("set-body", { template: b }, [text(c)]),
          element("set-variable", { name: a, value: b }, []),
          element("rate-limit", { calls: c, "renewal-period": a }, []),
          element("set-header", { name: c, "exists-action": b }, [element("value", {}, [text(b)]), element("value", {}, [text(c)])]),
          element("cors", { "allow-credentials": a }, [element("allowed-origins", {}, [element("origin", {}, [text(c)])])]),
          element("choose", {}, [element("when", { condition: a }, [text(readable(b))])]),
        ]);
      }),
      runs(120),
    );
  });

  it("gives any comment back, wherever it stands", () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const note = comment(value.replaceAll("\r", "").replace(/-(?=-|$)|<(?=!)/g, ""));
        documentOf(
          [
            note,
            element("choose", {}, [note, element("when", { condition: "@(true)" }, [note]), note, element("otherwise", {}, [note]), note]),
            element("cors", {}, [note, element("allowed-origins", {}, [note, element("origin", {}, [text("a")]), note]), note]),
            element("set-body", {}, [note]),
            element("set-method", {}, [note, text("GET")]),
            element("set-header", { name: "a" }, [note, element("value", {}, [text("b"), note])]),
            element("base", {}, [note]),
          ],
          [note, element("outbound", {}, []), note],
        );
      }),
      runs(100),
    );
  });

  it("gives elements back that nobody knows, and text where none belongs", () => {
    fc.assert(
      fc.property(hostile.map(readable), (value) => {
        const foreign = element("x:y", { "x:a": value }, [text(value), element("z", {}, [element("w", {}, [])]), text(value)]);
        documentOf(
          [foreign, text(value), element("base", {}, [foreign]), element("set-body", { template: "liquid" }, [foreign]), element("retry", { condition: "@(true)", unknown: value }, [foreign])],
          [element("outbound", { a: value }, [element("base", {}, [])]), element("backend", {}, []), element("outbound", {}, [])],
        );
      }),
      runs(100),
    );
  });
});
