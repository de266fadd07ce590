import { isObject, type JsonValue } from "../../catalog/arm/index.js";
import { parseYaml, type YamlDocument } from "../../load/yaml/parse.js";
import { textOfFile, type ArtifactFile } from "../file-tree.js";
import type { EnvironmentOverrides, ExtractorFilter, Findings, ToSupply } from "../reading.js";
import { readOverrides } from "./read-overrides.js";
import { configurationName, sectionNamed, toolSettings } from "./sections.js";
import { withQuotedTokens } from "./tokens.js";
import type { ResourceNames } from "./resource-names.js";

export interface ReadConfiguration {
  readonly environment?: EnvironmentOverrides;
  readonly filter?: ExtractorFilter;
  readonly toSupply: readonly ToSupply[];
}

/** A `configuration….yaml`: what differs in an environment, or what an extraction takes. Undefined when it is neither. */
export function readConfiguration(file: ArtifactFile, names: ResourceNames, findings: Findings): ReadConfiguration | undefined {
  const name = configurationName(file.path);
  if (name === undefined) return undefined;
  const { documents, diagnostics } = parseYaml(withQuotedTokens(textOfFile(file)), file.path);
  findings.diagnostics.push(...diagnostics);
  const document = documents[0];
  if (document === undefined) {
    if (diagnostics.length > 0) findings.notCarried.push({ path: file.path, reason: "it is not valid YAML" });
    // Samples come with every line as a comment: there is an environment, and nothing differs in it.
    const isEnvironment = diagnostics.length === 0 && name.toLowerCase() !== "extractor";
    return { toSupply: [], ...(isEnvironment ? { environment: { name, file: file.path, overrides: [], unmatched: [] } } : {}) };
  }
  if (!isObject(document.value)) {
    findings.notCarried.push({ path: file.path, reason: "it has no sections" });
    return { toSupply: [] };
  }
  if (name.toLowerCase() === "extractor" || isFilter(document.value)) return { filter: readFilter(file, document, findings), toSupply: [] };
  return readOverrides(name, file.path, document, names, findings);
}

/** A filter lists names; an override describes what it names. */
function isFilter(value: Readonly<Record<string, unknown>>): boolean {
  const items = Object.entries(value).flatMap(([k, v]) => (sectionNamed(k) !== undefined && Array.isArray(v) ? (v as readonly unknown[]) : []));
  return items.length > 0 && items.every((i) => typeof i === "string" || (isObject(i) && !("name" in i) && Object.keys(i).length === 1));
}

function readFilter(file: ArtifactFile, { value }: YamlDocument, findings: Findings): ExtractorFilter {
  const sections: Record<string, readonly string[]> = {};
  for (const [key, items] of Object.entries(value as Readonly<Record<string, JsonValue>>)) {
    const section = sectionNamed(key);
    if (section === undefined) {
      if (!toolSettings.has(key.toLowerCase())) findings.notCarried.push({ path: `${file.path}#/${key}`, reason: "no extractor has such a section" });
      continue;
    }
    // An item with children selects among them too: it names the resource all the same.
    sections[section] = (Array.isArray(items) ? (items as readonly JsonValue[]) : []).flatMap((i) => (typeof i === "string" ? [i] : isObject(i) ? Object.keys(i) : []));
  }
  return { file: file.path, sections };
}
