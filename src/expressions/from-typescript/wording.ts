/** What is proposed in C#, as TypeScript has it: `(int)` before a value is `as int` after it. */
export function wordingInTypeScript(proposal: string): string {
  return wordings.reduce((text, [inCsharp, inTypeScript]) => text.replace(inCsharp, inTypeScript), proposal);
}

const type = "([\\p{L}_][^`()…]*)";

const wordings: readonly (readonly [inCsharp: RegExp, inTypeScript: string])[] = [
  [new RegExp(`\`\\(${type}\\)\` before (it|the value)`, "gu"), "`as $1` after $2"],
  [new RegExp(`\\(\\(${type}\\)…\\)`, "gu"), "(… as $1)"],
  [new RegExp(`x => \\(${type}\\)x\\b`, "gu"), "(x) => x as $1"],
  [new RegExp(`\\btypeof\\((${type}|…)\\)`, "gu"), "typeOf<$1>()"],
  [new RegExp(`\\bdefault\\(${type}\\)`, "gu"), "defaultOf<$1>()"],
  [/in single quotes: `'(.)'`/gu, 'as a char: `char("$1")`'],
  [/`(-?\d+(?:\.\d+)?)m`/gu, "`decimal($1)`"],
  [/`(-?\d+(?:\.\d+)?)f`/gu, "`$1 as float`"],
  [/`(-?\d+)L`/gu, "`$1n`"],
  [/(?<=`[^`]*)(?<![=!<>])([=!]=)(?![=>])(?=[^`]*`)/gu, "$1="],
  [/`var (\w+ = …)`/gu, "`const $1`"],
  [/\bnew\[\] \{ … \}/gu, "[…]"],
];
