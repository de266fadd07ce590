import { compiler } from "./expression-compiler.js";
import { didYouMean, error } from "./message.js";

/** Messages about what the names in a policy expression stand for. */
export const expressionNameMessages = {
  "expression-name-unknown": error((p: { name: string; suggestion: string | undefined; instead?: string }) => ({
    message: `There is no variable, type or function "${p.name}".`,
    detail: compiler("CS0103"),
    fix: p.instead ?? didYouMean(p.suggestion, "Declare it, or correct its name; policy variables are read with `context.Variables`."),
  })),
  "expression-type-unknown": error((p: { name: string; suggestion: string | undefined; namespace?: string }) => ({
    message: p.namespace === undefined ? `There is no type "${p.name}".` : `There is no "${p.name}" in the namespace ${p.namespace}.`,
    detail: compiler(p.namespace === undefined ? "CS0246" : "CS0234"),
    fix: didYouMean(p.suggestion, "Correct the name, or write it with its namespace."),
  })),
  "expression-type-nested": error((p: { name: string; type: string }) => ({
    message: `There is no type "${p.name}" in the type ${p.type}.`,
    detail: compiler("CS0426"),
    fix: `To call a method of a new object, write the brackets of \`new\` first: \`new ${p.type}(…).${p.name}\`.`,
  })),
  "expression-member-unknown": error((p: { member: string; type: string; suggestion: string | undefined; code: "CS0117" | "CS1061"; instead?: string }) => ({
    message: `${p.type} has no member "${p.member}".`,
    detail: compiler(p.code),
    fix: p.instead ?? didYouMean(p.suggestion, `Use a member that ${p.type} has, or convert the value to another type first.`),
  })),
  "expression-not-allowed": error((p: { name: string; instead: string | undefined }) => ({
    message: `${p.name} exists in .NET, and policy expressions may not use it.`,
    detail: "The service takes only the types and members that its documentation lists, and refuses the document.",
    fix: p.instead ?? "Use one of the types and members that policy expressions may use.",
  })),
  "expression-member-absent": error((p: { what: string; instead: string; code: "CS0021" | "CS0023" | "CS0077" | "CS1061" }) => ({
    message: `${p.what}.`,
    detail: compiler(p.code),
    fix: p.instead,
  })),
  "expression-receiver": error((p: { method: string; given: string; wanted: string; fix: string }) => ({
    message: `"${p.method}" is called on ${p.wanted}, and this is ${p.given}.`,
    detail: compiler("CS1929"),
    fix: p.fix,
  })),
  "expression-static-mismatch": error((p: { member: string; type: string; isStatic: boolean }) => ({
    message: p.isStatic ? `"${p.member}" belongs to the type ${p.type}, not to a value of it.` : `"${p.member}" needs a value of type ${p.type}.`,
    detail: compiler(p.isStatic ? "CS0176" : "CS0120"),
    fix: p.isStatic ? `Write \`${p.type}.${p.member}\`.` : `Call it on a value, not on the type ${p.type}.`,
  })),
  "expression-value-required": error((p: { what: string; fix: string; code?: string }) => ({
    message: `${p.what} is no value.`,
    detail: compiler(p.code ?? "CS0119"),
    fix: p.fix,
  })),
  "expression-name-duplicate": error((p: { name: string; isOuter: boolean; kind?: "range" | "member" | "parameter" }) => ({
    message: p.isOuter ? `The name "${p.name}" already means a variable around this place.` : `The name "${p.name}" is declared twice.`,
    detail: compiler(p.kind === "range" ? (p.isOuter ? "CS1931" : "CS1930") : p.kind === "member" ? "CS0833" : p.kind === "parameter" ? "CS0100" : p.isOuter ? "CS0136" : "CS0128"),
    fix: "Choose another name.",
  })),
  "expression-used-before-declared": error((p: { name: string }) => ({
    message: `The variable "${p.name}" is used before it is declared.`,
    detail: compiler("CS0841"),
    fix: "Move its declaration up.",
  })),
  "expression-unassigned": error((p: { name: string; code?: "CS0177" | "CS0269" }) => ({
    message: `The variable "${p.name}" may have no value yet.`,
    detail: compiler(p.code ?? "CS0165"),
    fix: "Give it a value where it is declared, or on every way that leads here.",
  })),
};
