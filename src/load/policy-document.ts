import path from "node:path";
import { definition, type Definition, type DefinitionContext } from "../authoring/define.js";
import { isObject } from "../catalog/arm/index.js";
import { diagnose, hasErrors, type Diagnostic } from "../diagnostics/index.js";
import type { Locate } from "../model/project.js";
import { substitute, type Scope } from "../model/values.js";
import { documentFromValue } from "../policy/index.js";
import type { XmlDocument } from "../xml/index.js";
import { bundleDefinitions, locateStack, unknownPlace } from "./typescript/bundle.js";
import { definitionLocator } from "./typescript/definition-locator.js";
import { parseYaml } from "./yaml/parse.js";

export interface LoadedPolicyDocument {
  readonly document: XmlDocument | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * A policy document from YAML: the value of `policies:`, with or without the document around it. Values of an environment
 * stay as they are written, since no environment is chosen.
 */
export function policyDocumentFromYaml(text: string, file: string): LoadedPolicyDocument {
  const { documents, diagnostics } = parseYaml(text, file);
  const [first, second] = documents;
  if (first === undefined || hasErrors(diagnostics)) return { document: undefined, diagnostics };
  if (second !== undefined) {
    const problem = "is one of several in this file";
    return { document: undefined, diagnostics: [diagnose("value-invalid", { path: "", problem, fix: "Put the one to convert into a file of its own." }, second.locate([]))] };
  }
  const found: Diagnostic[] = [...diagnostics];
  const value = substitute(first.value, keepValues, first.locate, (d) => found.push(d));
  return convert(value, first.locate, found);
}

const keepValues: Scope = { lookup: (name) => `\${${name}}`, missing: () => undefined, names: [] };

/** A policy document from TypeScript: the default export, made by `definePolicyDocument` or by a definition that has policies. */
export async function policyDocumentFromTypeScript(file: string, shown: string): Promise<LoadedPolicyDocument> {
  const root = path.dirname(file);
  const name = path.basename(file);
  const bundle = await bundleDefinitions(root, [name]);
  const atShown = (d: Diagnostic): Diagnostic => (d.file === name ? { ...d, file: shown } : d);
  if (bundle.modules[0] === undefined) return { document: undefined, diagnostics: bundle.diagnostics.map(atShown) };
  try {
    const exported = (await bundle.modules[0].run())["default"];
    const value = isDefinition(exported) ? evaluate(exported) : exported;
    const { document, diagnostics } = convert(value, definitionLocator(root, bundle, unknownPlace(name), () => value), [...bundle.diagnostics]);
    return { document, diagnostics: diagnostics.map(atShown) };
  } catch (error) {
    const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    const at = locateStack(error instanceof Error ? error.stack : undefined, bundle) ?? unknownPlace(name);
    return { document: undefined, diagnostics: [atShown(diagnose("definition-threw", { problem: problem.replace(/\.$/, "") }, at))] };
  }
}

function isDefinition(value: unknown): value is Definition {
  return (typeof value === "object" || typeof value === "function") && value !== null && definition in value;
}

/** Without an environment only what does not depend on one can be evaluated. */
function evaluate(exported: Definition): unknown {
  const ofEnvironment = (owner: string): object =>
    new Proxy({}, {
      get: (_target, name) => {
        throw new Error(`${owner}.${String(name)} belongs to an environment, and none is chosen here`);
      },
    });
  return exported[definition].evaluate({ env: ofEnvironment("env") as DefinitionContext["env"], backends: ofEnvironment("backends") as DefinitionContext["backends"], environment: "", instance: { name: "", region: "" } });
}

/** The document stands under `policies`, under `xml` of a fragment, or is the value itself. */
function convert(value: unknown, locate: Locate, diagnostics: readonly Diagnostic[]): LoadedPolicyDocument {
  const whole = isObject(value) ? value : {};
  const from = whole["policies"] === undefined ? [] : ["policies"];
  const policies = whole["policies"] ?? (whole["kind"] !== undefined && typeof whole["xml"] === "string" ? { xml: whole["xml"] } : value);
  const { root, diagnostics: found } = documentFromValue(policies, (steps, part) => locate([...from, ...steps], part));
  const all = [...diagnostics, ...found];
  return { document: root === undefined || hasErrors(all) ? undefined : { prolog: [], root, epilog: [] }, diagnostics: all };
}
