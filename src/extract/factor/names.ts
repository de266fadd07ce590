import { camel, policyCatalog } from "../../catalog/policies/index.js";
import type { Plain, PlainList, PlainMap } from "../../policy/decompile/index.js";
import { elementOf } from "./policy-lists.js";

const longestName = 60;

/** What builders and helpers are called in a module of definitions, and what the language keeps for itself. */
const taken: ReadonlySet<string> = new Set([
  ...Object.keys(policyCatalog).map(camel),
  ...["when", "otherwise", "csharp", "expression", "namedValue", "comment", "xml", "env"],
  ..."break case catch class const continue debugger default delete do else enum export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield await arguments eval".split(" "),
]);

export function isTakenInTypeScript(name: string): boolean {
  return taken.has(name) || /^define[A-Z]/.test(name);
}

/** A name that is told from its like by a number larger than that tells a reader nothing. */
const mostOfOneName = 3;

/** A name that says what the policies are: `cors-and-rate-limit`, `set-header-x-team`, `set-headers`. Undefined when too many have it. */
export function nameOfPolicies(items: PlainList, used: ReadonlySet<string>): string | undefined {
  const labels = [...new Set(items.filter((item) => elementOf(item) !== "comment").map((item) => (items.length === 1 ? labelOfOne(item) : labelOf(item))))];
  const most = [labels.length, 3, 2, 1].map((count) => joined(labels.slice(0, count))).find((name) => name.length <= longestName) ?? "policies";
  const several = labels.length === 1 && items.length > 1 ? `${most}s` : most;
  const base = isTakenInTypeScript(camel(several)) ? `common-${several}` : several;
  const numbered = Array.from({ length: mostOfOneName }, (_, i) => (i === 0 ? base : `${base}-${i + 1}`));
  return numbered.find((name) => !used.has(name));
}

function joined(labels: readonly string[]): string {
  if (labels.length > 3) return labels.join("-").padEnd(longestName + 1);
  return labels.length < 2 ? labels.join("") : `${labels.slice(0, -1).join("-")}-and-${labels.at(-1) ?? ""}`;
}

function labelOf(item: Plain): string {
  const element = elementOf(item) ?? "policies";
  const inner = element === "choose" ? firstInside(valueOf(item)) : undefined;
  return inner === undefined ? element : `conditional-${inner}`;
}

/** One policy alone is told by what it names too. */
function labelOfOne(item: Plain): string {
  const value = valueOf(item);
  const name = typeof value === "object" && !Array.isArray(value) ? (value as PlainMap)["name"] : undefined;
  const words = typeof name === "string" && /^[\w .-]+$/.test(name) ? name.toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "") : [];
  return [labelOf(item), ...words].join("-");
}

function valueOf(item: Plain): Plain {
  return typeof item === "object" && !Array.isArray(item) ? (Object.values(item as PlainMap)[0] ?? "") : "";
}

/** The first policy in the branches of a `choose`. */
function firstInside(value: Plain): string | undefined {
  if (typeof value !== "object") return undefined;
  for (const [key, inner] of Object.entries(value as PlainMap)) {
    if (Array.isArray(inner) && (key === "policies" || key === "otherwise")) {
      const element = elementOf((inner as PlainList).find((i) => elementOf(i) !== "comment") ?? []);
      if (element !== undefined && element !== "xml") return element;
    }
    const below = firstInside(inner);
    if (below !== undefined) return below;
  }
  return undefined;
}
