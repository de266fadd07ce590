import type { Extraction } from "./extraction.js";
import { FileText } from "./value.js";
import { fileOf } from "./write-project.js";

/** Addresses of the APIs whose descriptions were written to these files, relative to the project. */
export function apisDescribedIn(extraction: Extraction, files: ReadonlySet<string>): string[] {
  return extraction.documents.flatMap((document) => {
    const { kind, name, workspace, value } = document;
    const { specification } = value;
    if (kind !== "Api" || !(specification instanceof FileText)) return [];
    return files.has(fileOf(document, specification)) ? [`${workspace === undefined ? "" : `workspace/${workspace}/`}api/${name}`] : [];
  });
}
