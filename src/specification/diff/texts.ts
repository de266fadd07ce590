import type { SpecificationLanguage } from "../../catalog/arm/index.js";
import { diffSpecifications } from "./compare.js";
import type { SpecificationFinding } from "./finding.js";
import { parseSpecification } from "../parse.js";
import type { WsdlChoice } from "../parsed.js";

export interface SpecificationText {
  readonly language: SpecificationLanguage;
  readonly text: string;
  readonly wsdl?: WsdlChoice;
}

/** What callers meet between two texts, wherever they come from; undefined when one of them cannot be read. */
export async function diffSpecificationTexts(before: SpecificationText, after: SpecificationText): Promise<SpecificationFinding[] | undefined> {
  if (before.language === after.language && before.text === after.text && sameChoice(before.wsdl, after.wsdl)) return [];
  const read = ({ language, text, wsdl }: SpecificationText, file: string) => parseSpecification({ file, text, ...(wsdl === undefined ? {} : { wsdl }) }, language);
  const [was, is] = [await read(before, "before"), await read(after, "after")];
  return was.parsed === undefined || is.parsed === undefined ? undefined : diffSpecifications(was.parsed, is.parsed);
}

const sameChoice = (one: WsdlChoice = {}, other: WsdlChoice = {}): boolean => one.service === other.service && one.endpoint === other.endpoint;
