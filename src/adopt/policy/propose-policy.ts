import type { JsonValue } from "../../catalog/arm/index.js";
import { kindOf } from "../../catalog/resources/index.js";
import { diagnose, type SourceLocation } from "../../diagnostics/index.js";
import { localAddress, type Drift } from "../../plan/index.js";
import { camel } from "../../catalog/policies/index.js";
import { itemCode } from "../../policy/decompile/builder-code.js";
import { printCode } from "../../policy/decompile/code.js";
import { bracketed } from "../../policy/decompile/print-yaml.js";
import { policySteps, policyTree, policyTreeOf, type Place, type PolicyNode, type PolicyStep } from "../../policy/index.js";
import type { AdoptOptions, DriftedInstance, Wish } from "../adopt-drift.js";
import type { Candidate, Moved } from "../adoption.js";
import { propertyCandidates } from "../propose-property.js";
import { nameOfMoved } from "../refusal.js";
import { resourcePlace, type ResourcePlace } from "../sources.js";
import { changeKey } from "../verify.js";
import { namesOf } from "../written-as.js";
import type { YamlEdit } from "../yaml/yaml-edit.js";
import { plainOf } from "../yaml/plain-of.js";
import { Counterparts } from "./counterparts.js";
import { itemOf } from "./yaml-steps.js";
import { sectionCandidates, stepCandidates, writtenOf, type StepContext } from "./step-candidates.js";
import type { WrittenElsewhere } from "./written-node.js";
import { writesSecret } from "./written-secret.js";

/** The changes of a policy on the instance, each as an edit of the YAML or XML that it is written in. */
export function policyProposals(drift: Drift, one: DriftedInstance, { preferLive, holdsSecret }: AdoptOptions): Wish[] {
  const { sides, sources, instance } = one;
  const address = localAddress(drift);
  const [recorded, live] = [sides.recorded.get(address), sides.live.get(sides.recorded.get(address)?.armPath.toLowerCase() ?? "")];
  const [was, is] = [recorded?.properties["value"], live?.properties["value"]];
  if (kindOf(drift.kind).properties["value"]?.as !== "policy" || typeof was !== "string" || typeof is !== "string") return [];
  const root = sources.policy(drift.kind, namesOf(address));
  const place = resourcePlace(drift.kind, address, sources);
  if (root === undefined || place === undefined) return [];
  const code = policyTreeOf(root);
  const applied = policyTree(was);
  const inCode = policySteps(applied, code);
  const hasMoved = inCode.steps.length > 0;
  // Where the definitions stand as they were applied, their own nodes are what moved.
  const before = hasMoved ? applied : code;
  const onLive = policyTree(is);
  const { steps, partners } = policySteps(before, onLive);
  const toCode = new Counterparts(before, code, inCode.partners.ofBefore);
  const toBefore = before === undefined ? undefined : new Counterparts(onLive, before, partners.ofAfter);
  const parents = new Counterparts(code, code, new Map());
  const ofBefore = (node: PolicyNode | undefined): PolicyNode | undefined => (hasMoved && node !== undefined ? toCode.of(node) : node);
  const known = new Set(inCode.steps.map((s) => changeKey(s.change)));
  const context: StepContext = { root, place, sources, code, moving: new Set(steps.flatMap(({ edit }) => (edit.kind === "moved" ? [edit.after.node] : []))), inCode: ofBefore, ofLive: (node) => ofBefore(toBefore?.of(node)), codeParent: (node) => parents.parentOf(node), mayTakeWhole: !hasMoved || preferLive };
  return steps
    .filter((s) => !known.has(changeKey(s.change)))
    .map((step): Wish => {
      const { change } = step;
      const [from, to] = change.op === "moved" ? [standsAt(change.from), standsAt(change)] : [change.before, change.after];
      const moved: Moved = { instance, address, path: `${change.section}/${change.path}`, before: from ?? null, after: to ?? null };
      const isConflict = inCode.steps.some(({ change: c }) => c.section === change.section && (c.path === change.path || (c.op === "removed" && change.path.startsWith(`${c.path}/`))));
      if (isConflict && !preferLive) return { ...moved, why: diagnose("adopt-conflict", { what: nameOfMoved(moved) }, undefined, `${instance.name}/${address}`) };
      if (writesSecret(step, holdsSecret)) return { ...moved, why: diagnose("adopt-secret", { what: nameOfMoved(moved) }, undefined, `${instance.name}/${address}`) };
      return wishOf(moved, step, context);
    });
}

function standsAt(place: { readonly behind?: string } | undefined): string {
  return place?.behind === undefined ? "first" : `behind ${place.behind}`;
}

function wishOf(moved: Moved, step: PolicyStep, context: StepContext): Wish {
  const bound = boundCandidates(step, context);
  if (bound.length > 0) return { ...moved, goal: { kind: "policy", change: changeKey(step.change) }, candidates: bound, byHand: { place: `${context.place.file}:${context.place.document.line}`, text: byHandText(step, false) } };
  const elsewhere = writtenElsewhere(step, context);
  const text = byHandText(step, elsewhere?.source === "TypeScript");
  const address = `${moved.instance.name}/${moved.address}`;
  const what = nameOfMoved(moved);
  if (elsewhere !== undefined) {
    const { source, file, line } = elsewhere;
    const at: SourceLocation = { file, range: { start: { line, column: 1 }, end: { line, column: 1 } } };
    const code = source === "TypeScript" ? diagnose("adopt-typescript", { what, place: `${file}:${line}`, text }, at, address) : diagnose("adopt-composed", { what, source, place: `${file}:${line}`, text }, at, address);
    return { ...moved, why: code };
  }
  const candidates: readonly Candidate[] = [...stepCandidates(step, context), ...sectionCandidates(step, context)];
  const { file, document } = context.place;
  if (candidates.length === 0) return { ...moved, why: diagnose("adopt-unwritable", { what, problem: "its place in the file cannot be told", place: `${file}:${document.line}`, text }, { file, range: { start: document, end: document } }, address) };
  const at = candidates[0]?.at;
  return { ...moved, goal: { kind: "policy", change: changeKey(step.change) }, candidates, byHand: { place: `${at?.file ?? file}:${at?.line ?? document.line}`, text } };
}

/** The policy that the `backend` of an API stands for changes with that property. */
function boundCandidates({ edit }: PolicyStep, context: StepContext): Candidate[] {
  const { place, sources } = context;
  if ((edit.kind !== "attribute" && edit.kind !== "removed") || edit.before.node.name !== "set-backend-service" || !/\.ya?ml$/.test(place.file)) return [];
  const found = writtenOf(context.inCode(edit.before.node), context)?.written;
  const isBound = found === undefined || (found.kind === "elsewhere" && found.file === place.file);
  const live = edit.kind === "removed" ? null : edit.after.node.attributes.get("backend-id")?.written;
  if (!isBound || live === undefined) return [];
  const edits: YamlEdit[] = live === null ? [{ kind: "delete", path: ["backend"] }] : [{ kind: "set", path: ["backend"], value: live }];
  return propertyCandidates({ place: { ...place, path: [], value: {} }, path: ["backend"], value: live, edits }, sources);
}

/** What the step is about, when it is written where it is not edited. */
function writtenElsewhere({ edit }: PolicyStep, context: StepContext): WrittenElsewhere | undefined {
  const { root, place } = context;
  const about: Place | undefined = edit.kind === "added" ? edit.after.parent : edit.before;
  const node = about === undefined ? undefined : edit.kind === "added" ? context.ofLive(about.node) : context.inCode(about.node);
  const found = writtenOf(node, context);
  if (found === undefined) return documentElsewhere(root, place);
  return found.written.kind === "elsewhere" ? found.written : undefined;
}

/** A document that is a template or a function as a whole. */
function documentElsewhere(root: { readonly at: SourceLocation }, place: ResourcePlace): WrittenElsewhere | undefined {
  const file = /\.(ts|hbs)$/.test(place.file) ? place.file : root.at.file;
  if (/\.ts$/.test(file)) return { kind: "elsewhere", source: "TypeScript", file, line: place.file === file ? place.document.line : root.at.range.start.line };
  return /\.hbs$/.test(file) ? { kind: "elsewhere", source: `the template ${file}`, file, line: root.at.range.start.line } : undefined;
}

function byHandText({ edit, change }: PolicyStep, inTypeScript: boolean): string {
  if (edit.kind === "removed") return `no ${change.path}`;
  if (edit.kind === "attribute") return `${inTypeScript ? camel(edit.name) : edit.name}: ${quoted(change.after ?? "(left out)", inTypeScript)}`;
  if (edit.kind === "text") return quoted(change.after ?? "", inTypeScript);
  const item = itemOf(edit.after.node);
  const text = item === null ? (change.after ?? "") : inTypeScript ? printCode(itemCode(plainOf(item)), 0, 0).replace(/\s*\n\s*/g, " ") : yamlItem(item);
  return edit.kind === "moved" ? `${text} behind ${change.behind ?? "nothing"}` : text;
}

function quoted(value: string, inTypeScript: boolean): string {
  return inTypeScript && !/^(\d+|true|false)$/.test(value) ? JSON.stringify(value) : value;
}

/** `- name: { … }`, on one line. */
function yamlItem(item: JsonValue): string {
  return `- ${bracketed(plainOf(item)).replace(/^\{ (.*) \}$/, "$1")}`;
}
