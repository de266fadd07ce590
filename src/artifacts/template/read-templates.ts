import type { SnapshotResource } from "../../catalog/arm/index.js";
import { sortDiagnostics, uniqueDiagnostics } from "../../diagnostics/index.js";
import { sortedBy, type FileTree } from "../file-tree.js";
import { settleRevisions } from "../folder/revisions.js";
import { secretsOf } from "../folder/secrets.js";
import { noFindings, type ArtifactReading, type Findings } from "../reading.js";
import { TemplateWalk } from "./deployment.js";
import { environmentOf, stillOpen, type Evaluation } from "./environments.js";
import { TemplateFindings } from "./findings.js";
import { Holes } from "./holes.js";
import type { FoundResource } from "./resource.js";
import { findTemplates, givenValues, whyNoTemplate, type JsonFile, type TemplateOptions } from "./template-files.js";

/** Deployment templates: exported ones, those of the resource kits, compiled Bicep. Nothing is fetched: links lead to files beside. */
export function readArmTemplates(files: FileTree, options: TemplateOptions = {}): ArtifactReading {
  const findings = noFindings();
  const { roots, templates, parameters } = findTemplates(files, options, findings);
  const only = parameters.length === 1 ? parameters[0] : undefined;
  const base = evaluate(files, roots, only, findings);
  const varied = (only === undefined ? parameters : []).map((p) => ({ file: p.path, own: evaluate(files, roots, p, noFindings()) }));
  const environments = varied.map(({ file, own }) => environmentOf(file, base, own));
  const used = new Set([...templates, ...parameters].map((f) => f.path));
  if (options.template === undefined) for (const { path } of files) if (!used.has(path) && !base.used.has(path)) findings.notCarried.push({ path, reason: whyNoTemplate(path) });
  return {
    snapshot: { resources: base.resources },
    environments,
    notCarried: sortedBy(findings.notCarried, (n) => n.path),
    toSupply: varied.length === 0 ? base.toSupply : stillOpen(base.toSupply, varied.map(({ own }, i) => [environments[i]?.name ?? "", own])),
    filters: [],
    diagnostics: sortDiagnostics(uniqueDiagnostics(findings.diagnostics)),
    layout: ["arm"],
  };
}

function evaluate(files: FileTree, roots: readonly JsonFile[], parameters: JsonFile | undefined, findings: Findings): Evaluation & { readonly used: ReadonlySet<string> } {
  const holes = new Holes();
  const found = new TemplateFindings(findings, files, holes);
  const walk = new TemplateWalk(holes, found);
  const given = parameters === undefined ? new Map<string, never>() : givenValues(parameters, holes);
  for (const { path, json, value } of roots) walk.template(value, { json, file: path, path: [] }, given);
  const { resources, toSupply } = secretsOf(settleRevisions(merged(walk.found), findings));
  const known = new Set(findings.toSupply.map((s) => `${s.armPath}#${s.property}`));
  const [service, ...others] = walk.services;
  return {
    resources,
    toSupply: sortedBy([...findings.toSupply, ...toSupply.filter((s) => !known.has(`${s.armPath}#${s.property}`))], (s) => s.armPath),
    service: others.length === 0 ? service : undefined,
    used: found.used,
  };
}

/** A later write of a resource goes over an earlier one: the resource kit's creator writes an API twice. */
function merged(found: readonly FoundResource[]): SnapshotResource[] {
  const byPath = new Map<string, SnapshotResource>();
  for (const resource of found) {
    const known = byPath.get(resource.armPath);
    byPath.set(resource.armPath, known === undefined ? resource : { ...known, ...resource, properties: { ...known.properties, ...resource.properties } });
  }
  return sortedBy(byPath.values(), (r) => r.armPath);
}
