import { canonicalJson, type JsonObject, type Snapshot, type SnapshotResource, type SnapshotSpecification } from "../../catalog/arm/index.js";
import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { sortedBy } from "../file-tree.js";
import type { Findings } from "../reading.js";
import { linkResource, type LinkEnds, type LinkFiles } from "./links.js";

interface Part {
  readonly properties: JsonObject;
  readonly at: SourceLocation;
}

/** Resources as their files are met, one after the other: a fragment has two, an API a specification besides. */
export class CollectedResources {
  private readonly parts = new Map<string, Part>();
  private readonly specifications = new Map<string, SnapshotSpecification & { readonly at: SourceLocation }>();

  constructor(private readonly findings: Findings) {}

  add(armPath: string, properties: JsonObject, at: SourceLocation): void {
    const known = this.parts.get(armPath);
    if (known === undefined) {
      this.parts.set(armPath, { properties, at });
      return;
    }
    if (Object.keys(properties).length === 0 || canonicalJson(known.properties) === canonicalJson(properties)) return;
    if (Object.keys(known.properties).length === 0) this.parts.set(armPath, { properties, at });
    else this.reportConflict(armPath, known.at, at);
  }

  /** Adds to what another file says of the resource, which wins where both say something. */
  extend(armPath: string, properties: JsonObject, at: SourceLocation): void {
    const known = this.parts.get(armPath);
    const differs = known !== undefined && Object.entries(properties).some(([k, v]) => k in known.properties && canonicalJson(known.properties[k]) !== canonicalJson(v));
    if (known !== undefined && differs) this.reportConflict(armPath, at, known.at);
    this.parts.set(armPath, { properties: { ...known?.properties, ...properties }, at: known?.at ?? at });
  }

  /** Whether a link of a workspace leads there already, under a name that a list does not know. */
  hasLink({ relation }: LinkFiles, ends: LinkEnds): boolean {
    const wanted = linkResource(relation, ends);
    if (wanted === undefined) return false;
    const folder = wanted.armPath.slice(0, wanted.armPath.lastIndexOf("/") + 1);
    return [...this.parts].some(([path, { properties }]) => path.startsWith(folder) && canonicalJson(properties) === canonicalJson(wanted.properties));
  }

  /** Whether it was taken: an API has one specification. */
  addSpecification(armPath: string, specification: SnapshotSpecification, at: SourceLocation): boolean {
    if (this.specifications.has(armPath)) return false;
    this.specifications.set(armPath, { ...specification, at });
    return true;
  }

  private reportConflict(armPath: string, used: SourceLocation, other: SourceLocation): void {
    this.findings.diagnostics.push(diagnose("artifact-conflict", { armPath, other: used.file }, other));
    this.findings.notCarried.push({ path: other.file, reason: `${used.file} says otherwise about ${armPath}, and was used` });
  }

  snapshot(): Snapshot {
    const paths = new Set([...this.parts.keys(), ...this.specifications.keys()]);
    return { resources: sortedBy(paths, (p) => p).map((p) => this.resource(p)) };
  }

  private resource(armPath: string): SnapshotResource {
    const part = this.parts.get(armPath);
    const found = this.specifications.get(armPath);
    const specification = found === undefined ? {} : { specification: { language: found.language, text: found.text } };
    const at = part?.at ?? found?.at;
    return { armPath, properties: part?.properties ?? {}, ...specification, ...(at === undefined ? {} : { at }) };
  }
}
