import { isObject } from "../../catalog/arm/json.js";
import { credentialsWithin } from "./credentials-within.js";
import { spellingsOf } from "./spellings.js";

/** What stands in place of a secret. */
export const hidden = "(sensitive)";

/** Shorter texts are found in too many others: they are taken out of other people's texts only. */
const shortestAnywhere = 8;
const shortestInForeign = 4;

/**
 * The secrets that a run knows, to be taken out of what it says. Nothing of ours puts one there, since secrets are nodes
 * of their own; what others say (a service that repeats its input, a message of a bug) may hold one.
 */
export class KnownSecrets {
  private readonly secrets = new Set<string>();
  private readonly doubtful = new Set<string>();
  private patterns: { anywhere: RegExp; foreign: RegExp } | undefined;

  add(...values: readonly (string | undefined)[]): void {
    for (const value of values) for (const secret of value === undefined ? [] : [value, ...credentialsWithin(value)]) this.secrets.add(secret);
    this.patterns = undefined;
  }

  /** What may be a secret or an ordinary word, such as a header's value. */
  addDoubtful(...values: readonly string[]): void {
    for (const value of values) this.doubtful.add(value);
    this.patterns = undefined;
  }

  /** For our own words. */
  redact(text: string): string {
    return text.replace(this.compiled().anywhere, hidden);
  }

  /** For what others said: here short and doubtful values go too. */
  redactForeign(text: string): string {
    return text.replace(this.compiled().foreign, hidden);
  }

  /** Whether a text has a secret in it. */
  holds(text: string): boolean {
    return text.search(this.compiled().anywhere) >= 0;
  }

  /** A copy of a value of plain data, with every text of it redacted. */
  redactValue<T>(value: T): T {
    return mapTexts(value, (text) => this.redact(text)) as T;
  }

  private compiled(): { anywhere: RegExp; foreign: RegExp } {
    const secrets = [...this.secrets];
    return (this.patterns ??= {
      anywhere: patternOf(secrets.filter((s) => s.length >= shortestAnywhere)),
      foreign: patternOf([...secrets, ...this.doubtful].filter((s) => s.length >= shortestInForeign)),
    });
  }
}

function mapTexts(value: unknown, map: (text: string) => string): unknown {
  if (typeof value === "string") return map(value);
  if (Array.isArray(value)) return value.map((item) => mapTexts(item, map));
  return isObject(value) ? Object.fromEntries(Object.entries(value).map(([k, v]) => [k, mapTexts(v, map)])) : value;
}

const never = /(?!)/g;

/** The longest first: one may be a part of another. */
function patternOf(secrets: readonly string[]): RegExp {
  const spellings = [...new Set(secrets.flatMap((s) => [...spellingsOf(s)]))].sort((a, b) => b.length - a.length);
  return spellings.length === 0 ? never : new RegExp(spellings.map((s) => s.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&")).join("|"), "g");
}
