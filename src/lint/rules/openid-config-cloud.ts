import { cloudFacts, clouds, hostOf } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import { attributeOf, walkElements } from "../../xml/index.js";
import type { Rule } from "../subject.js";

/** Each cloud has a token service of its own, whose signatures the others do not know. */
export const openidConfigCloud: Rule = function* ({ reached }) {
  const authorities = new Set(clouds.map((c) => hostOf(cloudFacts[c].authority.value)));
  for (const { path, environment, backend } of reached)
    for (const { element } of path.steps.filter((s) => s.name === "validate-jwt"))
      for (const each of walkElements(element)) {
        const url = each.name === "openid-config" ? attributeOf(each, "url") : undefined;
        const host = hostOf(url?.value);
        if (url !== undefined && host !== undefined && authorities.has(host) && host !== hostOf(environment.authority)) yield diagnose("openid-config-cloud", { backend, cloud: environment.cloud, authority: environment.authority }, url.at);
      }
};
