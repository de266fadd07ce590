import { readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { Locate } from "../model/project.js";
import { externalReferences } from "../specification/index.js";

export interface Bundling {
  readonly root: string;
  readonly file: string;
  readonly document: object;
  readonly locate: Locate;
  readonly report: (diagnostic: Diagnostic) => void;
}

/** Brings references to other files into an OpenAPI document; references inside it stay as they are. */
export async function bundleReferences({ root, file, document, locate, report }: Bundling): Promise<object | undefined> {
  const { bundle } = await import("@apidevtools/json-schema-ref-parser");
  try {
    return await bundle(path.join(root, file), structuredClone(document), { resolve: { http: false, file: { order: 1, canRead: true, read: ({ url }: { url: string }) => readInside(root, url) } } });
  } catch (error) {
    report(bundlingProblem(error, root, file, document, locate));
    return undefined;
  }
}

/** A project reads files of its own folder only, whatever a specification refers to. */
function readInside(root: string, url: string): string {
  const file = url.startsWith("file:") ? fileURLToPath(url) : decodeURIComponent(url);
  const inside = path.relative(root, file);
  if (inside.startsWith("..") || path.isAbsolute(inside)) throw new Error(`"${inside.split(path.sep).join("/")}" lies outside the project folder`);
  return readFileSync(file, "utf8");
}

/** What the bundler could not resolve, at the reference that leads there. */
function bundlingProblem(error: unknown, root: string, file: string, document: object, locate: Locate): Diagnostic {
  const failure = error as { readonly message?: string; readonly code?: string; readonly source?: string };
  const source = failure.source === undefined ? undefined : path.relative(root, failure.source.replace(/^file:\/\//, "")).split(path.sep).join("/");
  const leads = (reference: string): boolean => path.posix.join(path.posix.dirname(file), reference.split("#")[0] ?? "") === source;
  const found = externalReferences(document).find(({ reference }) => leads(reference));
  const message = (failure.message ?? String(error)).split("\n")[0]?.replaceAll(`${root}/`, "").replace(/\.$/, "") ?? "";
  const problem = source !== undefined && failure.code === "ERESOLVER" ? `there is no file ${source}` : message;
  return diagnose("openapi-reference", { problem }, locate(found?.path ?? []));
}
