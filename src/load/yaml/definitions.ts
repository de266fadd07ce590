import { documentKinds, type DocumentKind } from "../../catalog/documents/index.js";
import { isObject } from "../../catalog/arm/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import type { DefinitionSource } from "../../model/project.js";
import { environmentScope, substitute, usesValues, type Scope } from "../../model/values.js";
import { parseYaml, type YamlDocument } from "./parse.js";

/** The documents of one YAML file. A file whose root is an OpenAPI document is a specification, not a definition. */
export function yamlDefinitions(text: string, file: string): { definitions: DefinitionSource[]; diagnostics: Diagnostic[] } {
  const { documents, diagnostics } = parseYaml(text, file);
  const definitions: DefinitionSource[] = [];
  for (const document of documents) {
    const kind = kindOfDocument(document, diagnostics);
    if (kind !== undefined) definitions.push(yamlDefinition(kind, document));
  }
  return { definitions, diagnostics };
}

const kindNames = Object.keys(documentKinds).join(", ");

function kindOfDocument(document: YamlDocument, diagnostics: Diagnostic[]): DocumentKind | undefined {
  const kind = isObject(document.value) ? document.value["kind"] : undefined;
  if (typeof kind === "string" && Object.hasOwn(documentKinds, kind)) return kind as DocumentKind;
  if (kind === undefined) diagnostics.push(diagnose("document-kind-missing", { kinds: kindNames }, document.locate([])));
  else {
    const written = typeof kind === "string" ? kind : JSON.stringify(kind);
    const suggestion = nearest(written, Object.keys(documentKinds));
    diagnostics.push(diagnose("document-kind-unknown", { kind: written, suggestion, kinds: kindNames }, document.locate(["kind"])));
  }
  return undefined;
}

function yamlDefinition(kind: DocumentKind, document: YamlDocument): DefinitionSource {
  // A reusable policy keeps its ${parameters} until it is used.
  const dynamic = kind !== "Policy" && usesValues(document.value);
  return {
    kind,
    at: document.locate(["name"]),
    usesValues: dynamic,
    evaluate(context) {
      const diagnostics: Diagnostic[] = [];
      if (!dynamic) return { value: document.value, locate: document.locate, diagnostics };
      const unknown: string[] = [];
      const scope = environmentScope(context);
      const missing: Scope["missing"] = (...asked) => {
        const found = scope.missing(...asked);
        if (found === undefined) unknown.push(asked[0]);
        return found;
      };
      const value = substitute(document.value, { ...scope, missing }, document.locate, (d) => diagnostics.push(d));
      // What depends on a Backend with findings of its own is unknown, and no second mistake.
      return { value: unknown.length === 0 ? value : undefined, locate: document.locate, diagnostics };
    },
  };
}
