import { readFileSync } from "node:fs";
import path from "node:path";
import { callSiteOf } from "../../authoring/call-site.js";
import { LazyLocation, type Position, type SourceLocation } from "../../diagnostics/index.js";
import type { Locate, Path } from "../../model/project.js";
import type { Bundle } from "./bundle.js";
import type { WrittenValue } from "./expressions/compiled-expressions.js";
import { locateProperty } from "./locate.js";

interface Call {
  readonly at: SourceLocation;
  /** Steps of the path that the call itself stands for. */
  readonly depth: number;
}

/**
 * Finds a value of a definition in the source: from the innermost builder call on the way to it (`rateLimitByKey({…})`
 * may stand in another file than the definition), then by property name within that call.
 */
export function definitionLocator(root: string, bundle: Bundle, definedAt: SourceLocation, value: () => unknown): Locate {
  return (steps, part = "value") => {
    const whole = value();
    const at: LazyLocation = new LazyLocation(() => {
      const call = innermostCall(whole, steps, bundle) ?? { at: definedAt, depth: 0 };
      const text = sourceText(root, call.at.file);
      if (text === undefined) return call.at;
      return locateProperty(text, call.at.file, offsetOf(text, call.at.range.start), steps.slice(call.depth), part);
    }, undefined, (expression, start, end) => bundle.expressions.locate(writtenAt(root, at), expression, start, end));
    return at;
  };
}

function innermostCall(value: unknown, steps: Path, bundle: Bundle): Call | undefined {
  let found: Call | undefined;
  let current = value;
  for (let i = 0; i < steps.length; i++) {
    current = typeof current === "object" && current !== null ? (current as Record<string | number, unknown>)[steps[i] ?? ""] : undefined;
    const site = callSiteOf(current);
    const at = site === undefined ? undefined : bundle.map(site.line, site.column);
    // A builder returns { "element-name": … }: the name is the call, not a property in it.
    if (at !== undefined) found = { at, depth: Math.min(i + 2, steps.length) };
  }
  return found;
}

function writtenAt(root: string, { file, range }: SourceLocation): WrittenValue {
  const source = sourceText(root, file) ?? "";
  return { file, source, start: offsetOf(source, range.start), end: offsetOf(source, range.end) };
}

const texts = new Map<string, string | undefined>();

function sourceText(root: string, file: string): string | undefined {
  const absolute = path.join(root, file);
  if (!texts.has(absolute)) texts.set(absolute, readIfPresent(absolute));
  return texts.get(absolute);
}

function readIfPresent(file: string): string | undefined {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return undefined;
  }
}

function offsetOf(text: string, { line, column }: Position): number {
  let offset = 0;
  for (let i = 1; i < line; i++) offset = text.indexOf("\n", offset) + 1;
  return Math.min(text.length, offset + column - 1);
}
