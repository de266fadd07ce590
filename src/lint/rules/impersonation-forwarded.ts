import { impersonationHeaders } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { runsWith } from "../../traffic/index.js";
import { attributeOf } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** With an identity of its own the gateway may act for others; whoever sets the header chooses for whom. */
export const impersonationForwarded: Rule = function* ({ reached }) {
  for (const { path, towards, environment, backend, identity } of reached) {
    if (environment.platform !== "dataverse" || identity === undefined) continue;
    const replaced = new Set(
      path.steps
        .filter((s) => s.name === "set-header" && s.section !== "outbound" && runsWith(s, towards) && /^(delete|override)$/.test(attributeOf(s.element, "exists-action")?.value ?? "override"))
        .map((s) => attributeOf(s.element, "name")?.value.toLowerCase() ?? ""),
    );
    const kept = impersonationHeaders.filter((name) => !replaced.has(name.toLowerCase()));
    if (kept.length > 0) yield diagnose("impersonation-forwarded", { api: path.api.address, backend, headers: kept.join(", ") }, path.api.document.locate(["policies"], "key"));
  }
};
