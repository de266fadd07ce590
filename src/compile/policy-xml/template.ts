import Handlebars from "handlebars";
import { Sensitive } from "../../catalog/arm/index.js";
import { diagnose, LazyLocation, nearest, type Diagnostic, type SourceLocation } from "../../diagnostics/index.js";
import type { ProjectText } from "../../model/project.js";
import type { Embedding } from "../../policy/index.js";
import type { CompileContext } from "../context.js";
import { markTemplate, takeMarksOut } from "./template-places.js";

/**
 * Handlebars with XML as its context: every `{{value}}` is escaped for XML text and attributes, a value that is not
 * given is an error, and `{{{…}}}` does not get around the escaping of named values: those have their helper.
 */
const handlebars = Handlebars.create();
handlebars.registerHelper("named-value", (name: unknown) => new Handlebars.SafeString(`{{${String(name)}}}`));
handlebars.registerHelper("csharp", (value: unknown) => new Handlebars.SafeString(Handlebars.escapeExpression(csharpLiteral(value))));

const compiled = new Map<string, HandlebarsTemplateDelegate>();

export interface RenderedTemplate {
  readonly file: string;
  readonly text: string;
  /** Places of the text, as places of the template. */
  readonly embedding: Embedding;
}

/** A template below templates/ with its values filled in. Undefined when it cannot be rendered. */
export function renderTemplate(name: string, values: unknown, at: SourceLocation, context: CompileContext): RenderedTemplate | undefined {
  const file = context.model.files.read(`templates/${name}`, "apiops.yaml");
  if (file === undefined) {
    const suggestion = nearest(name, context.model.files.templates.map((t) => t.replace(/^templates\//, "")));
    context.report(diagnose("template-missing", { name, suggestion }, at));
    return undefined;
  }
  try {
    const template = compiled.get(file.text) ?? handlebars.compile(markTemplate(file.text), { strict: true, knownHelpersOnly: false, preventIndent: true });
    compiled.set(file.text, template);
    const { text, origin } = takeMarksOut(template(withoutSecrets(values ?? {})));
    return { file: file.file, text, embedding: (place) => new LazyLocation(() => ({ file: file.file, range: origin(place.range) }), file.file) };
  } catch (error) {
    context.report(parseProblem(error, file) ?? diagnose("template-invalid", { problem: firstLines(error, file.file) }, at));
    return undefined;
  }
}

class SecretInTemplate extends Error {}

function withoutSecrets(value: unknown): unknown {
  if (value instanceof Sensitive) throw new SecretInTemplate(`the secret ${value.source} would be stored in clear; use a named value`);
  if (Array.isArray(value)) return value.map(withoutSecrets);
  if (typeof value !== "object" || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([k, v]) => [k, withoutSecrets(v)]));
}

/** A template that does not parse is wrong at a place of its own, whoever uses it: `Parse error on line 4:`, `if doesn't match each - 4:2`. */
function parseProblem(error: unknown, file: ProjectText): Diagnostic | undefined {
  const message = error instanceof Error ? error.message : "";
  const syntax = /^Parse error on line (\d+):/.exec(message);
  const mismatch = /^(.* doesn't match .*) - (\d+):(\d+)$/.exec(message);
  if (syntax === null && mismatch === null) return undefined;
  const problem = mismatch?.[1] ?? (message.endsWith("got 'EOF'") ? "a block is not closed before its end" : "this line does not parse");
  const line = Number(syntax?.[1] ?? mismatch?.[2]);
  const text = file.text.split("\n")[line - 1] ?? "";
  const column = mismatch === null ? text.search(/\S|$/) + 1 : Number(mismatch[3]) + 1;
  return diagnose("template-invalid", { problem }, { file: file.file, range: { start: { line, column }, end: { line, column: text.length + 1 } } });
}

/** Handlebars says `"x" not defined in [object Object] - 3:12`, and draws its own frame below a parse error. */
function firstLines(error: unknown, file: string): string {
  const message = error instanceof Error ? error.message : String(error);
  const missing = /^"(.+)" not defined in .* - (\d+):(\d+)$/.exec(message);
  if (missing !== null) return `${file}:${missing[2] ?? ""}:${Number(missing[3]) + 1} uses \`${missing[1] ?? ""}\`, which is not given`;
  return `${file}: ${message.split("\n")[0]?.replace(/:$/, "") ?? message}`;
}

function csharpLiteral(value: unknown): string {
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  return JSON.stringify(typeof value === "string" ? value : JSON.stringify(value));
}
