import type { Contract } from "../contract.js";
import type { FindingSeverity, SpecificationFinding } from "./finding.js";
import { diffHttp } from "./http.js";
import { diffTypes } from "./types.js";

const order: readonly FindingSeverity[] = ["breaking", "risky", "compatible"];

/** What callers meet of a change, the worst first. */
export function diffSpecifications(before: { readonly contract: Contract }, after: { readonly contract: Contract }): SpecificationFinding[] {
  const [was, is] = [before.contract, after.contract];
  const found = was.kind === "http" && is.kind === "http" ? diffHttp(was, is) : was.kind === "types" && is.kind === "types" ? diffTypes(was, is) : otherKind();
  return order.flatMap((severity) => found.filter((f) => f.severity === severity));
}

function otherKind(): SpecificationFinding[] {
  return [{ severity: "breaking", code: "operation-changed", operation: "all operations", place: "", text: "are described in another kind of language" }];
}
