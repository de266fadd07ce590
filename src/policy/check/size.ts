import { documentOfRoot, everyGateway } from "../../catalog/policies/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { CheckContext } from "./context.js";
import type { Survey } from "./survey.js";

/** A document that is larger than the service takes: on the gateways it runs on, or on any where these are not known. */
export function* checkSize({ root }: Survey, { bytes, gateways = [] }: CheckContext): Generator<Diagnostic> {
  const document = documentOfRoot(root.name);
  if (bytes === undefined || document === undefined) return;
  const limits = Object.entries(document.maxBytes);
  const asked = gateways.length === 0 ? limits : limits.filter(([gateway]) => gateways.some((g) => g === gateway));
  const exceeded = asked.filter(([, limit]) => bytes > limit);
  const [first] = exceeded;
  if (first === undefined || (gateways.length === 0 && exceeded.length < limits.length)) return;
  const limit = Math.max(...exceeded.map(([, each]) => each));
  const kind = document.name === "fragment" ? "fragment" : "policy document";
  if (document.doubt?.maxBytes !== undefined) yield diagnose("document-size-doubtful", { kind, bytes, limit, why: document.doubt.maxBytes }, root.at);
  else yield diagnose("document-size", { kind, bytes, limit, where: describeWhere(exceeded.map(([gateway]) => gateway), gateways.length === 0) }, root.at);
}

function describeWhere(gateways: readonly string[], any: boolean): string {
  if (any || gateways.length === everyGateway.length) return "every gateway takes";
  return `the ${gateways.join(" and ")} gateway${gateways.length === 1 ? " takes" : "s take"}`;
}
