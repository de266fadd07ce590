import { expect } from "vitest";
import { diagnose, startOfFile, type Diagnostic } from "../../src/diagnostics/index.js";
import { parseStructured } from "../../src/load/structured-text.js";
import { diffSpecifications } from "../../src/specification/diff/index.js";
import { mayBeStructured, parseSpecification, recognizeLanguage, type DescriptionLanguage, type ParsedSpecification, type SpecificationFinding, type SpecificationOutcome, type WsdlChoice } from "../../src/specification/index.js";

export interface Written {
  readonly file: string;
  readonly text: string;
  readonly others?: Readonly<Record<string, string>>;
  readonly wsdl?: WsdlChoice;
  readonly entitySets?: readonly string[];
}

/** As the loader does it, over texts that are at hand. */
export async function read({ file, text, others = {}, wsdl, entitySets }: Written, { mayBeUnclear = false } = {}): Promise<SpecificationOutcome & { language: DescriptionLanguage | undefined }> {
  const structured = mayBeStructured(file, text) ? parseStructured(text, file).value : undefined;
  const language = recognizeLanguage(file, text, structured?.value);
  if (!mayBeUnclear) expect(language, `the language of ${file}`).toBeDefined();
  if (language === undefined) return { parsed: undefined, diagnostics: [diagnose("specification-unclear", { file }, { file, range: startOfFile })], language };
  const outcome = await parseSpecification(
    {
      file,
      text,
      ...(structured === undefined ? {} : { structured }),
      ...(wsdl === undefined ? {} : { wsdl }),
      ...(entitySets === undefined ? {} : { entitySets }),
      read: (path) => {
        const found = others[path.replace(/^\.\//, "")];
        return found === undefined ? undefined : { file: path.replace(/^\.\//, ""), text: found };
      },
    },
    language,
  );
  return { ...outcome, language };
}

export async function parsed(written: Written): Promise<ParsedSpecification> {
  const outcome = await read(written);
  expect(outcome.diagnostics.filter((d) => d.severity === "error")).toEqual([]);
  if (outcome.parsed === undefined) throw new Error("nothing was parsed");
  return outcome.parsed;
}

/** `code «text it points at»: message` of each finding. */
export async function findings(written: Written): Promise<string[]> {
  const { diagnostics } = await read(written);
  return diagnostics.map((d) => show(d, d.file === written.file ? written.text : (written.others?.[d.file ?? ""] ?? "")));
}

function show({ code, message, range }: Diagnostic, text: string): string {
  if (range === undefined) return `${code}: ${message}`;
  const lines = text.split("\n");
  const line = lines[range.start.line - 1] ?? "";
  const pointed = range.start.line === range.end.line ? line.slice(range.start.column - 1, range.end.column - 1) : line.slice(range.start.column - 1);
  return `${code} «${pointed}»: ${message}`;
}

export async function diffOf(before: Written, after: Written): Promise<SpecificationFinding[]> {
  return diffSpecifications(await parsed(before), await parsed(after));
}

export const line = ({ severity, code, operation, text }: SpecificationFinding): string => `${severity} ${code} ${operation}: ${text}`;
