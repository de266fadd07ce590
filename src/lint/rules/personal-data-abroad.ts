import { geographyOfHost, hostOf } from "../../catalog/dynamics/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { Reached } from "../../traffic/index.js";
import type { Rule } from "../subject.js";

/** Rows about people that live in the EU are neither served nor kept by a gateway elsewhere. */
export const personalDataAbroad: Rule = function* ({ reached }) {
  for (const each of reached) {
    const { path, environment } = each;
    const home = geographyOfHost(hostOf(environment.environmentUrl) ?? "");
    if (path.api.document.value.dataClass !== "personal" || home !== "EU" || path.site.geography === undefined || path.site.geography === "EU") continue;
    yield* findings(each, home);
  }
};

function* findings({ path, backend, towards }: Reached, home: string): Generator<Diagnostic> {
  const told = { api: path.api.address, backend, home, site: path.site.name, geography: path.site.geography ?? "" };
  yield diagnose("personal-data-abroad", told, towards.element.at);
  for (const { name, element } of path.steps) if (name === "cache-store" || name === "cache-store-value") yield diagnose("personal-data-cached-abroad", told, element.at);
}
