import type * as ts from "oxc-parser";
import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { nodesWithin, translateArrow, type ExpressionTemplate } from "../../../expressions/from-typescript/index.js";
import { placeFindings } from "../../../expressions/place-findings.js";
import { isExpressionCall, readFileNames, type FileNames } from "./file-names.js";
import type { CompiledExpressions } from "./compiled-expressions.js";

export interface CompiledFile {
  /** The file with each arrow function replaced by what `expression` takes at run time, its source map behind it. */
  readonly contents: string;
  readonly diagnostics: readonly Diagnostic[];
}

/** Compiles every `expression(…)` of a file; undefined when it has none, or is no TypeScript that can be read (esbuild says why). */
export async function compileExpressions(file: string, text: string, compiled: CompiledExpressions): Promise<CompiledFile | undefined> {
  if (!/\bexpression\b/.test(text)) return undefined;
  const { parseSync } = await import("oxc-parser");
  const { program, errors } = parseSync(file, text, { lang: "ts", sourceType: "module", preserveParens: false });
  if (errors.length > 0) return undefined;
  const names = readFileNames(program);
  const calls = outermost([...nodesWithin(program)].filter((node): node is ts.CallExpression & typeof node => node["type"] === "CallExpression" && isExpressionCall(node as unknown as ts.CallExpression, names)));
  if (calls.length === 0) return undefined;
  const { default: MagicString } = await import("magic-string");
  const edited = new MagicString(text);
  const diagnostics: Diagnostic[] = [];
  const constants = constantsIn(program);
  for (const call of calls) {
    const [arrow] = call.arguments;
    const { replacement, problems } = compileCall(call, names, (template) => compiled.add(template, { file, source: text, call: { start: call.start, end: call.end, name: constants.get(call.start) } }));
    diagnostics.push(...placeFindings(problems, text, file));
    if (arrow !== undefined) edited.overwrite(arrow.start, arrow.end, replacement);
  }
  const map = edited.generateMap({ source: file.split("/").at(-1) ?? file, hires: "boundary" });
  return { contents: `${edited.toString()}\n//# sourceMappingURL=${map.toUrl()}\n`, diagnostics };
}

/** Without those inside another's function, which is what is told about them. */
function outermost(calls: readonly ts.CallExpression[]): readonly ts.CallExpression[] {
  return calls.filter(({ start, end }) => !calls.some(({ arguments: [arrow] }) => arrow !== undefined && arrow.start <= start && end <= arrow.end));
}

/** Names of variables by where their values begin. */
function constantsIn(program: ts.Program): ReadonlyMap<number, string> {
  const declarators = [...nodesWithin(program)].filter((node): node is ts.VariableDeclarator & typeof node => node["type"] === "VariableDeclarator");
  return new Map(declarators.flatMap(({ id, init }) => (id.type === "Identifier" && init !== null ? [[init.start, id.name]] : [])));
}

function compileCall(call: ts.CallExpression, names: FileNames, add: (template: ExpressionTemplate | undefined) => number): { readonly replacement: string; readonly problems: ReturnType<typeof translateArrow>["problems"] } {
  const [arrow] = call.arguments;
  if (arrow?.type !== "ArrowFunctionExpression") {
    const at = arrow ?? call.callee;
    const diagnostic = diagnose("typescript-expression", { what: "`expression` takes an arrow function that is written in its place", fix: "Write `expression((context) => …)`." });
    return { replacement: "undefined", problems: [{ start: at.start, end: at.end, diagnostic }] };
  }
  const { template, problems } = translateArrow(arrow, names);
  return { replacement: String(add(template)), problems };
}
