import fc from "fast-check";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { diffSpecifications } from "../../src/specification/diff/index.js";
import { read, type Written } from "./support.js";

const folder = path.join(import.meta.dirname, "samples");
const samples = readdirSync(folder).sort();

/** A piece is cut out, doubled, or put where another one was. */
const damage = fc.record({ from: fc.double({ min: 0, max: 1, noNaN: true }), length: fc.integer({ min: 1, max: 40 }), to: fc.double({ min: 0, max: 1, noNaN: true }), how: fc.constantFrom("cut", "double", "move") });

function damaged(text: string, { from, length, to, how }: { from: number; length: number; to: number; how: string }): string {
  const start = Math.floor(from * text.length);
  const piece = text.slice(start, start + length);
  if (how === "cut") return text.slice(0, start) + text.slice(start + length);
  const rest = how === "move" ? text.slice(0, start) + text.slice(start + length) : text;
  const at = Math.floor(to * rest.length);
  return rest.slice(0, at) + piece + rest.slice(at);
}

describe("a damaged description", () => {
  for (const file of samples) {
    const whole = readFileSync(path.join(folder, file), "utf8");
    test(`is read or refused, and its findings lie in it (${file})`, async () => {
      const before = await read({ file, text: whole });
      expect(before.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
      await fc.assert(
        fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 3 }), async (damages) => {
          const written: Written = { file, text: damages.reduce(damaged, whole) };
          const { parsed, diagnostics } = await read(written, { mayBeUnclear: true });
          const lines = written.text.split(/\r\n|\r|\n/);
          for (const { range, severity } of diagnostics) {
            const { start, end } = range ?? { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } };
            expect(start.line >= 1 && start.line <= lines.length && start.column >= 1 && (end.line > start.line || end.column >= start.column), `${severity} at ${start.line}:${start.column}`).toBe(true);
          }
          if (parsed === undefined) expect(diagnostics.length).toBeGreaterThan(0);
          else {
            parsed.send?.(parsed.operations);
            if (before.parsed !== undefined) diffSpecifications(before.parsed, parsed);
          }
        }),
        { numRuns: 150 },
      );
    });
  }
});
