import type { Extraction } from "./extraction.js";
import { placeOf } from "./layout.js";
import { FileText } from "./value.js";

/** Addresses of the APIs whose descriptions were written to these files, relative to the project. */
export function apisDescribedIn(extraction: Extraction, files: ReadonlySet<string>): string[] {
  return extraction.documents.flatMap((document) => {
    const { kind, name, workspace, value } = document;
    const { specification } = value;
    if (kind !== "Api" || !(specification instanceof FileText)) return [];
    const place = placeOf(document);
    const file = `${place.slice(0, place.lastIndexOf("/"))}/${specification.name}`;
    return files.has(file) ? [`${workspace === undefined ? "" : `workspace/${workspace}/`}api/${name}`] : [];
  });
}
