import { typeInScope, type Resource } from "../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";

/** Fragments that include each other, one finding a circle, at its first member in name order. */
export function checkFragmentCycles(resources: readonly Resource[]): Diagnostic[] {
  const fragments = new Map(resources.filter((r) => typeInScope(r.type) === "fragment").map((r) => [r.address, r]));
  const finished = new Set<string>();
  const diagnostics: Diagnostic[] = [];
  const visit = (address: string, trail: readonly string[]): void => {
    const fragment = fragments.get(address);
    if (fragment === undefined || finished.has(address)) return;
    const start = trail.indexOf(address);
    if (start !== -1) {
      const cycle = [...trail.slice(start), address].map((a) => a.replace("fragment/", "")).join(" → ");
      diagnostics.push(diagnose("fragment-cycle", { cycle }, fragments.get(trail[start] ?? "")?.at));
      return;
    }
    for (const reference of fragment.references) visit(reference, [...trail, address]);
    finished.add(address);
  };
  for (const address of [...fragments.keys()].sort()) visit(address, []);
  return diagnostics;
}
