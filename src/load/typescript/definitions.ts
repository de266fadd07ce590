import { readFileSync } from "node:fs";
import path from "node:path";
import { definition, policyDocument, type Definition, type DefinitionBody, type DefinitionContext } from "../../authoring/define.js";
import { isObject } from "../../catalog/arm/index.js";
import type { ParameterRefusal } from "../../catalog/documents/index.js";
import { diagnose, LineIndex, type Diagnostic, type SourceLocation } from "../../diagnostics/index.js";
import type { DefinitionSource, Evaluated, EvaluationContext, Locate, PolicyCheckFunction, PolicyFunction } from "../../model/project.js";
import { bundleDefinitions, locateStack, unknownPlace, type Bundle } from "./bundle.js";
import { definitionContext, MissingValue } from "./context.js";
import { definitionLocator } from "./definition-locator.js";

/** Runs every TypeScript definition file of the project and takes its default export. */
export async function typescriptDefinitions(root: string, files: readonly string[]): Promise<{ definitions: DefinitionSource[]; diagnostics: Diagnostic[] }> {
  if (files.length === 0) return { definitions: [], diagnostics: [] };
  const bundle = await bundleDefinitions(root, files);
  const diagnostics: Diagnostic[] = [...bundle.diagnostics];
  const definitions: DefinitionSource[] = [];
  for (const module of bundle.modules) {
    try {
      const exports = await module.run();
      const exported = exports["default"];
      // A file without any definition helps others: constants, functions that build policies.
      if (exported === undefined && Object.keys(exports).length > 0 && !Object.values(exports).some(isDefinition)) continue;
      if (typeof exported === "object" && exported !== null && policyDocument in exported) continue;
      const bodies = definitionsOf(exported);
      if (bodies === undefined) diagnostics.push(diagnose("definition-export", { found: describe(exported) }, placeOfExport(root, module.file)));
      else for (const body of bodies) definitions.push(new TypeScriptDefinition(body, module.file, root, bundle));
    } catch (error) {
      diagnostics.push(...threw(error, module.file, bundle));
    }
  }
  return { definitions, diagnostics };
}

function placeOfExport(root: string, file: string): SourceLocation {
  const text = readFileSync(path.join(root, file), "utf8");
  const match = /^[ \t]*(export\s+default)\b/m.exec(text);
  if (match === null) return unknownPlace(file);
  const start = match.index + match[0].indexOf("export");
  return { file, range: new LineIndex(text).range(start, match.index + match[0].length) };
}

function definitionsOf(exported: unknown): DefinitionBody[] | undefined {
  const list = Array.isArray(exported) ? (exported as unknown[]) : [exported];
  const bodies = list.filter(isDefinition).map((d) => d[definition]);
  return bodies.length === list.length ? bodies : undefined;
}

function isDefinition(value: unknown): value is Definition {
  return (typeof value === "object" || typeof value === "function") && value !== null && definition in value;
}

function describe(exported: unknown): string {
  if (exported === undefined) return "missing";
  if (Array.isArray(exported)) return "an array with something else than definitions in it";
  return exported === null ? "null" : `of type ${typeof exported}`;
}

function threw(error: unknown, file: string, bundle: Bundle): Diagnostic[] {
  if (error instanceof MissingValue) return error.diagnostic === undefined ? [] : [error.diagnostic];
  const problem = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const at = locateStack(error instanceof Error ? error.stack : undefined, bundle) ?? unknownPlace(file);
  return [diagnose("definition-threw", { problem: problem.replace(/\.$/, "") }, at)];
}

class TypeScriptDefinition implements DefinitionSource {
  readonly kind;
  readonly at: SourceLocation;
  readonly usesValues;
  /** What was evaluated last: findings about it follow at once. */
  private latest: unknown;
  private readonly locate: Locate;

  constructor(
    private readonly body: DefinitionBody,
    file: string,
    root: string,
    private readonly bundle: Bundle,
  ) {
    this.kind = body.kind;
    // The policies of a reusable policy may be a function of its parameters and of the context.
    this.usesValues = body.dynamic || body.kind === "Policy";
    const site = body.callSite;
    this.at = (site === undefined ? undefined : bundle.map(site.line, site.column)) ?? unknownPlace(file);
    this.locate = definitionLocator(root, bundle, this.at, () => this.latest);
  }

  evaluate(context: EvaluationContext): Evaluated {
    try {
      const values = definitionContext(context, this.bundle);
      const value = this.body.evaluate(values);
      if (!isObject(value)) return { value, locate: this.locate, diagnostics: [] };
      this.latest = value;
      return { value: { kind: this.kind, ...value, ...this.policyFunction(value["policies"], values), ...this.checkFunction(value["check"], values) }, locate: this.locate, diagnostics: [] };
    } catch (error) {
      return { value: undefined, locate: this.locate, diagnostics: threw(error, this.at.file, this.bundle) };
    }
  }

  private checkFunction(check: unknown, context: DefinitionContext): { check?: PolicyCheckFunction } {
    if (typeof check !== "function") return {};
    const run = check as (values: unknown, context: DefinitionContext) => ParameterRefusal | undefined;
    return {
      check: (values) => {
        try {
          return { refusal: run(values, context), diagnostics: [] };
        } catch (error) {
          return { refusal: undefined, diagnostics: threw(error, this.at.file, this.bundle) };
        }
      },
    };
  }

  private policyFunction(policies: unknown, context: DefinitionContext): { policies?: PolicyFunction } {
    if (typeof policies !== "function") return {};
    const run = policies as (values: unknown, context: DefinitionContext) => unknown;
    return {
      policies: (values) => {
        try {
          const items = run(values, context);
          this.latest = { policies: items };
          return { items, diagnostics: [] };
        } catch (error) {
          return { items: [], diagnostics: threw(error, this.at.file, this.bundle) };
        }
      },
    };
  }
}
