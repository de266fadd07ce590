import { diagnose } from "../../diagnostics/index.js";
import { attributeOf, childElements, textOf, walkElements, type XmlElement } from "../../xml/index.js";
import type { Rule } from "../subject.js";

const guid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Only access tokens of version 1.0 say in `amr` how somebody signed in; those of version 2.0 have the API's client id as audience. */
export const amrNotInToken: Rule = function* ({ paths }) {
  for (const { steps } of paths)
    for (const { element } of steps.filter((s) => s.name === "validate-jwt" || s.name === "validate-azure-ad-token")) {
      const claim = [...walkElements(element)].find((e) => e.name === "claim" && attributeOf(e, "name")?.value === "amr");
      if (claim !== undefined && takesVersion2Only(element)) yield diagnose("amr-not-in-token", {}, attributeOf(claim, "name")?.at ?? claim.at);
    }
};

function takesVersion2Only(element: XmlElement): boolean {
  const urls = [...walkElements(element)].flatMap((e) => (e.name === "openid-config" ? (attributeOf(e, "url")?.value ?? []) : []));
  if (urls.length > 0 && urls.every((url) => /\/v2\.0\//.test(url))) return true;
  const audiences = childElements(element).filter((e) => e.name === "audiences").flatMap(childElements).map(textOf);
  return audiences.length > 0 && audiences.every((a) => guid.test(a));
}
