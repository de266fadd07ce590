import { throwArgument } from "../language/throw.js";
import { CharSet, charRange, escapedClass, propertyClass, type SetItem } from "./char-set.js";
import { GroupNames } from "./group-names.js";
import { readClass } from "./parse-class.js";
import { regexOptions, type Pattern, type PatternNode } from "./pattern.js";
import { PatternText } from "./pattern-text.js";

/** Reads a pattern in .NET's syntax. It is read twice, as a reference may stand before the group that it names. */
export function parsePattern(text: string, options: number): Pattern {
  const names = new GroupNames();
  new PatternParser(text, options, names).parse();
  names.assign();
  const node = new PatternParser(text, options, names).parse();
  return { node, groups: names.list() };
}

const empty: PatternNode = { kind: "empty" };
const maxDepth = 500;
const lineBreak = new CharSet([charRange(10)], true, false);
const anything = new CharSet([], true, false);

class PatternParser {
  private readonly source: PatternText;
  private unnamed = 0;
  private depth = 0;

  constructor(
    text: string,
    private options: number,
    private readonly names: GroupNames,
  ) {
    this.source = new PatternText(text);
  }

  parse(): PatternNode {
    const node = this.parseAlternation();
    if (!this.source.atEnd) this.source.fail("Too many )'s.");
    return node;
  }

  private has(option: number): boolean {
    return (this.options & option) !== 0;
  }

  private parseAlternation(): PatternNode {
    const before = this.options;
    if (++this.depth > maxDepth) throwArgument("The pattern is nested too deeply.");
    const branches = [this.parseSequence()];
    while (this.source.take("|")) branches.push(this.parseSequence());
    this.options = before;
    this.depth--;
    const [only = empty] = branches;
    return branches.length === 1 ? only : { kind: "alternation", nodes: branches };
  }

  private parseSequence(): PatternNode {
    const nodes: PatternNode[] = [];
    const { source } = this;
    for (;;) {
      this.skipBlank();
      const c = source.peek();
      if (source.atEnd || c === "|" || c === ")") break;
      if (this.isQuantifierAt()) source.fail("Quantifier {x,y} following nothing.");
      const node = this.parseAtom();
      if (node !== undefined) nodes.push(this.parseQuantifier(node));
    }
    const [only = empty] = nodes;
    return nodes.length === 1 ? only : { kind: "sequence", nodes };
  }

  /** White space and comments, where the options ask for it, and `(?#…)` everywhere. */
  private skipBlank(): void {
    const { source } = this;
    for (;;) {
      if (this.has(regexOptions.ignoreWhitespace)) {
        source.takeMatch(/[ \t\n\r\f\v]+/y);
        if (source.take("#")) {
          source.takeMatch(/[^\n]*/y);
          continue;
        }
      }
      if (!source.take("(?#")) return;
      if (source.takeMatch(/[^)]*\)/y) === undefined) source.fail("Unterminated (?#...) comment.");
    }
  }

  private isQuantifierAt(): boolean {
    const c = this.source.peek();
    return c === "*" || c === "+" || c === "?" || (c === "{" && this.source.looksAt(/\{\d+(?:,\d*)?\}/y));
  }

  private parseQuantifier(atom: PatternNode): PatternNode {
    const { source } = this;
    this.skipBlank();
    if (!this.isQuantifierAt()) return atom;
    const sign = source.peek();
    let min = sign === "+" ? 1 : 0;
    let max = sign === "?" ? 1 : Infinity;
    if (sign === "{") {
      const match = source.takeMatch(/\{(\d+)(,?)(\d*)\}/y) ?? [];
      min = this.readCount(match[1] ?? "");
      max = match[2] === "" ? min : match[3] === "" ? Infinity : this.readCount(match[3] ?? "");
      if (max < min) source.fail("Illegal {x,y} with x > y.");
    } else source.advance();
    this.skipBlank();
    const lazy = source.take("?");
    this.skipBlank();
    if (this.isQuantifierAt()) source.fail(`Nested quantifier ${source.peek()}.`);
    return { kind: "loop", node: atom, min, max, lazy };
  }

  private readCount(digits: string): number {
    const count = Number(digits);
    return count > 2147483647 ? this.source.fail("Capture group numbers must be less than or equal to Int32.MaxValue.") : count;
  }

  private parseAtom(): PatternNode | undefined {
    const { source } = this;
    const c = source.peek();
    switch (c) {
      case "(":
        return this.parseGroup();
      case "[":
        source.advance();
        return { kind: "set", set: readClass(source, this.has(regexOptions.ignoreCase), this.has(regexOptions.ecmaScript)) };
      case "^":
        source.advance();
        return { kind: "anchor", anchor: this.has(regexOptions.multiline) ? "line-start" : "start" };
      case "$":
        source.advance();
        return { kind: "anchor", anchor: this.has(regexOptions.multiline) ? "line-end" : "end-or-line-break" };
      case ".":
        source.advance();
        return { kind: "set", set: this.has(regexOptions.singleline) ? anything : lineBreak };
      case "\\":
        return this.parseEscape();
      default:
        source.advance();
        return this.charNode(c.charCodeAt(0));
    }
  }

  private charNode(code: number): PatternNode {
    const ignoreCase = this.has(regexOptions.ignoreCase);
    const set = new CharSet([charRange(code)], false, ignoreCase);
    const hasCase = ignoreCase && String.fromCharCode(code).toLowerCase() !== String.fromCharCode(code).toUpperCase();
    return hasCase ? { kind: "set", set } : { kind: "set", set, code };
  }

  private classNode(item: SetItem): PatternNode {
    return { kind: "set", set: new CharSet([item], false, this.has(regexOptions.ignoreCase)) };
  }

  private parseEscape(): PatternNode {
    const { source } = this;
    source.advance();
    if (source.atEnd) source.fail("Illegal \\ at end of pattern.");
    const c = source.peek();
    switch (c) {
      case "b":
      case "B":
        source.advance();
        return { kind: "anchor", anchor: c === "b" ? "word" : "not-word" };
      case "A":
        source.advance();
        return { kind: "anchor", anchor: "start" };
      case "G":
        source.advance();
        return { kind: "anchor", anchor: "search-start" };
      case "Z":
        source.advance();
        return { kind: "anchor", anchor: "end-or-line-break" };
      case "z":
        source.advance();
        return { kind: "anchor", anchor: "end" };
      case "w":
      case "W":
      case "d":
      case "D":
      case "s":
      case "S":
        source.advance();
        return this.classNode(escapedClass(c, this.has(regexOptions.ecmaScript)));
      case "p":
      case "P":
        return this.classNode(source.readProperty(propertyClass));
      case "k":
        return this.parseNamedReference();
      default:
        return /[1-9]/.test(c) ? this.parseNumberedReference() : this.charNode(source.readEscapedCode());
    }
  }

  private parseNamedReference(): PatternNode {
    const { source } = this;
    const match = source.takeMatch(/k(?:<(\w+)>|'(\w+)')/y);
    if (match === undefined) return source.fail("Malformed \\k<...> named back reference.");
    const name = match[1] ?? match[2] ?? "";
    const group = this.names.numberOf(name);
    if (group === undefined) return source.fail(/^\d+$/.test(name) ? `Reference to undefined group number ${name}.` : `Reference to undefined group name ${name}.`);
    return { kind: "reference", group, ignoreCase: this.has(regexOptions.ignoreCase) };
  }

  /** One digit is always a reference; more are one when there is such a group, and a character in octal otherwise. */
  private parseNumberedReference(): PatternNode {
    const { source } = this;
    const [digits = ""] = source.looksAtMatch(/[0-9]+/y) ?? [];
    const group = digits.length <= 9 ? this.names.numberOf(String(Number(digits))) : undefined;
    if (group !== undefined) {
      source.takeMatch(/[0-9]+/y);
      return { kind: "reference", group, ignoreCase: this.has(regexOptions.ignoreCase) };
    }
    if (digits.length === 1 || /[89]/.test(digits[0] ?? "")) return source.fail(`Reference to undefined group number ${digits}.`);
    return this.charNode(source.readOctal());
  }

  private parseGroup(): PatternNode | undefined {
    const { source } = this;
    source.advance();
    if (!source.take("?")) {
      const number = this.has(regexOptions.explicitCapture) ? 0 : ++this.unnamed;
      if (number > 0) this.names.addNumber(number);
      return this.closeGroup((node) => (number > 0 ? { kind: "group", node, number, pops: -1 } : node));
    }
    if (source.take(":")) return this.closeGroup((node) => node);
    if (source.take(">")) return this.closeGroup((node) => ({ kind: "atomic", node }));
    for (const [sign, behind, negative] of looks) if (source.take(sign)) return this.closeGroup((node) => ({ kind: "look", node, behind, negative }));
    if (source.peek() === "<" || source.peek() === "'") return this.parseNamedGroup();
    if (source.peek() === "(") return this.parseCondition();
    return this.parseOptions();
  }

  private closeGroup(make: (node: PatternNode) => PatternNode): PatternNode {
    const node = this.parseAlternation();
    if (!this.source.take(")")) this.source.fail("Not enough )'s.");
    return make(node);
  }

  private parseNamedGroup(): PatternNode {
    const { source } = this;
    const close = source.peek() === "<" ? ">" : "'";
    source.advance();
    const match = source.takeMatch(/(\w*)(?:-(\w*))?/y) ?? [];
    const [, name = "", popped] = match;
    if (source.atEnd) source.fail("Unrecognized grouping construct.");
    if ((name === "" && (popped === undefined || popped === "")) || /^\d+\D/.test(name) || !source.take(close)) return source.fail("Invalid group name: Group names must begin with a word character.");
    if (name === "0") return source.fail("Capture number cannot be zero.");
    if (name !== "") this.names.addName(name);
    const pops = popped === undefined ? -1 : this.names.numberOf(popped);
    if (pops === undefined) return source.fail(/^\d+$/.test(popped ?? "") ? `Reference to undefined group number ${popped ?? ""}.` : `Reference to undefined group name ${popped ?? ""}.`);
    const number = name === "" ? -1 : (this.names.numberOf(name) ?? 0);
    return this.closeGroup((node) => ({ kind: "group", node, number, pops }));
  }

  /** `(?(1)yes|no)`, `(?(name)yes|no)`, `(?(expression)yes|no)`. */
  private parseCondition(): PatternNode {
    const { source } = this;
    const named = source.looksAtMatch(/\((\w+)\)/y);
    const group = named === undefined ? undefined : this.names.numberOf(named[1] ?? "");
    if (named !== undefined && (group !== undefined || /^\d/.test(named[1] ?? ""))) {
      source.takeMatch(/\((\w+)\)/y);
      if (group === undefined) return source.fail(`(?(${named[1] ?? ""}) ) reference to undefined group.`);
      const { yes, no } = this.parseBranches();
      return { kind: "if-group", group, yes, no };
    }
    source.advance();
    const look = looks.find(([sign]) => source.take(`?${sign}`));
    const node = this.closeGroup((inner) => inner);
    const { yes, no } = this.parseBranches();
    return { kind: "if-look", look: node, behind: look?.[1] ?? false, negative: look?.[2] ?? false, yes, no };
  }

  private parseBranches(): { readonly yes: PatternNode; readonly no: PatternNode } {
    const node = this.closeGroup((inner) => inner);
    if (node.kind !== "alternation") return { yes: node, no: empty };
    if (node.nodes.length > 2) this.source.fail("Too many | in (?()|).");
    return { yes: node.nodes[0] ?? empty, no: node.nodes[1] ?? empty };
  }

  /** `(?i-m:…)` or, for the rest of the group around it, `(?i-m)`. */
  private parseOptions(): PatternNode | undefined {
    const { source } = this;
    const match = source.takeMatch(/([imnsx]*)(?:-([imnsx]*))?([:)])/iy);
    if (match === undefined) return source.fail("Unrecognized grouping construct.");
    const before = this.options;
    this.options = (this.options | optionsOf(match[1])) & ~optionsOf(match[2]);
    if (match[3] === ")") return undefined;
    const node = this.closeGroup((inner) => inner);
    this.options = before;
    return node;
  }
}

/** `?=` and the like, without the question mark. */
const looks: readonly (readonly [sign: string, behind: boolean, negative: boolean])[] = [
  ["=", false, false],
  ["!", false, true],
  ["<=", true, false],
  ["<!", true, true],
];

const letters: Readonly<Record<string, number>> = {
  i: regexOptions.ignoreCase,
  m: regexOptions.multiline,
  n: regexOptions.explicitCapture,
  s: regexOptions.singleline,
  x: regexOptions.ignoreWhitespace,
};

function optionsOf(text: string | undefined): number {
  let options = 0;
  for (const letter of (text ?? "").toLowerCase()) options |= letters[letter] ?? 0;
  return options;
}
