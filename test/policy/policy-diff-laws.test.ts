import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { diffPolicies, policyTree, policyTreeOf, sameTree, type PolicyChange } from "../../src/policy/index.js";
import { fileLayout, printXml, serviceLayout, type XmlElement } from "../../src/xml/index.js";
import { element, nodeAt, randomDocument, replaceAt, routesOf, text, withChildren } from "./random-edits.js";

const runs = { numRuns: 60 };
const diff = (before: XmlElement, after: XmlElement): PolicyChange[] => diffPolicies(policyTreeOf(before), policyTreeOf(after));
const brief = (changes: readonly PolicyChange[]): string[] => changes.map((c) => `${c.op} ${c.section}/${c.path}`);
const print = (root: XmlElement, layout = fileLayout): string => printXml({ prolog: [], root, epilog: [] }, layout);

/** The policies of a section, where order counts and anything may be put. */
const sections = (root: XmlElement): { node: XmlElement; route: readonly number[] }[] => [...routesOf(root)].filter(({ route }) => route.length === 1);

const added = element("trace", { source: "law", severity: "information" }, element("message", {}, text("only here")));

describe("the diff of a document with itself is empty", () => {
  it("as it stands", () => {
    fc.assert(fc.property(randomDocument(false), (root) => {
        expect(diffPolicies(policyTreeOf(root), policyTreeOf(root))).toEqual([]);
      }),
      runs,
    );
  });

  it("printed another way and read again", () => {
    fc.assert(
      fc.property(randomDocument(false), (root) => {
        expect(brief(diffPolicies(policyTreeOf(root), policyTree(print(root))))).toEqual([]);
        expect(brief(diffPolicies(policyTree(print(root)), policyTree(print(root, serviceLayout))))).toEqual([]);
      }),
      runs,
    );
  });

  it("with attributes in another order and white space inside expressions", () => {
    const spaced = (value: string): string => value.replace("< 1 &&", "<\n  1   &&");
    const shuffle = (node: XmlElement): XmlElement => ({
      ...node,
      attributes: node.attributes.map((a) => ({ ...a, value: spaced(a.value) })).reverse(),
      children: node.children.map((c) => (c.kind === "element" ? shuffle(c) : c)),
    });
    fc.assert(fc.property(randomDocument(false), (root) => {
        expect(brief(diff(root, shuffle(root)))).toEqual([]);
      }),
      runs,
    );
  });
});

it("the diff is empty just when the trees are the same", () => {
  fc.assert(
    fc.property(randomDocument(false), randomDocument(false), (left, right) => {
      expect(diff(left, right).length === 0).toBe(sameTree(policyTreeOf(left), policyTreeOf(right)));
    }),
    runs,
  );
});

it("every change's path leads to what it speaks of", () => {
  fc.assert(
    fc.property(randomDocument(false), randomDocument(false), (left, right) => {
      for (const change of diff(left, right)) {
        const isGone = change.op === "changed" && change.after === undefined;
        const path = isGone ? change.path.replace(/\/@[^/]*$/, "") : change.path;
        expect(nodeAt(change.op === "removed" ? left : right, change.section, path), `${change.op} ${change.path}`).toBeDefined();
        if (change.from !== undefined) expect(nodeAt(left, change.from.section, change.from.path)).toBeDefined();
      }
    }),
    runs,
  );
});

describe("one edit is one change", () => {
  it("of an attribute", () => {
    fc.assert(
      fc.property(fc.boolean().chain(randomDocument), fc.nat(), (root, pick) => {
        const choices = [...routesOf(root)].flatMap(({ node, route }) => node.attributes.flatMap((a, i) => (policyKeys(root, route).includes(a.name) ? [] : [{ route, i, name: a.name }])));
        fc.pre(choices.length > 0);
        const { route, i, name } = choices[pick % choices.length]!;
        const after = replaceAt(root, route, (n) => ({ ...n, attributes: n.attributes.with(i, { ...n.attributes[i]!, value: "{{another}}" }) }));
        const changes = diff(root, after);
        expect(brief(changes)).toHaveLength(1);
        expect(changes[0]).toMatchObject({ op: "changed", after: "{{another}}" });
        expect(changes[0]!.path.endsWith(`/@${name}`)).toBe(true);
        expect(nodeAt(after, changes[0]!.section, changes[0]!.path)).toBe("{{another}}");
      }),
      runs,
    );
  });

  it("an insertion", () => {
    fc.assert(
      fc.property(randomDocument(false), fc.nat(), fc.nat(), (root, pick, where) => {
        const { route, node } = sections(root)[pick % sections(root).length]!;
        const after = replaceAt(root, route, (s) => withChildren(s, s.children.toSpliced(where % (node.children.length + 1), 0, added)));
        const changes = diff(root, after);
        expect(brief(changes)).toHaveLength(1);
        expect(changes[0]!.op).toBe("added");
        expect(nodeAt(after, changes[0]!.section, changes[0]!.path)).toBe(added);
      }),
      runs,
    );
  });

  it("a deletion", () => {
    fc.assert(
      fc.property(randomDocument(false), fc.nat(), fc.nat(), (root, pick, which) => {
        const filled = sections(root).filter(({ node }) => node.children.length > 0);
        fc.pre(filled.length > 0);
        const { route, node } = filled[pick % filled.length]!;
        const gone = node.children[which % node.children.length] as XmlElement;
        const after = replaceAt(root, route, (s) => withChildren(s, s.children.toSpliced(which % node.children.length, 1)));
        const changes = diff(root, after);
        expect(brief(changes)).toHaveLength(1);
        expect(changes[0]!.op).toBe("removed");
        expect(nodeAt(root, changes[0]!.section, changes[0]!.path)).toMatchObject({ name: gone.name });
      }),
      runs,
    );
  });

  it("a move within a section", () => {
    fc.assert(
      fc.property(randomDocument(true), fc.nat(), fc.nat(), (root, from, to) => {
        const { route, node } = sections(root)[0]!;
        fc.pre(node.children.length > 1);
        const moved = node.children[from % node.children.length]!;
        const rest = node.children.toSpliced(from % node.children.length, 1);
        const position = to % node.children.length;
        fc.pre(position !== from % node.children.length);
        const after = replaceAt(root, route, (s) => withChildren(s, rest.toSpliced(position, 0, moved)));
        const changes = diff(root, after);
        expect(brief(changes)).toHaveLength(1);
        expect(changes[0]).toMatchObject({ op: "moved", section: "inbound" });
      }),
      runs,
    );
  });

  it("a move into another section", () => {
    fc.assert(
      fc.property(randomDocument(true), fc.nat(), (root, from) => {
        const [inbound, , outbound] = sections(root);
        fc.pre(inbound!.node.children.length > 0);
        const moved = inbound!.node.children[from % inbound!.node.children.length] as XmlElement;
        fc.pre(moved.name !== "base");
        const without = replaceAt(root, inbound!.route, (s) => withChildren(s, s.children.filter((c) => c !== moved)));
        const after = replaceAt(without, outbound!.route, (s) => withChildren(s, [...s.children, moved]));
        const changes = diff(root, after);
        expect(changes.map((c) => [c.op, c.section, c.from?.section])).toEqual([["moved", "outbound", "inbound"]]);
        expect(nodeAt(root, "inbound", changes[0]!.from!.path)).toBe(moved);
        expect(nodeAt(after, "outbound", changes[0]!.path)).toBe(moved);
      }),
      runs,
    );
  });

  it("a new branch around policies: added once, and each of them moved; taken away again the same way back", () => {
    fc.assert(
      fc.property(randomDocument(true), fc.nat(), fc.nat(), (root, start, length) => {
        const { route, node } = sections(root)[0]!;
        const usable = node.children.filter((c) => c.kind === "element" && c.name !== "base");
        fc.pre(usable.length > 0 && usable.length === node.children.length);
        const from = start % usable.length;
        const inside = usable.slice(from, from + 1 + (length % usable.length));
        const wrapper = element("choose", {}, element("when", { condition: "@(context.Api.Id == &quot;law&quot;)" }, ...inside));
        const after = replaceAt(root, route, (s) => withChildren(s, s.children.toSpliced(from, inside.length, wrapper)));
        const there = diff(root, after);
        expect(there.map((c) => c.op)).toEqual(["added", ...inside.map(() => "moved")]);
        expect(nodeAt(after, "inbound", there[0]!.path)).toBe(wrapper);
        const back = diff(after, root).map((c) => c.op);
        expect(back.sort()).toEqual([...inside.map(() => "moved"), "removed"]);
      }),
      runs,
    );
  });
});

/** The attributes that name the element at a route: with another one it is another element. */
function policyKeys(root: XmlElement, route: readonly number[]): readonly string[] {
  let node = policyTreeOf(root);
  for (const step of route) {
    const child = node.children[step];
    if (child === undefined) return [];
    node = child;
  }
  return node.key;
}
