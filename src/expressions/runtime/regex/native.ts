import type { Anchor, PatternNode } from "./pattern.js";

/**
 * Patterns that mean the same in JavaScript are left to its engine where that cannot take long: for texts of ASCII characters, and
 * without whatever backtracks out of hand. The sources are made from the tree, never from the text of the pattern.
 */
export interface NativePattern {
  readonly expression: RegExp;
  /** Numbers of the groups, in the order of their brackets. */
  readonly groups: readonly number[];
  /** At most so many steps for a text of a length. */
  readonly cost: (length: number) => number;
  /** The longest text so far that is known to be affordable: shorter ones are too. */
  affordable: number;
}

const costLimit = 2e7;

export function affordable(native: NativePattern, length: number): boolean {
  if (length <= native.affordable) return true;
  if (native.cost(length) > costLimit) return false;
  native.affordable = length;
  return true;
}

export function nativePattern(node: PatternNode): NativePattern | undefined {
  const groups: number[] = [];
  const source = sourceOf(node, groups, false);
  if (source === undefined || new Set(groups).size < groups.length) return undefined;
  return { expression: new RegExp(source, groups.length > 0 ? "dg" : "g"), groups, cost: (length) => (length + 1) * pathsOf(node, length), affordable: -1 };
}

const anchors: Readonly<Partial<Record<Anchor, string>>> = {
  start: "(?<![^])",
  end: "(?![^])",
  "end-or-line-break": "(?=\\n?(?![^]))",
  "line-start": "(?<![^\\n])",
  "line-end": "(?![^\\n])",
  word: "\\b",
  "not-word": "\\B",
};

/** Undefined for what JavaScript has not, or has otherwise: what groups hold in loops, above all. */
function sourceOf(node: PatternNode, groups: number[], inLoop: boolean): string | undefined {
  switch (node.kind) {
    case "empty":
      return "";
    case "set":
      return node.set.asciiSource();
    case "sequence": {
      const parts = node.nodes.map((each) => sourceOf(each, groups, inLoop));
      return parts.includes(undefined) ? undefined : parts.join("");
    }
    case "alternation": {
      const parts = node.nodes.map((each) => sourceOf(each, groups, inLoop));
      return parts.includes(undefined) ? undefined : `(?:${parts.join("|")})`;
    }
    case "loop": {
      const body = sourceOf(node.node, groups, true);
      if (body === undefined || !alwaysTakes(node.node)) return undefined;
      return `(?:${body}){${node.min},${node.max === Infinity ? "" : node.max}}${node.lazy ? "?" : ""}`;
    }
    case "group": {
      if (inLoop || node.pops >= 0) return undefined;
      groups.push(node.number);
      const body = sourceOf(node.node, groups, inLoop);
      return body === undefined ? undefined : `(${body})`;
    }
    case "anchor":
      return anchors[node.anchor];
    default:
      return undefined;
  }
}

/** Whether each match takes at least one character: loops of nothing end differently. */
function alwaysTakes(node: PatternNode): boolean {
  switch (node.kind) {
    case "set":
      return true;
    case "sequence":
      return node.nodes.some(alwaysTakes);
    case "alternation":
      return node.nodes.every(alwaysTakes);
    case "loop":
      return node.min > 0 && alwaysTakes(node.node);
    case "group":
      return alwaysTakes(node.node);
    default:
      return false;
  }
}

/** In how many ways a part of a text can be matched, at most. */
function pathsOf(node: PatternNode, length: number): number {
  switch (node.kind) {
    case "sequence":
      return node.nodes.reduce((product, each) => product * pathsOf(each, length), 1);
    case "alternation":
      return node.nodes.reduce((sum, each) => sum + pathsOf(each, length), 0);
    case "loop": {
      const rounds = Math.min(node.max, length) - Math.min(node.min, length) + 1;
      const inner = pathsOf(node.node, length);
      return inner === 1 ? rounds : rounds * inner ** Math.min(node.max, length);
    }
    case "group":
      return pathsOf(node.node, length);
    default:
      return 1;
  }
}
