import { isObject, type ArmValue, type Resource } from "../../catalog/arm/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { missingFile } from "../../model/missing-file.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { ownResource } from "./resource.js";

/** JSON schemas travel as `document`, XML ones as text in `value` (SDK, GlobalSchemaContract). */
export function compileSchema(document: ResolvedDocument<"Schema">, context: CompileContext): Resource[] {
  const resource = ownResource({ type: "schema", names: [document.name], document, path: [] }, context);
  const content = contentOf(document, context);
  if (content === undefined) return [];
  const body: Record<string, ArmValue> = document.value.schemaType === "json" ? { document: content } : { value: content };
  return [{ ...resource, properties: { ...resource.properties, ...body } }];
}

function contentOf(document: ResolvedDocument<"Schema">, context: CompileContext): ArmValue | undefined {
  const { file, content, schemaType } = document.value;
  const found = file === undefined ? undefined : context.model.files.read(file, document.at.file);
  if (file !== undefined && found === undefined) {
    context.report(missingFile(file, "schema", document.locate(["file"])));
    return undefined;
  }
  const written = found?.text ?? content;
  if (schemaType === "xml") {
    if (typeof written === "string") return written;
    reportWrong(document, "is no text", "Write the XML Schema as text.", context);
    return undefined;
  }
  if (isObject(written)) return written as ArmValue;
  if (typeof written === "string") return parsed(written, document, context);
  reportWrong(document, "is no JSON object", "Write the JSON Schema as an object.", context);
  return undefined;
}

function parsed(text: string, document: ResolvedDocument<"Schema">, context: CompileContext): ArmValue | undefined {
  try {
    return JSON.parse(text) as ArmValue;
  } catch (error) {
    reportWrong(document, `is no JSON: ${error instanceof Error ? error.message : String(error)}`, "Mend the schema, or say schemaType: xml.", context);
    return undefined;
  }
}

function reportWrong(document: ResolvedDocument<"Schema">, problem: string, fix: string, context: CompileContext): void {
  const property = document.value.file === undefined ? "content" : "file";
  context.report(diagnose("value-invalid", { path: property, problem, fix }, document.locate([property])));
}
