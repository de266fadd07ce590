import type { BoundSwitch, BoundSwitchSection, ConstantValue } from "../../bound/index.js";
import { compileConstant } from "./constants.js";
import { compile } from "./expressions.js";
import { compilePattern } from "./patterns.js";
import type { Text } from "./quote.js";
import { openVariables, type FunctionScope } from "./scope.js";
import { compileStatement } from "./statements.js";
import { isReferenceTypeIn, netTypeOf } from "./types.js";

export function compileSwitch({ value, locals, sections }: BoundSwitch, scope: FunctionScope): Text {
  const given = compile(value, scope);
  const opened = openVariables(scope, locals) + sections.map((section) => openVariables(scope, section.locals)).join("");
  const constants = constantLabels(value.type, sections, scope);
  const switched = constants === undefined ? byPatterns(value.type, given, opened, sections, scope) : `${opened}switch (${given}) {\n${sections.map((section, i) => sectionText(constants[i] ?? "", section, scope)).join("")}}\n`;
  return `{\n${switched}}\n`;
}

function sectionText(labels: Text, { statements }: BoundSwitchSection, scope: FunctionScope): Text {
  return `${labels} {\n${statements.map((statement) => compileStatement(statement, scope)).join("")}break;\n}\n`;
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
function byPatterns(type: BoundSwitch["value"]["type"], given: Text, opened: Text, sections: readonly BoundSwitchSection[], scope: FunctionScope): Text {
  const held = scope.unit.name("v");
  const otherwise = sections.findIndex((section) => section.labels.some((label) => label.kind === "default"));
  const tests = sections.flatMap((section, place) =>
    section.labels.flatMap((label) => {
      if (label.kind === "default") return [];
      const matches = compilePattern(label.pattern, type, held, scope);
      return [`${label.guard === undefined ? matches : `(${matches} && ${compile(label.guard, scope)})`} ? ${place} : `];
    }),
  );
  const bodies = sections.map((section, place) => sectionText(`case ${place}:`, section, scope)).join("");
  return `const ${held} = ${given};\n${opened}switch (${tests.join("")}${otherwise < 0 ? "null" : otherwise}) {\n${bodies}}\n`;
}
