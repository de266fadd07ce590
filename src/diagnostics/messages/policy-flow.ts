import { didYouMean, error, info, warning } from "./message.js";

/** Messages about what a policy document does when it runs, beyond the rules of its elements. */
export const policyFlowMessages = {
  "base-missing": warning((p: { section: string; scope: string; dropped: string }) => ({
    message: `The ${p.section} section has no <base />.`,
    detail:
      p.dropped === ""
        ? `Without it nothing of the broader scopes' ${p.section} sections runs for this ${p.scope}: what they check, limit and log is lost.`
        : `Without it this ${p.scope} loses what the broader scopes run there: ${p.dropped}.`,
    fix: "Add <base /> as the first policy of the section.",
  })),
  "base-conditional": warning((p: { section: string; dropped: string }) => ({
    message: `The ${p.section} section runs <base /> on some paths only.`,
    detail: `A call that takes another path loses what the broader scopes run there${p.dropped === "" ? ": what they check, limit and log" : `: ${p.dropped}`}.`,
    fix: "Put <base /> before <choose>, or into every branch and an <otherwise>.",
  })),
  "base-repeated": warning((p: { section: string }) => ({
    message: `The ${p.section} section runs <base /> a second time.`,
    detail: "The broader scopes' policies then run twice for one request.",
    fix: "Keep one of them.",
  })),
  "base-idle": info((p: { section: string }) => ({
    message: `<base /> in the ${p.section} section does nothing at global scope.`,
    detail: "There is no broader scope whose policies it could run.",
    fix: "Remove it.",
  })),
  "backend-not-called": warning((p: { inherits: boolean }) => ({
    message: "The backend section calls no backend.",
    detail: `It holds ${p.inherits ? "neither <base /> nor <forward-request>" : "no <forward-request>"}, so no request is forwarded and the caller gets an empty answer.`,
    fix: p.inherits ? "Add <base />, or remove the section." : "Add <forward-request />.",
  })),
  "policy-unreachable": warning((p: { element: string; after: string }) => ({
    message: `<${p.element}> is never reached.`,
    detail: `<${p.after}> before it answers the caller whenever it runs, and nothing after it in its list runs.`,
    fix: `Move <${p.element}> before it, or remove it.`,
  })),
  "fragment-misplaced": error((p: { fragment: string; element: string; place: string }) => ({
    message: `The fragment "${p.fragment}" holds <${p.element}>, which is not allowed ${p.place}.`,
    detail: "A fragment is inserted as it stands, so each of its policies must be legal where it is included.",
    fix: "Include it elsewhere, or take the policy out of the fragment.",
  })),
  "policy-reference-unknown": error((p: { kind: string; name: string; suggestion: string | undefined }) => ({
    message: `There is no ${p.kind} "${p.name}".`,
    detail: "The service refuses a policy that names what is not there.",
    fix: didYouMean(p.suggestion, `Correct the name, or define the ${p.kind}.`),
  })),
  "named-value-name": warning((p: { name: string }) => ({
    message: `No named value can be called "${p.name}".`,
    detail: "Names are of letters, digits, dots, dashes and underscores. Anything else in double braces is left as it stands.",
    fix: "Write the name of the named value, without spaces around it.",
  })),
  "variable-unset": warning((p: { name: string; by: "expression" | "policy"; later: boolean; suggestion: string | undefined }) => ({
    message: `The variable "${p.name}" is read before any path sets it.`,
    detail: `${p.by === "policy" ? "The policy needs the response that an earlier one has left in it" : "context.Variables[…] throws a KeyNotFoundException when the variable is not set"}${p.later ? "; it is set further down only" : ""}.`,
    fix: didYouMean(p.suggestion, p.by === "policy" ? "Set it before." : "Set it before, or read it with GetValueOrDefault and a default."),
  })),
  "variable-never-set": info((p: { name: string; suggestion: string | undefined }) => ({
    message: `Nothing sets the variable "${p.name}".`,
    detail: "GetValueOrDefault gives its default every time.",
    fix: didYouMean(p.suggestion, "Set the variable, or write the default itself."),
  })),
  "counter-key-constant": info((p: { element: string }) => ({
    message: `The counter key of <${p.element}> is the same for every request.`,
    detail: "All callers, and all policies with this key, share one counter. That may be meant, as a common budget of a backend.",
    fix: "Use an expression that tells callers apart, such as @(context.Subscription.Id), if each should have a counter.",
  })),
  "cache-pair-missing": warning((p: { element: string; needs: string; section: string }) => ({
    message: `<${p.element}> has no <${p.needs}> in the ${p.section} section.`,
    detail: "One looks responses up and the other keeps them: either alone does nothing. Nothing of a broader scope can bring the other, since that section has no <base />.",
    fix: `Add <${p.needs}> to the ${p.section} section, or remove <${p.element}>.`,
  })),
  "cache-response-shared": warning((p: { problem: string; fix: string }) => ({
    message: `<cache-lookup> ${p.problem}.`,
    detail: "A response that was made for one caller is then given to another.",
    fix: p.fix,
  })),
  "cache-before-check": warning((p: { element: string }) => ({
    message: `<cache-lookup> stands before <${p.element}>, which a cached answer never reaches.`,
    detail: "When the response is in the cache, the rest of the section is skipped, and the caller is not checked.",
    fix: `Move <cache-lookup> after <${p.element}>.`,
  })),
  "cache-value-shared": warning((p: { source: string }) => ({
    message: `The value that is stored depends on the caller, and its key does not.`,
    detail: `The value reads ${p.source}, and every caller finds it under one key.`,
    fix: "Make the caller a part of the key.",
  })),
  "cache-duration-zero": warning((p: { element: string }) => ({
    message: `<${p.element}> keeps its entry for 0 seconds.`,
    detail: "An entry that expires at once is never found.",
    fix: "Give a duration, or remove the policy.",
  })),
  "document-size": error((p: { kind: string; bytes: number; limit: number; where: string }) => ({
    message: `The ${p.kind} has ${p.bytes} bytes; ${p.where} at most ${p.limit}.`,
    detail: "The service refuses a larger document.",
    fix: "Move parts into fragments, shorten inline content, or remove comments.",
  })),
  "document-size-doubtful": warning((p: { kind: string; bytes: number; limit: number; why: string }) => ({
    message: `The ${p.kind} has ${p.bytes} bytes, more than ${p.limit}.`,
    detail: `Sources disagree on the limit: ${p.why}.`,
    fix: "Split it, or try it on the instance before you rely on it.",
  })),
  "secret-literal": warning((p: { what: string }) => ({
    message: `This looks like ${p.what}, written as it is.`,
    detail: "Whoever can read the policy, its history or its export can read it.",
    fix: "Put it into a named value that comes from Key Vault, write {{name}} here, and change the secret.",
  })),
  "policy-undocumented": info((p: { what: string; of: string }) => ({
    message: `${p.what}${p.of} is not documented.`,
    detail: "The published XSD has it, the reference pages do not, so it may change.",
  })),
  "policy-deprecated": warning((p: { what: string; why: string }) => ({
    message: `${p.what} is deprecated.`,
    detail: `${p.why.charAt(0).toUpperCase()}${p.why.slice(1)}.`,
    fix: "Use what replaces it.",
  })),
  "policy-resolver-only": error((p: { element: string }) => ({
    message: `<${p.element}> stands in a GraphQL resolver only.`,
    detail: "No scope of policy documents takes it.",
    fix: "Move it to the resolver of a field.",
  })),
  "policy-idle": warning((p: { element: string; problem: string; why: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: p.why,
    fix: p.fix,
  })),
  "ip-range-empty": warning((p: { from: string; to: string; problem: string }) => ({
    message: `The address range from ${p.from} to ${p.to} ${p.problem}.`,
    detail: "No address lies in it, so no caller matches.",
    fix: "Put the lower address into `from`, and the higher one into `to`.",
  })),
  "cors-credentials-open": warning(() => ({
    message: "<cors> allows credentials for every origin.",
    detail: "Browsers refuse an answer that allows any origin together with credentials; where the caller's origin is echoed instead, every site can act as the user.",
    fix: "List the origins, or remove `allow-credentials`.",
  })),
  "token-check-impossible": warning((p: { element: string; problem: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: "Without it no token can be accepted.",
    fix: p.fix,
  })),
  "token-audience-open": warning((p: { element: string }) => ({
    message: `<${p.element}> names neither client applications nor audiences.`,
    detail: "The reference asks for an audience where no client application is named: otherwise every token of the tenant is accepted, whomever it was issued for.",
    fix: "Add <client-application-ids>, or <audiences> with this API's audience.",
  })),
};
