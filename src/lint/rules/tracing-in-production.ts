import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

/** A trace shows policies, headers and bodies to whoever asks for it with the subscription's key. */
export const tracingInProduction: Rule = function* ({ environment, scopes, paths }) {
  if (environment.production !== true) return;
  for (const subscription of scopes.flatMap((index) => index.all("Subscription")))
    if (subscription.value.allowTracing === true) yield diagnose("tracing-in-production", { what: `The subscription ${subscription.name}` }, subscription.locate(["allowTracing"]));
  for (const { steps } of paths) for (const { name, element } of steps) if (name === "trace") yield diagnose("tracing-in-production", { what: "The policy" }, element.at);
};
