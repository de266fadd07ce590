import { error } from "./message.js";

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
  "expression-member-unsupported": error((p: { member: string }) => ({
    message: `This tool cannot run ${p.member}.`,
    detail: "The service takes it, so the expression may be right; it cannot be evaluated here.",
    fix: "Evaluate the expression without this member, or report that it is missing.",
  })),
};
