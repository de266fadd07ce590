import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Lexer, parseAllDocuments, stringify } from "yaml";
import type { JsonValue } from "../../src/catalog/arm/index.js";
import { valueEdits } from "../../src/adopt/value-edits.js";
import { valueAt } from "../../src/adopt/sources.js";
import { editSplices } from "../../src/adopt/yaml/apply-edits.js";
import { applySplices, EditProblem } from "../../src/adopt/yaml/yaml-edit.js";

type Tree = { readonly [key: string]: JsonValue };

const text = fc.constantFrom("one", "two words", "it's", 'say "so"', "a: b", "# no comment", "- dash", "true", "12", "ünïcødé", "line\nbreak", "line\nbreak\n", "  padded", "{brace", "[bracket", "a, b", "*star", "&and", "@at", "100%", "", "null", "'", "two\n\nparagraphs\n");
const scalar: fc.Arbitrary<JsonValue> = fc.oneof({ weight: 3, arbitrary: text }, fc.integer({ min: -5, max: 500 }), fc.boolean());
const key = fc.constantFrom("a", "b", "c", "name", "displayName", "x-y", "with space");
const list: fc.Arbitrary<JsonValue> = fc.uniqueArray(fc.constantFrom("p", "q", "r s", "t, u"), { maxLength: 4 });
const map = (inner: fc.Arbitrary<JsonValue>): fc.Arbitrary<Tree> => fc.dictionary(key, inner, { minKeys: 1, maxKeys: 5 });
const tree = map(fc.oneof({ weight: 4, arbitrary: scalar }, list, map(fc.oneof(scalar, list, map(scalar)))));

/** A layout by numbers: where a bit is set, a map is in brackets, a comment stands, a text is quoted. */
class Layout {
  private at = 0;
  readonly comments: string[] = [];

  constructor(private readonly bits: readonly number[]) {}

  private next(of: number): boolean {
    this.at++;
    return (this.bits[this.at % this.bits.length] ?? 0) % of === 0;
  }

  private comment(): string {
    const comment = `# comment ${this.comments.length}`;
    this.comments.push(comment);
    return comment;
  }

  document(value: Tree): string {
    return `${this.next(2) ? `${this.comment()}\n` : ""}${this.lines(value, 0).join("\n")}\n${this.next(2) ? `${this.comment()}\n` : ""}`;
  }

  private lines(value: Tree, indent: number): string[] {
    const margin = " ".repeat(indent);
    return Object.entries(value).flatMap(([name, v]) => [...(this.next(3) ? [margin + this.comment()] : []), ...this.pair(`${margin}${this.scalar(name, true)}:`, v, indent), ...(this.next(7) ? [""] : [])]);
  }

  private pair(start: string, value: JsonValue, indent: number): string[] {
    if (Array.isArray(value)) {
      if (value.length === 0 || this.next(2)) return [`${start} [${this.next(2) ? " " : ""}${(value as JsonValue[]).map((v) => this.scalar(v, true)).join(this.next(2) ? "," + " " : " , ")}]${this.trailing()}`];
      const inner = " ".repeat(indent + (this.next(2) ? 2 : 0));
      return [start, ...(value as JsonValue[]).flatMap((v) => [...(this.next(4) ? [inner + this.comment()] : []), `${inner}- ${this.scalar(v, false)}${this.trailing()}`])];
    }
    if (typeof value === "object" && value !== null) return this.next(3) ? [`${start} ${this.flow(value as Tree)}${this.trailing()}`] : [`${start}${this.trailing()}`, ...this.lines(value as Tree, indent + (this.next(2) ? 2 : 4))];
    if (typeof value === "string" && value.includes("\n") && !/^\s/.test(value) && this.next(2)) {
      const chomp = value.endsWith("\n") ? "" : "-";
      const body = value.replace(/\n$/, "").split("\n");
      return [`${start} |${chomp}${this.trailing()}`, ...body.map((line) => (line === "" ? "" : `${" ".repeat(indent + 3)}${line}`))];
    }
    return [`${start}${this.next(4) ? "   " : " "}${this.scalar(value, false)}${this.trailing()}`];
  }

  private flow(value: Tree): string {
    const parts = Object.entries(value).map(([name, v]) => `${this.scalar(name, true)}: ${Array.isArray(v) ? `[${(v as JsonValue[]).map((i) => this.scalar(i, true)).join(", ")}]` : typeof v === "object" && v !== null ? this.flow(v as Tree) : this.scalar(v, true)}`);
    return `{ ${parts.join(this.next(2) ? ", " : " ,  ")} }`;
  }

  private trailing(): string {
    return this.next(3) ? `  ${this.comment()}` : "";
  }

  private scalar(value: JsonValue, inFlow: boolean): string {
    if (typeof value !== "string") return JSON.stringify(value);
    const single = !value.includes("\n") && this.next(2) ? `'${value.replaceAll("'", "''")}'` : undefined;
    const plain = stringify(value, { lineWidth: 0, ...(inFlow ? { collectionStyle: "flow" } : {}) }).trimEnd();
    return single ?? (this.next(2) || plain.includes("\n") || /[,[\]{}]/.test(plain) ? JSON.stringify(value) : plain);
  }
}

/** Without what is empty: a map that holds nothing any more goes. */
function pruned(value: JsonValue): JsonValue {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value as Tree).map(([k, v]) => [k, pruned(v)] as const).filter(([, v]) => typeof v !== "object" || v === null || Array.isArray(v) || Object.keys(v).length > 0));
}

function commentsOf(source: string): string[] {
  const tokens = [...new Lexer().lex(source)];
  return tokens.filter((t, i) => /^# comment \d+$/.test(t) && tokens[i - 1] !== "\u001f").sort();
}

describe("edits of YAML", () => {
  test("give the wanted value, keep every comment, and leave the other documents alone", () => {
    let refused = 0;
    const runs = 1500;
    fc.assert(
      fc.property(tree, tree, fc.array(fc.nat(20), { minLength: 7, maxLength: 23 }), fc.constantFrom("", "---\n", "kind: Other # one\n---\n"), fc.constantFrom("", "---\n# two\nkind: Last\n"), fc.constantFrom("\n", "\r\n"), (current, other, bits, before, after, lineEnd) => {
        const layout = new Layout(bits);
        const source = (before + layout.document(current) + after).replaceAll("\n", lineEnd);
        const index = before.startsWith("kind") ? 1 : 0;
        const parsed = parseAllDocuments(source);
        const document = Array.isArray(parsed) ? parsed[index] : undefined;
        expect(document?.toJS()).toEqual(current);
        // Part of the one, part of the other.
        const wanted: Tree = Object.fromEntries([...Object.entries(current).filter((_, i) => (bits[i % bits.length] ?? 0) % 3 !== 0), ...Object.entries(other).filter((_, i) => (bits[(i + 3) % bits.length] ?? 0) % 2 === 0)]);
        if (Object.keys(pruned(wanted) as Tree).length === 0) return;
        const edits = valueEdits([], current, wanted) ?? [];
        const start = document?.contents?.range[0] ?? 0;
        const position = { line: source.slice(0, start).split("\n").length, column: 1 };
        try {
          const edited = applySplices(source, editSplices(source, edits.map((edit) => ({ document: position, edit }))));
          const again = parseAllDocuments(edited);
          const documents = Array.isArray(again) ? again : [];
          expect(documents[index]?.errors ?? ["none"]).toEqual([]);
          expect(pruned(documents[index]?.toJS() as JsonValue)).toEqual(pruned(wanted));
          if (lineEnd === "\r\n") expect(edited).not.toMatch(/[^\r]\n/);
          expect(documents.length).toBe(Array.isArray(parsed) ? parsed.length : 0);
          // What is deleted takes along the comments inside it.
          const takesAlong = edits.some((e) => e.kind === "delete" && typeof valueAt(current, e.path) === "object");
          if (!takesAlong) expect(commentsOf(edited)).toEqual(commentsOf(source));
        } catch (error) {
          if (!(error instanceof EditProblem)) throw error;
          refused++;
        }
      }),
      { numRuns: runs },
    );
    expect(refused).toBeLessThan(runs / 4);
  });
});
