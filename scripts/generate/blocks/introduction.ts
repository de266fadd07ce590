/** What the author says of a block above its definition: the comment at the head of a YAML file, or above `definePolicy`. */
export function introduction(source: string): string {
  const yaml = /^((?:#.*\n)+)kind: Policy$/m.exec(source)?.[1];
  if (yaml !== undefined) return joined(yaml.split("\n").map((line) => line.replace(/^# ?/, "")));
  const typescript = /\/\*\*((?:(?!\*\/)[^])*)\*\/\s*export (?:const \w+ = |default )definePolicy\(/.exec(source)?.[1];
  return typescript === undefined ? "" : joined(typescript.split("\n").map((line) => line.replace(/^\s*\*? ?/, "")));
}

const joined = (lines: readonly string[]): string => lines.join(" ").replace(/\s+/g, " ").trim();
