/** One part of a scenario file: `--- keyword: argument` and the lines below it. */
export interface Section {
  readonly keyword: Keyword;
  readonly argument: string;
  /** Without the line break before the next section. */
  body: string;
}

export interface Scenario {
  readonly title: string;
  /** Folder below test/cli/bases that the project starts from. */
  readonly base: string;
  readonly sections: readonly Section[];
}

const keywords = ["file", "remove", "edit", "live", "variables", "given", "run", "stdout", "stderr", "findings", "sent", "content"] as const;
export type Keyword = (typeof keywords)[number];

/** What a run is expected to do; these sections follow their `run`. */
export const expectations: ReadonlySet<Keyword> = new Set(["stdout", "stderr", "findings", "sent", "content"]);

const heading = new RegExp(`^--- (${keywords.join("|")})(?:: (.*))?$`);

export function parseScenario(text: string): Scenario {
  const [first = "", ...rest] = text.replace(/\n$/, "").split("\n");
  let base = "minimal";
  const sections: { keyword: Keyword; argument: string; lines: string[] }[] = [];
  for (const line of rest) {
    const match = heading.exec(line);
    const open = sections.at(-1);
    if (match !== null) sections.push({ keyword: match[1] as Keyword, argument: match[2] ?? "", lines: [] });
    else if (open !== undefined) open.lines.push(line);
    else if (line.startsWith("base: ")) base = line.slice("base: ".length);
    else if (line !== "") throw new Error(`Only \`base: …\` stands before the first section, not ${JSON.stringify(line)}.`);
  }
  if (!first.startsWith("# ")) throw new Error("A scenario starts with its title: `# …`.");
  return { title: first.slice(2), base, sections: sections.map(({ lines, ...s }) => ({ ...s, body: lines.join("\n").trimEnd() })) };
}

export function printScenario({ title, base, sections }: Scenario): string {
  const head = `# ${title}\n${base === "minimal" ? "" : `base: ${base}\n`}`;
  const parts = sections.map(({ keyword, argument, body }) => {
    const space = keyword === "run" || keyword === "given" || sections[0]?.keyword === keyword ? "\n" : "";
    return `${space}--- ${keyword}${argument === "" ? "" : `: ${argument}`}\n${body === "" ? "" : `${body}\n`}`;
  });
  return [head, ...parts].join("");
}

/** `plan --target 'we/api/*'` as a shell would cut it. */
export function splitWords(line: string): string[] {
  return [...line.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map(([, single, double, plain]) => single ?? double ?? plain ?? "");
}
