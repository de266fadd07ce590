import { didYouMean, error, warning } from "./message.js";

const removal = (allowed: string): string => (allowed.startsWith("no ") ? "Remove it." : "Remove it, or use one of those.");

/** Messages about policy documents: XML, elements, attributes, placement. */
export const policyMessages = {
  "xml-syntax": error((p: { problem: string; why?: string; fix?: string }) => ({
    message: `This is not valid policy XML: ${p.problem}.`,
    detail: p.why ?? "The service refuses a policy document that it cannot parse.",
    fix: p.fix ?? "Correct the XML at this place.",
  })),
  "policy-unknown": error((p: { element: string; suggestion: string | undefined }) => ({
    message: `There is no policy <${p.element}>.`,
    detail: "The service refuses a document with an element that it does not know.",
    fix: didYouMean(p.suggestion, "See https://learn.microsoft.com/azure/api-management/api-management-policies for the list."),
  })),
  "policy-section": error((p: { element: string; section: string; sections: string }) => ({
    message: `<${p.element}> is not allowed in the ${p.section} section.`,
    detail: `API Management takes it in ${p.sections}.`,
    fix: "Move it to one of those sections.",
  })),
  "policy-scope": error((p: { element: string; scope: string; scopes: string }) => ({
    message: `<${p.element}> is not allowed at ${p.scope} scope.`,
    detail: `API Management takes it at ${p.scopes} scope.`,
    fix: "Move it to a policy of one of those scopes.",
  })),
  "policy-gateway": error((p: { element: string; gateway: string; gateways: string }) => ({
    message: `<${p.element}> does not run on the ${p.gateway} gateway.`,
    detail: `It runs on ${p.gateways}.`,
    fix: "Use another policy for this instance.",
  })),
  "policy-repeated": error((p: { element: string; where: "section" | "document" }) => ({
    message: `<${p.element}> may stand only once in a ${p.where}.`,
    detail: "The service refuses the second one.",
    fix: "Keep one of them.",
  })),
  "policy-order": error((p: { element: string; problem: string; order: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: `The order of elements matters here: ${p.order}.`,
    fix: "Move it to its place.",
  })),
  "policy-in-fragment": error((p: { element: string }) => ({
    message: `<${p.element}> is not allowed inside a fragment.`,
    detail:
      p.element === "include-fragment"
        ? "The service does not put fragments into fragments."
        : "A fragment holds policies only, and is inserted where it is included.",
    fix: p.element === "include-fragment" ? "Use a Policy (`use:`), which is expanded when the project is compiled, or include both where they are needed." : "Put it into the policy that includes the fragment.",
  })),
  "attribute-unknown": error((p: { element: string; attribute: string; suggestion: string | undefined; allowed: string; instead?: string | undefined }) => ({
    message: `<${p.element}> has no attribute \`${p.attribute}\`.`,
    detail: `It takes ${p.allowed}.`,
    fix: p.instead ?? didYouMean(p.suggestion, removal(p.allowed)),
  })),
  "attribute-missing": error((p: { element: string; attribute: string }) => ({
    message: `<${p.element}> needs the attribute \`${p.attribute}\`.`,
    detail: "The service refuses the element without it.",
    fix: `Add \`${p.attribute}\`.`,
  })),
  "attribute-value": error((p: { element: string; attribute: string; value: string; expected: string; suggestion?: string | undefined }) => ({
    message: `\`${p.attribute}\` of <${p.element}> cannot be "${p.value}".`,
    detail: `It takes ${p.expected}.`,
    fix: didYouMean(p.suggestion, "Correct the value."),
  })),
  "attribute-expression": error((p: { element: string; attribute: string }) => ({
    message: `\`${p.attribute}\` of <${p.element}> does not take a policy expression.`,
    detail: "The service reads this value when the policy is saved, not when a request comes.",
    fix: "Write the value itself, a named value {{…}}, or a value of the environment ${…}.",
  })),
  "attribute-group": error((p: { element: string; problem: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: "The attributes depend on each other.",
    fix: p.fix,
  })),
  "element-unknown": error((p: { parent: string; element: string; suggestion: string | undefined; allowed: string; instead?: string | undefined }) => ({
    message: `<${p.parent}> has no child <${p.element}>.`,
    detail: `It takes ${p.allowed}.`,
    fix: p.instead ?? didYouMean(p.suggestion, removal(p.allowed)),
  })),
  "element-missing": error((p: { parent: string; element: string }) => ({
    message: `<${p.parent}> needs ${p.element}.`,
    detail: "The service refuses the element without it.",
    fix: "Add it.",
  })),
  "element-repeated": error((p: { parent: string; element: string; max: number }) => ({
    message: `<${p.parent}> takes at most ${p.max} <${p.element}>.`,
    detail: "The service refuses more.",
    fix: "Remove the others.",
  })),
  "text-unexpected": error((p: { element: string }) => ({
    message: `<${p.element}> takes no text.`,
    detail: "Text between its tags has no meaning.",
    fix: "Remove the text, or put it into an attribute or child element.",
  })),
  "text-missing": error((p: { element: string }) => ({
    message: `<${p.element}> is empty.`,
    detail: "Its text is its value.",
    fix: "Write the value between its tags.",
  })),
  "text-value": error((p: { element: string; value: string; expected: string }) => ({
    message: `<${p.element}> cannot be "${p.value}".`,
    detail: `It takes ${p.expected}.`,
    fix: "Correct the value.",
  })),
  "text-expression": error((p: { element: string }) => ({
    message: `<${p.element}> does not take a policy expression here.`,
    detail: "The service reads this text when the policy is saved, not when a request comes.",
    fix: "Write the value itself, a named value {{…}}, or a value of the environment ${…}.",
  })),
  "expression-mixed": warning((p: { element: string; attribute?: string; example: string }) => ({
    message: `${p.attribute === undefined ? "" : `\`${p.attribute}\` of `}<${p.element}> has ${p.example.includes('"text"') ? "text around an expression" : "several expressions in a row"}.`,
    detail: "A value is one expression or it is text. Of a mix, nothing may be evaluated: the call would get it as it is written.",
    fix: `Make it one expression, such as ${p.example}.`,
  })),
  "document-root": error((p: { found: string; expected: string }) => ({
    message: `The document's root is <${p.found}>.`,
    detail: `A policy document starts with <${p.expected}>.`,
    fix: `Wrap the content in <${p.expected}>.`,
  })),
  "section-unknown": error((p: { section: string; suggestion: string | undefined }) => ({
    message: `There is no section \`${p.section}\`.`,
    detail: "A policy document has the sections inbound, backend, outbound and on-error.",
    fix: didYouMean(p.suggestion, "Move the policies into one of those."),
  })),
  "section-repeated": error((p: { section: string }) => ({
    message: `The section <${p.section}> stands twice.`,
    detail: "The service takes each section once.",
    fix: "Merge the two.",
  })),
  "backend-section-crowded": error((p: { second: string }) => ({
    message: `The backend section holds one policy; <${p.second}> is a second one.`,
    detail: "The service refuses more than one element in the backend section.",
    fix: "Wrap them in one control policy, or move what need not stand there to inbound.",
  })),
  "policy-item-shape": error((p: { problem: string }) => ({
    message: `This is no policy: ${p.problem}.`,
    detail: "An item of a policy list is an element's name (`base`), or a map with that name as its only key (`set-status: {code: 403, reason: Forbidden}`).",
    fix: "Write one policy an item.",
  })),
  "policy-value-shape": error((p: { element: string; problem: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: "The value must say clearly what is an attribute, a child element or text.",
    fix: p.fix,
  })),
  "policy-property-unknown": error((p: { element: string; property: string; suggestion: string | undefined; allowed: string }) => ({
    message: `<${p.element}> has no attribute or child \`${p.property}\`.`,
    detail: `It takes ${p.allowed}.`,
    fix: didYouMean(p.suggestion, "Remove it, or use one of those."),
  })),
  "policy-placement-doubtful": warning((p: { element: string; problem: string; why: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: `Sources disagree or advise against it: ${p.why}.`,
    fix: p.fix,
  })),
  "policy-structure-doubtful": warning((p: { element: string; problem: string; why: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    detail: `Sources disagree: ${p.why}.`,
    fix: p.fix,
  })),
  "policy-attribute-doubtful": warning((p: { element: string; problem: string; fix: string }) => ({
    message: `<${p.element}> ${p.problem}.`,
    fix: p.fix,
  })),
};
