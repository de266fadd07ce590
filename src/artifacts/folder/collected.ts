import { canonicalJson, type JsonObject, type Snapshot, type SnapshotResource, type SnapshotSpecification } from "../../catalog/arm/index.js";
import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { sortedBy } from "../file-tree.js";
import type { Findings } from "../reading.js";

interface Part {
  readonly properties: JsonObject;
  readonly at: SourceLocation;
}

/** Resources as their files are met, one after the other: a fragment has two, an API a specification besides. */
export class CollectedResources {
  private readonly parts = new Map<string, Part>();
  private readonly nameless: (Part & { readonly armPath: string })[] = [];
  private readonly specifications = new Map<string, SnapshotSpecification & { readonly at: SourceLocation }>();

  constructor(private readonly findings: Findings) {}

  /** What does not contradict an earlier description completes it. */
  add(armPath: string, properties: JsonObject, at: SourceLocation): void {
    const known = this.parts.get(armPath);
    if (known === undefined || !contradicts(known.properties, properties)) this.parts.set(armPath, { properties: { ...known?.properties, ...properties }, at: known?.at ?? at });
    else this.reportConflict(armPath, known.at, at);
  }

  /** Goes over an earlier description where both say something: a fragment's document lies beside it. */
  override(armPath: string, properties: JsonObject, at: SourceLocation): void {
    const known = this.parts.get(armPath);
    if (known !== undefined && contradicts(known.properties, properties)) this.reportConflict(armPath, at, known.at);
    this.parts.set(armPath, { properties: { ...known?.properties, ...properties }, at: known?.at ?? at });
  }

  /** A link of a workspace whose own name the file does not know: it may be another file's link. */
  addNameless(armPath: string, properties: JsonObject, at: SourceLocation): void {
    this.nameless.push({ armPath, properties, at });
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
    const named = new Set([...this.parts].map(([path, { properties }]) => linkKey(path, properties)));
    for (const { armPath, properties, at } of this.nameless) if (!named.has(linkKey(armPath, properties))) this.add(armPath, properties, at);
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

const contradicts = (a: JsonObject, b: JsonObject): boolean => Object.entries(b).some(([k, v]) => Object.hasOwn(a, k) && canonicalJson(a[k]) !== canonicalJson(v));

/** Where a link stands and leads to, whatever it is called. */
const linkKey = (armPath: string, properties: JsonObject): string => `${armPath.slice(0, armPath.lastIndexOf("/"))} ${canonicalJson(properties)}`;
