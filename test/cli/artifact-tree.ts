import { canonicalJson, isObject, type JsonValue } from "../../src/catalog/arm/index.js";
import { textOfFile, type FileTree } from "../../src/artifacts/index.js";
import { languageOf } from "../../src/artifacts/specification-language.js";
import { diffSpecificationTexts } from "../../src/specification/diff/index.js";

type Texts = ReadonlyMap<string, string>;

export const textsOf = (files: FileTree): Texts => new Map(files.map((f) => [f.path, textOfFile(f)]));

/** Every difference between two folders, one a line: files, the properties in them, documents. */
export async function treeDifferences(before: Texts, after: Texts): Promise<string[]> {
  const [one, other] = [byRole(before), byRole(after)];
  const found: string[] = [];
  for (const role of new Set([...one.keys(), ...other.keys()])) {
    const [from, to] = [one.get(role), other.get(role)];
    if (from === undefined || to === undefined) found.push(from === undefined ? `+ ${to ?? ""}` : `- ${from}`);
    else found.push(...(await fileDifferences(from, before.get(from) ?? "", to, after.get(to) ?? "")));
  }
  return found.sort();
}

/** A description of an API may be JSON or YAML. */
const isSpecification = (path: string): boolean => /(^|\/)specification\.[a-z]+$/.test(path);

const byRole = (files: Texts): Map<string, string> => new Map([...files.keys()].map((path) => [isSpecification(path) ? path.replace(/\.[a-z]+$/, "") : path, path]));

async function fileDifferences(path: string, before: string, otherPath: string, after: string): Promise<string[]> {
  if (isSpecification(path)) return specificationDifferences(path, before, otherPath, after);
  if (path.endsWith(".json") || path.endsWith("wiki.md")) return jsonDifferences(`${path} `, JSON.parse(before) as JsonValue, JSON.parse(after) as JsonValue);
  // The service's line ends are its own, and a document ends with its root element.
  const lines = (text: string): string => text.replaceAll("\r\n", "\n").trimEnd();
  return lines(before) === lines(after) ? [] : [`${path}: another text`];
}

function jsonDifferences(at: string, before: JsonValue | undefined, after: JsonValue | undefined): string[] {
  if (isObject(before) && isObject(after)) return [...new Set([...Object.keys(before), ...Object.keys(after)])].flatMap((key) => jsonDifferences(`${at}/${key}`, before[key], after[key]));
  return canonicalJson(before) === canonicalJson(after) ? [] : [`${at}: ${shown(before)} → ${shown(after)}`];
}

const shown = (value: JsonValue | undefined): string => (value === undefined ? "nothing" : JSON.stringify(value));

/** What callers of the API meet otherwise; the service writes documents in its own words. */
async function specificationDifferences(path: string, before: string, otherPath: string, after: string): Promise<string[]> {
  const languages = [languageIn(path, before), languageIn(otherPath, after)] as const;
  if (languages[0] !== languages[1]) return [`${path}: ${languages.join(" → ")}`];
  const found = await diffSpecificationTexts({ language: languages[0], text: before }, { language: languages[1], text: after });
  return found === undefined ? [`${path}: unread`] : found.map((f) => `${path}: ${f.text}`);
}

function languageIn(path: string, text: string): NonNullable<ReturnType<typeof languageOf>["language"]> {
  const { language } = languageOf(text, path.split(".").at(-1) ?? "", path);
  if (language === undefined) throw new Error(`${path} is in no known language.`);
  return language;
}
