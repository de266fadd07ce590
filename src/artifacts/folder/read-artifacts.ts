import { sortDiagnostics } from "../../diagnostics/index.js";
import { nameOf, sortedBy, type FileTree } from "../file-tree.js";
import { readConfiguration } from "../overrides/read-configuration.js";
import { ResourceNames } from "../overrides/resource-names.js";
import { configurationName } from "../overrides/sections.js";
import { noFindings, type ArtifactLayout, type ArtifactReading } from "../reading.js";
import { findServiceFolder, isOfAnotherService } from "./base.js";
import { CollectedResources } from "./collected.js";
import { locateFile, type Located } from "./locate.js";
import { readArtifact } from "./read-files.js";
import { settleRevisions } from "./revisions.js";
import { secretsOf } from "./secrets.js";

/** A folder of the APIOps Toolkit, of any generation or of several at once: what each file is, its own path says. */
export function readArtifacts(files: FileTree): ArtifactReading {
  const findings = noFindings();
  const resources = new CollectedResources(findings);
  const layouts = new Set<ArtifactLayout>();
  const sorted = sortedBy(files, (f) => f.path);
  const configurations = sorted.filter((f) => configurationName(f.path) !== undefined);
  const { prefix, inside, outside } = findServiceFolder(sorted.filter((f) => configurationName(f.path) === undefined));
  const known = inside.map((file) => ({ file, located: locateFile(file.path.slice(prefix.length)) }));
  for (const { file, located } of sortedBy(known, ({ file, located }) => readingOrder(file.path, located?.kind))) {
    if (located === undefined) findings.notCarried.push({ path: file.path, reason: unknownFile });
    else {
      for (const layout of located.layouts) if (layout !== undefined) layouts.add(layout);
      readArtifact(file, located, { resources, findings });
    }
  }
  for (const { path } of outside) findings.notCarried.push({ path, reason: isOfAnotherService(path) ? `it is of another service than ${prefix}: read its folder by itself` : unknownFile });
  const settled = settleRevisions(resources.snapshot().resources, findings);
  const { resources: open, toSupply } = secretsOf(settled);
  const names = new ResourceNames({ resources: open });
  const read = configurations.flatMap((f) => readConfiguration(f, names, findings) ?? []);
  return {
    snapshot: { resources: open },
    environments: read.flatMap((r) => r.environment ?? []),
    notCarried: sortedBy(findings.notCarried, (n) => n.path),
    toSupply: [...findings.toSupply, ...toSupply, ...read.flatMap((r) => r.toSupply)],
    filters: read.flatMap((r) => r.filter ?? []),
    diagnostics: sortDiagnostics(findings.diagnostics),
    layout: [...layouts].sort(),
  };
}

const unknownFile = "no generation of the toolkit has such a file";

/** A fragment's document completes its description. */
const kindOrder: readonly (Located["kind"] | undefined)[] = ["information", "singleton", "policy", "fragment", "specification", "link", "list", undefined];
const specificationOrder = ["yaml", "yml", "json", "graphql", "wsdl", "wadl"];

/** Of several specifications of one API the one comes first that apiops-cli looks for first. */
function readingOrder(path: string, kind: Located["kind"] | undefined): string {
  const extension = nameOf(path).split(".").at(-1) ?? "";
  const known = kind === "specification" ? specificationOrder.indexOf(extension.toLowerCase()) : 0;
  return `${kindOrder.indexOf(kind)}${known === -1 ? 9 : known}${path}`;
}
