import { compiler } from "./expression-compiler.js";
import { error } from "./message.js";

/** Messages about the statements of `@{ … }` and what they assign. */
export const expressionStatementMessages = {
  "expression-return-missing": error((p: { what: string; isLambda?: boolean }) => ({
    message: `Not every way through ${p.what} returns a value.`,
    detail: compiler(p.isLambda === true ? "CS1643" : "CS0161"),
    fix: "Add a `return` at the end.",
  })),
  "expression-return-value": error((p: { wanted: boolean; isLambda?: boolean }) => ({
    message: p.wanted ? "This `return` has no value." : "This function returns nothing, so `return` takes no value.",
    detail: compiler(p.wanted ? "CS0126" : p.isLambda === true ? "CS8030" : "CS0127"),
    fix: p.wanted ? "Write the value after `return`." : "Remove the value.",
  })),
  "expression-target-readonly": error((p: { what: string; why: string; code: "CS0131" | "CS0191" | "CS0198" | "CS0200" | "CS0206" | "CS1510" | "CS1612" | "CS1656" | "CS1657"; fix?: string }) => ({
    message: `${p.what} cannot be assigned to.`,
    detail: `${p.why} ${compiler(p.code)}`,
    fix: p.fix ?? "Assign to a variable of your own.",
  })),
  "expression-jump-misplaced": error((p: { word: string; where: string }) => ({
    message: `\`${p.word}\` has nothing to do here.`,
    detail: compiler(p.word === "throw" ? "CS0156" : p.word === "return" ? "CS0157" : "CS0139"),
    fix: `It stands only inside ${p.where}.`,
  })),
  "expression-switch-fallthrough": error((p: { isLast: boolean }) => ({
    message: p.isLast ? "The last section of the `switch` has no end of its own." : "This section of the `switch` runs on into the next one.",
    detail: compiler(p.isLast ? "CS8070" : "CS0163"),
    fix: "End it with `break;` or `return …;`.",
  })),
  "expression-case-duplicate": error((p: { label: string }) => ({
    message: `The \`switch\` already has ${p.label}.`,
    detail: compiler("CS0152"),
    fix: "Remove one of the two.",
  })),
  "expression-lock-target": error((p: { type: string }) => ({
    message: `\`lock\` takes an object, and ${p.type} is a value.`,
    detail: compiler("CS0185"),
    fix: "Remove the `lock`: an expression runs alone.",
  })),
  "expression-exception-required": error((p: { type: string; place: "throw" | "catch" }) => ({
    message: `Only exceptions can be ${p.place === "throw" ? "thrown" : "caught"}, and ${p.type} is none.`,
    detail: compiler("CS0155"),
    fix: p.place === "throw" ? "Write `throw new Exception(\"…\");`." : "Write `catch (Exception e)`.",
  })),
  "expression-catch-order": error((p: { type: string }) => ({
    message: `A \`catch\` before this one already takes every ${p.type}.`,
    detail: compiler("CS0160"),
    fix: "Put the more special exception first.",
  })),
  "expression-foreach-source": error((p: { type: string; fix?: string; code: "CS0186" | "CS1579" }) => ({
    message: `${p.type} is nothing that \`foreach\` can go through.`,
    detail: compiler(p.code),
    fix: p.fix ?? "Use an array, a list or another collection.",
  })),
  "expression-disposable-required": error((p: { type: string }) => ({
    message: `\`using\` disposes of what it holds, and ${p.type} has no Dispose.`,
    detail: compiler("CS1674"),
    fix: "Write the declaration as a statement of its own, without `using`.",
  })),
  "expression-sizeof": error((p: { type: string; isReference: boolean }) => ({
    message: `\`sizeof\` does not know how large ${p.type} is.`,
    detail: compiler(p.isReference ? "CS0208" : "CS0233"),
    fix: "It takes numbers, bool, char and enums.",
  })),
  "expression-label-unknown": error((p: { label: string; isVisible?: "finally" | "lambda" }) => ({
    message: p.isVisible === undefined ? `There is no label \`${p.label}\` that this \`goto\` could jump to.` : `This \`goto\` would leave the ${p.isVisible}.`,
    detail: compiler(p.isVisible === undefined ? "CS0159" : p.isVisible === "finally" ? "CS0157" : "CS1632"),
    fix: "Jump to a label of the block that the `goto` stands in, or of one around it.",
  })),
  "expression-label-duplicate": error((p: { label: string; isInner: boolean }) => ({
    message: `The label \`${p.label}\` is there twice.`,
    detail: compiler(p.isInner ? "CS0158" : "CS0140"),
    fix: "Give one of the two another name.",
  })),
  "expression-goto-outside": error((p: { word: string }) => ({
    message: `\`${p.word}\` has nothing to do here.`,
    detail: compiler("CS0153"),
    fix: "It stands only inside a `switch`.",
  })),
};
