import type { BoundSwitch, BoundSwitchSection, ConstantValue } from "../../bound/index.js";
import { compileConstant } from "./constants.js";
import { compile } from "./expressions.js";
import { compilePattern } from "./patterns.js";
import type { Text } from "./quote.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileList, jump, nameLoop, within, type Named } from "./jumps.js";
import { isReferenceTypeIn, netTypeOf } from "./types.js";

export function compileSwitch({ value, locals, sections }: BoundSwitch, scope: FunctionScope): Text {
  const given = compile(value, scope);
  const opened = openVariables(scope, locals) + sections.map((section) => openVariables(scope, section.locals)).join("");
  const isJumpedInto = sections.some(({ entry }) => entry.isTarget);
  const constants = isJumpedInto ? undefined : constantLabels(value.type, sections, scope);
  const named = nameLoop(scope);
  const switched =
    constants === undefined
      ? byPatterns(value.type, given, opened, sections, named, scope)
      : `${opened}${named.prefix}switch (${given}) {\n${sections.map((section, i) => sectionText(constants[i] ?? "", section, named, scope)).join("")}}\n`;
  return `{\n${switched}}\n`;
}

function sectionText(labels: Text, { statements }: BoundSwitchSection, { breakText }: Named, scope: FunctionScope): Text {
  const body = within(scope, breakText, scope.continueText, () => compileList(statements, scope));
  return `${labels} {\n${body}break;\n}\n`;
}

/** Whether JavaScript compares it as Object.Equals does. */
const isExact = (value: ConstantValue): boolean => (typeof value === "number" ? Number.isInteger(value) : typeof value !== "object" || value === null);

/** Labels that are constants of a bare type or strings, without guards, are labels of JavaScript. */
function constantLabels(type: BoundSwitch["value"]["type"], sections: readonly BoundSwitchSection[], scope: FunctionScope): readonly Text[] | undefined {
  if (isReferenceTypeIn(type, scope) && netTypeOf(type, scope).name !== "System.String") return undefined;
  const texts: Text[] = [];
  for (const { labels } of sections) {
    let text = "";
    for (const label of labels) {
      if (label.kind === "default") {
        text += "default:";
        continue;
      }
      if (label.guard !== undefined || label.pattern.kind !== "constant-pattern") return undefined;
      const { value } = label.pattern;
      if (value.kind !== "constant" || !isExact(value.value)) return undefined;
      text += `case ${compileConstant(value.value, scope)}:`;
    }
    texts.push(text);
  }
  return texts;
}

/** The number of the section is chosen first: labels may set variables, in the order in which they stand. */
function byPatterns(type: BoundSwitch["value"]["type"], given: Text, opened: Text, sections: readonly BoundSwitchSection[], named: Named, scope: FunctionScope): Text {
  const held = scope.unit.name("v");
  const otherwise = sections.findIndex((section) => section.labels.some((label) => label.kind === "default"));
  const tests = sections.flatMap((section, place) =>
    section.labels.flatMap((label) => {
      if (label.kind === "default") return [];
      const matches = compilePattern(label.pattern, type, held, scope);
      return [`${label.guard === undefined ? matches : `(${matches} && ${compile(label.guard, scope)})`} ? ${place} : `];
    }),
  );
  const chosen = `${tests.join("")}${otherwise < 0 ? "null" : otherwise}`;
  const start = `const ${held} = ${given};\n${opened}`;
  if (!sections.some(({ entry }) => entry.isTarget)) return `${start}${named.prefix}switch (${chosen}) {\n${bodiesOf(sections, named, scope)}}\n`;
  return `${start}${jumpedInto(chosen, sections, scope)}`;
}

function bodiesOf(sections: readonly BoundSwitchSection[], named: Named, scope: FunctionScope): Text {
  return sections.map((section, place) => sectionText(`case ${place}:`, section, named, scope)).join("");
}

/** `goto case` and `goto default` start a loop around the switch again, with the number of their section. */
function jumpedInto(chosen: Text, sections: readonly BoundSwitchSection[], scope: FunctionScope): Text {
  const loop = scope.unit.name("l");
  const place = scope.unit.name("v");
  for (const [i, { entry }] of sections.entries()) if (entry.isTarget) scope.jumps.set(entry, jump(place, i, loop));
  const bodies = bodiesOf(sections, { prefix: "", breakText: `break ${loop};`, continueText: "" }, scope);
  return `let ${place} = ${chosen};\n${loop}: for (;;) {\nswitch (${place}) {\n${bodies}}\nbreak;\n}\n`;
}
