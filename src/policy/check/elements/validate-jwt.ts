import { diagnose, type Diagnostic } from "../../../diagnostics/index.js";
import { attributeOf } from "../../../xml/index.js";
import type { Site } from "../survey.js";

/** A signature is checked with keys that are listed, or that an OpenID configuration lists. */
export function* checkValidateJwt({ element, children }: Site): Generator<Diagnostic> {
  const signed = attributeOf(element, "require-signed-tokens")?.value.trim().toLowerCase() ?? "true";
  const hasKeys = children.some((child) => child.element.name === "openid-config" || child.element.name === "issuer-signing-keys");
  if (signed === "true" && !hasKeys)
    yield diagnose("token-check-impossible", { element: element.name, problem: "has no key to check a signature with", fix: "Add <openid-config> or <issuer-signing-keys>." }, element.at);
  const header = attributeOf(element, "header-name")?.value.trim();
  const scheme = attributeOf(element, "require-scheme");
  if (scheme !== undefined && header !== undefined && !header.startsWith("@") && !header.includes("{{") && header.toLowerCase() !== "authorization")
    yield diagnose("policy-idle", { element: element.name, problem: "has `require-scheme` without effect", why: "The scheme is looked at in the Authorization header only.", fix: "Remove it." }, scheme.at);
}
