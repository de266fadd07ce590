import { canonicalJson, parentAddress, typeInScope } from "../catalog/arm/index.js";
import { kindOf } from "../catalog/resources/index.js";
import { diagnose } from "../diagnostics/index.js";
import { localAddress, type Drift, type DriftInstance, type PlanInput, type PropertyDrift } from "../plan/index.js";
import type { Accepted, Adoption, Moved, Proposal, Refused } from "./adoption.js";
import { overrideByHand, typescriptSnippet, yamlSnippet } from "./by-hand.js";
import { nameOfMoved, refusal } from "./refusal.js";
import { policyProposals } from "./policy/propose-policy.js";
import { propertyCandidates, propertyPlace, type PropertyPlace } from "./propose-property.js";
import { removalCandidates } from "./propose-removal.js";
import { settle, type Workshop } from "./settle.js";
import { resourcePlace, type Sources } from "./sources.js";

export interface AdoptOptions {
  /** Take the instance's side where both moved. */
  readonly preferLive: boolean;
  /** Whether a text holds a secret that the run knows: it is not written to a file. */
  readonly holdsSecret: (text: string) => boolean;
}

/** One instance with all that adopting its drift takes. */
export interface DriftedInstance extends DriftInstance {
  readonly sides: PlanInput;
  readonly sources: Sources;
}

export type Wish = Proposal | Refused;

/** Writes what moved on the instances into the definitions: all files are worked out and proven first, and none is written here. */
export async function adoptDrift(instances: readonly DriftedInstance[], options: AdoptOptions, workshop: Workshop): Promise<Adoption> {
  const wishes = instances.flatMap((instance) => instance.drift.flatMap((drift) => wishesOf(drift, instance, options)));
  const proposals = inOrder(wishes.filter((w): w is Proposal => "candidates" in w));
  const { chosen, failed, texts, lineAfter } = await settle(proposals, workshop);
  const accepted = new Map(chosen.map(({ proposal, candidate }) => [proposal, candidate]));
  const adopted = proposals.flatMap((p): Accepted[] => {
    const candidate = accepted.get(p);
    return candidate === undefined ? [] : [{ ...movedOf(p), goal: p.goal, at: { ...candidate.at, line: lineAfter(candidate.at) } }];
  });
  const refused = [...wishes.filter((w): w is Refused => "why" in w), ...failed.map(({ proposal, failure }) => refusal(proposal, failure))];
  return { adopted: sorted(adopted), notAdopted: sorted(refused), texts };
}

const movedOf = ({ instance, address, path, before, after }: Moved): Moved => ({ instance, address, path, before, after });

function sorted<T extends Moved>(all: readonly T[]): T[] {
  const keyOf = ({ instance, address, path }: Moved): string => `${instance.name}/${address}\n${path}`;
  return [...all].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : keyOf(a) > keyOf(b) ? 1 : 0));
}

/** What names others goes before what it names, so that nothing is left that leads nowhere. */
function inOrder(proposals: readonly Proposal[]): Proposal[] {
  const rank = (p: Proposal): number => (p.goal.kind !== "gone" ? 0 : p.address.split("/").length > 2 ? 1 : 2);
  return [...proposals].sort((a, b) => rank(a) - rank(b));
}

function wishesOf(drift: Drift, one: DriftedInstance, options: AdoptOptions): Wish[] {
  const { preferLive } = options;
  const { instance } = one;
  const address = localAddress(drift);
  const whole: Moved = { instance, address, path: "", before: null, after: null };
  if (drift.live === "unchanged") return [];
  if (drift.code === "dropped") return [{ ...whole, why: diagnose("adopt-undefined", { address: drift.address }, undefined, drift.address) }];
  if (drift.live === "gone") {
    if (!isLink(drift) && goesWithOwner(address, one)) return [];
    if (drift.code === "changed" && !preferLive) return [refuse(whole, "adopt-conflict")];
    return [removal(whole, drift, one)];
  }
  const properties = drift.properties.flatMap((p) => propertyWishes({ ...whole, path: p.path, before: p.code, after: p.live }, p, drift, one, options));
  return [...properties, ...policyProposals(drift, one, options)];
}

const isLink = (drift: Drift): boolean => kindOf(drift.kind).association === true;

function goesWithOwner(address: string, { drift }: DriftedInstance): boolean {
  const parent = parentAddress(address);
  return parent !== undefined && drift.some((d) => localAddress(d) === parent && d.live === "gone" && d.code !== "dropped");
}

function refuse(moved: Moved, code: "adopt-conflict" | "adopt-secret" | "adopt-unwritten"): Refused {
  return { ...moved, why: diagnose(code, { what: nameOfMoved(moved) }, undefined, `${moved.instance.name}/${moved.address}`) };
}

function removal(whole: Moved, drift: Drift, { sources }: DriftedInstance): Wish {
  const { address } = whole;
  const place = resourcePlace(drift.kind, address, sources);
  const candidates = removalCandidates(drift.kind, address, sources);
  const [first] = candidates;
  if (first === undefined) return refuse(whole, "adopt-unwritten");
  if (/\.ts$/.test(first.at.file)) return inTypeScript(whole, first.at, `no ${place?.path.length === 0 || place === undefined ? address : place.path.join(".")}`);
  return { ...whole, goal: { kind: "gone" }, candidates, byHand: { place: `${first.at.file}:${first.at.line}`, text: `no ${address}` } };
}

function inTypeScript(moved: Moved, { file, line }: { readonly file: string; readonly line: number }, text: string): Refused {
  return { ...moved, why: diagnose("adopt-typescript", { what: nameOfMoved(moved), place: `${file}:${line}`, text }, { file, range: { start: { line, column: 1 }, end: { line, column: 1 } } }, `${moved.instance.name}/${moved.address}`) };
}

function propertyWishes(moved: Moved, property: PropertyDrift, drift: Drift, one: DriftedInstance, { preferLive, holdsSecret }: AdoptOptions): Wish[] {
  const { sides, sources } = one;
  if (property.ahead === "code") return [];
  if (property.sensitive === true || holdsSecret(typeof property.live === "string" ? property.live : canonicalJson(property.live))) return [refuse(moved, "adopt-secret")];
  // Both sides did the same: nothing is left to write.
  if (canonicalJson(property.live) === canonicalJson(property.code)) return [];
  if (property.ahead === "both" && !preferLive) return [refuse(moved, "adopt-conflict")];
  const { address } = moved;
  const desired = sides.desired.find((r) => r.address === address);
  const recorded = sides.recorded.get(address);
  const live = sides.live.get(recorded?.armPath.toLowerCase() ?? "")?.properties;
  const isSecret = typeInScope(drift.kind) === "named-value" && (property.path === "value" ? live?.["secret"] === true : property.path === "secret" && property.live === false);
  if (isSecret) return [refuse(moved, "adopt-secret")];
  const found = propertyPlace({ type: drift.kind, address, path: property.path, live: property.live, sides: [desired?.properties, recorded?.properties, live] }, sources);
  if (found === undefined) return [refuse(moved, "adopt-unwritten")];
  return [propertyWish(moved, found, sources)];
}

function propertyWish(moved: Moved, found: PropertyPlace, sources: Sources): Wish {
  const { place, path, value } = found;
  if (/\.ts$/.test(place.file)) return inTypeScript(moved, { file: place.file, line: place.document.line }, typescriptSnippet(path, value));
  const candidates = propertyCandidates(found, sources);
  if (candidates.length === 0) return refuse(moved, "adopt-unwritten");
  const owner = moved.address.split("/").slice(0, 2).join("/");
  const byHand = place.substitutes ? overrideByHand(owner, path, value, sources) : { place: place.file, text: yamlSnippet(path, value) };
  return { ...moved, goal: { kind: "property", path: moved.path }, candidates, byHand };
}
