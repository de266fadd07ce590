import { resourceOfPath, type Snapshot, type SnapshotResource } from "../catalog/arm/index.js";
import { LineIndex } from "../diagnostics/index.js";
import { checkPolicy } from "../policy/index.js";
import { readXml } from "../xml/index.js";
import type { NotCarried } from "./extraction.js";
import { shownMarker } from "./secrets.js";

/**
 * The snapshot without the credentials that stand in its policies in clear: each becomes a named value, as it should have been, so that no file of the
 * project holds it.
 */
export function concealLiterals(snapshot: Snapshot): { readonly snapshot: Snapshot; readonly notCarried: readonly NotCarried[] } {
  const names = new NamedValueNames(snapshot);
  const made: SnapshotResource[] = [];
  const notCarried: NotCarried[] = [];
  const resources = snapshot.resources.map((resource) => {
    const at = resourceOfPath(resource.armPath, resource.properties);
    const { value } = resource.properties;
    if (at === undefined || typeof value !== "string" || !/(^|\/)(policy|fragment)$/.test(at.type)) return resource;
    const workspace = at.type.startsWith("workspace/") ? at.names[0] : undefined;
    const { text, own } = conceal(value, () => names.next(at.names, workspace));
    if (own.length === 0) return resource;
    const scope = workspace === undefined ? "" : `/workspaces/${workspace}`;
    made.push(...own.map((name): SnapshotResource => ({ armPath: `${scope}/namedValues/${name}`, properties: { displayName: name, secret: true, value: shownMarker } })));
    notCarried.push({ what: at.address, why: whyOf(own) });
    return { ...resource, properties: { ...resource.properties, value: text } };
  });
  return notCarried.length === 0 ? { snapshot, notCarried } : { snapshot: { resources: [...resources, ...made] }, notCarried };
}

function whyOf(names: readonly string[]): string {
  const [first = "", ...others] = names;
  if (others.length === 0) return `a credential stands in it in clear; here it is the named value "${first}", which a plan adds`;
  return `${names.length} credentials stand in it in clear; here they are the named values ${names.map((name) => `"${name}"`).join(", ")}, which a plan adds`;
}

/** Of one value the first credential is found only: the text is read again until there is none. */
function conceal(xml: string, nextName: () => string): { readonly text: string; readonly own: readonly string[] } {
  const own: string[] = [];
  for (let text = xml; ; ) {
    const found = literalsIn(text).filter(({ start, end }) => !own.some((name) => text.slice(start, end).includes(`{{${name}}}`)));
    if (found.length === 0) return { text, own };
    let to = 0;
    let concealed = "";
    for (const { start, end } of found) {
      if (start < to) continue;
      const name = nextName();
      own.push(name);
      concealed += `${text.slice(to, start)}{{${name}}}`;
      to = end;
    }
    text = concealed + text.slice(to);
  }
}

interface Part {
  readonly start: number;
  readonly end: number;
}

/** Places in the text, in its order. */
function literalsIn(xml: string): Part[] {
  const { document } = readXml(xml, "policy");
  if (document === undefined) return [];
  const lines = new LineIndex(xml);
  return checkPolicy(document.root)
    .flatMap(({ code, range }) => (code === "secret-literal" && range !== undefined ? [whole(xml, lines.offset(range.start), lines.offset(range.end))] : []))
    .filter(({ start, end }) => end > start)
    .sort((a, b) => a.start - b.start);
}

/** Of a private key only its first line is pointed at. */
function whole(xml: string, start: number, end: number): Part {
  if (!/^-----BEGIN [A-Z ]*PRIVATE KEY-----$/.test(xml.slice(start, end))) return { start, end };
  const rest = /^[^<"]*?-----END [A-Z ]*PRIVATE KEY-----|^[^<"]*/.exec(xml.slice(end))?.[0] ?? "";
  return { start, end: end + rest.length };
}

/** Names that neither the snapshot's named values nor those made before have, as names or as what policies call them. */
class NamedValueNames {
  private readonly taken = new Set<string>();

  constructor({ resources }: Snapshot) {
    for (const { armPath, properties } of resources) {
      const [, workspace, name] = /^(?:\/workspaces\/([^/]+))?\/namedValues\/([^/]+)$/i.exec(armPath) ?? [];
      if (name === undefined) continue;
      this.take(name, workspace);
      if (typeof properties["displayName"] === "string") this.take(properties["displayName"], workspace);
    }
  }

  next(owner: readonly string[], workspace: string | undefined): string {
    const words = [...(owner.length === 0 ? ["global"] : owner), "credential"].join("-");
    const stem = words.replace(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z0-9]+/, "").slice(0, 70);
    for (let i = 1; ; i++) {
      const name = i === 1 ? stem.replace(/[^A-Za-z0-9]+$/, "") : `${stem}-${i}`;
      if (this.take(name, workspace)) return name;
    }
  }

  private take(name: string, workspace = ""): boolean {
    const key = `${workspace}/${name}`.toLowerCase();
    const isFree = !this.taken.has(key);
    this.taken.add(key);
    return isFree;
  }
}
