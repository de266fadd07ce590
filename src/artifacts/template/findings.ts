import type { JsonObject, JsonValue } from "../../catalog/arm/index.js";
import type { Diagnostic, SourceLocation } from "../../diagnostics/index.js";
import { nameOf, textOfFile, type FileTree } from "../file-tree.js";
import type { Findings } from "../reading.js";
import { describeHole, hasHole, piecesAround, type Holes } from "./holes.js";

/** What the reading of templates finds besides resources, and the files beside them. */
export class TemplateFindings {
  /** Files that a template names. */
  readonly used = new Set<string>();

  constructor(
    readonly findings: Findings,
    private readonly files: FileTree,
    private readonly holes: Holes,
  ) {}

  skip(path: string, reason: string): void {
    this.findings.notCarried.push({ path, reason });
  }

  /** The file of an address, whose beginning and end may not be known: links lead to where a pipeline copies the folder, with a token. */
  fileBeside(address: string): { readonly text: string; readonly file: string } | undefined {
    const path = (piecesAround(address).findLast((p) => /\.\w+(?:[?#]|$)/.test(p)) ?? "").replace(/[?#].*$/, "").replaceAll("\\", "/");
    const name = nameOf(path);
    if (name === "") return undefined;
    const named = this.files.filter((f) => nameOf(f.path) === name);
    const found = named.find((f) => `/${path}`.endsWith(`/${f.path}`)) ?? named.find((f) => f.path.endsWith(path.replace(/^.*:\/\/[^/]*/, ""))) ?? (named.length === 1 ? named[0] : undefined);
    if (found === undefined) return undefined;
    this.used.add(found.path);
    return { text: textOfFile(found), file: found.path };
  }

  /** A value without what is not known: properties are left out, and items of lists. */
  withoutHoles(properties: JsonObject, armPath: string, holes: Holes, at: SourceLocation): JsonObject {
    const walk = (value: JsonValue, property: string): JsonValue | undefined => {
      if (typeof value === "string") {
        if (!hasHole(value)) return value;
        this.reportHoles(value, armPath, property, at);
        return undefined;
      }
      if (typeof value !== "object" || value === null) return value;
      if (Array.isArray(value)) return (value as readonly JsonValue[]).flatMap((v, i) => walk(v, `${property}[${i}]`) ?? []);
      return Object.fromEntries(
        Object.entries(value as JsonObject).flatMap(([k, v]): [string, JsonValue][] => {
          const found = walk(v, property === "" ? k : `${property}.${k}`);
          return found === undefined ? [] : [[k, found]];
        }),
      );
    };
    return holes.in(properties).length === 0 ? properties : (walk(properties, "") as JsonObject);
  }

  reportHoles(text: string, armPath: string, property: string, at: SourceLocation): void {
    const open = this.holes.in(text);
    const unknown = open.find((h) => h.kind === "unknown");
    if (unknown !== undefined) {
      this.skip(`${armPath}#/${property}`, describeHole(unknown));
      return;
    }
    for (const hole of open) if (hole.kind !== "unknown") this.findings.toSupply.push({ kind: hole.kind, name: hole.parameter, armPath, property, at });
  }

  /** The places of a document inside an expression are not the file's. */
  invalidPolicy(armPath: string, place: string, diagnostics: readonly Diagnostic[], at: SourceLocation | undefined): void {
    this.findings.diagnostics.push(...diagnostics.map((d) => (at === undefined ? d : { ...d, file: at.file, range: at.range })));
    this.skip(`${armPath}#/value`, `it is not valid XML (${place})`);
  }
}
