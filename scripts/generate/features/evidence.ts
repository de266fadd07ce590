import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { repository } from "../../../test/support/source-files.js";

export const forms = ["block", "check", "policy", "kind", "command", "page", "example", "test"] as const;
export type Form = (typeof forms)[number];

/** What does something that was asked for, and where one reads about it. */
export interface Evidence {
  readonly form: Form;
  readonly name: string;
  /** Text of the link. */
  readonly label: string;
  /** From the root of the repository, with the anchor where there is one. */
  readonly target: string;
}

/** `block entra-token` and its like, as features.yaml has them. */
export function evidenceOf(text: string): Evidence {
  const [, form = "", name = ""] = /^(\S+) (.+)$/.exec(text) ?? [];
  if (!isForm(form)) throw new Error(`"${text}" is no evidence: it starts with none of ${forms.join(", ")}`);
  return { form, name, ...linkOf(form, name) };
}

function isForm(text: string): text is Form {
  return (forms as readonly string[]).includes(text);
}

function linkOf(form: Form, name: string): Pick<Evidence, "label" | "target"> {
  switch (form) {
    case "block":
      return { label: `block \`${name}\``, target: `docs/blocks/${name}.md` };
    case "check":
      return { label: `check \`${name}\``, target: checkPage(name) };
    case "policy":
      return { label: `policy \`${name}\``, target: `docs/policies/${name}.md` };
    case "kind":
      return { label: `\`${name.replace(".", "` › `")}\``, target: "docs/kinds.md#documents" };
    case "command":
      return { label: `\`apiops ${name}\``, target: "README.md#commands" };
    case "page":
      return { label: titleOf(name), target: name };
    case "example":
    case "test":
      return { label: `${form} \`${name}\``, target: name };
  }
}

/** Checks that need more than their text have a page; of the others the text is where they are defined. */
function checkPage(code: string): string {
  const page = `docs/rules/${code}.md`;
  if (existsSync(path.join(repository, page))) return page;
  const folder = "src/diagnostics/messages";
  const file = readdirSync(path.join(repository, folder)).find((name) => read(`${folder}/${name}`).includes(`\n  "${code}": `));
  return `${folder}/${file ?? "index.ts"}`;
}

function titleOf(target: string): string {
  const [file = "", anchor] = target.split("#");
  const found = headings(read(file));
  return (anchor === undefined ? found[0] : found.find((heading) => slugOf(heading) === anchor)) ?? target;
}

/** Texts of the headings of a Markdown page; what looks like one in an example is none. */
export function headings(markdown: string): readonly string[] {
  return [...markdown.replaceAll(/^(`{3,}).*?^\1/gms, "").matchAll(/^#+ (.+)$/gm)].map((match) => match[1] ?? "");
}

/** The anchor that GitHub gives a heading. */
export function slugOf(heading: string): string {
  return heading.toLowerCase().replaceAll(/[^\p{L}\p{N}\s_-]/gu, "").trim().replaceAll(" ", "-");
}

function read(file: string): string {
  return readFileSync(path.join(repository, file), "utf8");
}
