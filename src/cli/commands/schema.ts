import path from "node:path";
import { replaceFile } from "../../azure/state/replace-file.js";
import { anyDocumentSchema, documentSchemas } from "../../catalog/schemas/document-schemas.js";
import { environmentDeclaration } from "../../load/environment-declaration.js";
import { nearest } from "../../diagnostics/index.js";
import { plural } from "../../render/index.js";
import { text, type Invocation, type RunCommand } from "../command.js";
import { exitCodes } from "../exit-codes.js";
import { loadForCommand } from "../load-for-command.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options } = invocation;
  const kind = invocation.arguments[0];
  const schemas = documentSchemas();
  if (kind !== undefined && !Object.hasOwn(schemas, kind)) {
    const near = nearest(kind, Object.keys(schemas));
    terminal.err(`error: there is no kind "${kind}"${near === undefined ? "" : ` (did you mean ${near}?)`}; kinds are ${Object.keys(schemas).join(", ")}`);
    return exitCodes.usage;
  }
  const folder = text(options, "out");
  if (folder === undefined) terminal.out(JSON.stringify(kind === undefined ? anyDocumentSchema() : schemas[kind], null, 2));
  else await writeSchemas(invocation, folder, kind === undefined ? { ...schemas, apiops: anyDocumentSchema() } : { [kind]: schemas[kind] });
  return exitCodes.success;
};

async function writeSchemas(invocation: Invocation, folder: string, schemas: Readonly<Record<string, unknown>>): Promise<void> {
  const { terminal } = invocation;
  const target = path.resolve(terminal.cwd, folder);
  for (const [name, schema] of Object.entries(schemas)) replaceFile(path.join(target, `${name}.schema.json`), `${JSON.stringify(schema, null, 2)}\n`);
  const { value: project } = await loadForCommand(invocation);
  if (project !== undefined) replaceFile(path.join(target, "environment-values.d.ts"), environmentDeclaration(project));
  terminal.out(`Wrote ${plural(Object.keys(schemas).length, "schema")}${project === undefined ? "" : " and environment-values.d.ts"} to ${folder}.`);
}
