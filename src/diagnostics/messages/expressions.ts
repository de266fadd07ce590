import { didYouMean, error, warning } from "./message.js";

/** Messages about policy expressions: C# 7 as the service compiles it. */
export const expressionMessages = {
  "expression-syntax": error((p: { problem: string; fix?: string }) => ({
    message: `This is not valid C#: ${p.problem}.`,
    detail: "The service compiles an expression when the policy is saved, and refuses the document.",
    fix: p.fix ?? "Correct the expression at this place.",
  })),
  "expression-syntax-newer": error((p: { construct: string; since: string; instead: string }) => ({
    message: `Policy expressions have no ${p.construct}.`,
    detail: `It came with C# ${p.since}; the service compiles C# 7.`,
    fix: `Write ${p.instead}.`,
  })),
  "expression-syntax-unsupported": error((p: { construct: string; why: string; instead: string }) => ({
    message: `Policy expressions take no ${p.construct}.`,
    detail: p.why,
    fix: p.instead,
  })),
  "typescript-expression": error((p: { what: string; fix: string }) => ({
    message: `This cannot become C#: ${p.what}.`,
    detail: "The function inside `expression(…)` is compiled to a policy expression; it never runs as JavaScript.",
    fix: p.fix,
  })),
  "expression-member-unsupported": error((p: { member: string }) => ({
    message: `This tool cannot run ${p.member}.`,
    detail: "The service takes it, so the expression may be right; it cannot be evaluated here.",
    fix: "Evaluate the expression without this member, or report that it is missing.",
  })),
  "expression-value-unknown": error((_: object) => ({
    message: "This expression cannot run here: it holds a named value.",
    detail: "The gateway puts the named value's text in its place before it reads the C#.",
    fix: "Write the text itself where `{{…}}` stands.",
  })),
  "context-syntax": error((p: { problem: string }) => ({
    message: `The context is not valid JSON: ${p.problem}.`,
    detail: "The context file holds what `context` shows to the expression, as JSON.",
    fix: 'Correct the JSON at this place; a small context is {"Request": {"Method": "GET", "Url": "https://example.com/"}}.',
  })),
  "context-value-wrong": error((p: { path: string; wanted: string; found: string }) => ({
    message: `${p.path === "" ? "The context" : p.path} must be ${p.wanted}; here it is ${p.found}.`,
    detail: "The context file mirrors the variable `context`: each member has the shape of the .NET property of that name.",
    fix: p.path === "" ? `Write ${p.wanted}.` : `Write ${p.wanted}, or leave ${p.path} out.`,
  })),
  "context-member-unknown": warning((p: { path: string; near: string | undefined; names: readonly string[] }) => ({
    message: `The variable \`context\` has no ${p.path}.`,
    detail: `It is left out. In its place there is ${p.names.join(", ")}.`,
    fix: didYouMean(p.near, "Remove it."),
  })),
};
