import { compiler } from "./expression-compiler.js";
import { error } from "./message.js";

/** Messages about types: conversions, operators, constants. */
export const expressionConversionMessages = {
  "expression-conversion": error((p: { from: string; to: string; why?: string; fix: string; codes: readonly string[] }) => ({
    message: `${p.from} does not become ${p.to} by itself${p.why === undefined ? "" : `: ${p.why}`}.`,
    detail: compiler(...p.codes),
    fix: p.fix,
  })),
  "expression-cast": error((p: { from: string; to: string; fix?: string; code?: "CS0030" | "CS0037" | "CS0039" | "CS8121" }) => ({
    message: `${p.from} cannot be cast to ${p.to}.`,
    detail: compiler(p.code ?? "CS0030"),
    fix: p.fix ?? "Convert it with a method, such as Convert.ToInt32, Parse or ToString.",
  })),
  "expression-operator": error((p: { operator: string; left: string; right?: string; fix?: string; isAmbiguous?: boolean }) => ({
    message: p.right === undefined ? `The operator ${p.operator} does not take ${p.left}.` : `The operator ${p.operator} does not take ${p.left} and ${p.right}.`,
    detail: compiler(p.right === undefined ? "CS0023" : p.isAmbiguous === true ? "CS0034" : "CS0019"),
    fix: p.fix ?? "Convert the operands to types that it takes.",
  })),
  "expression-type-undetermined": error((p: { what: string; fix: string; code: "CS0173" | "CS0746" | "CS0815" | "CS0818" | "CS0819" | "CS0820" | "CS0822" | "CS0826" | "CS0828" | "CS8116" }) => ({
    message: `${p.what} has no type of its own here.`,
    detail: compiler(p.code),
    fix: p.fix,
  })),
  "expression-deconstruction": error((p: { from: string; parts: number | undefined; variables: number }) => ({
    message: p.parts === undefined ? `${p.from} has no parts that could go into ${p.variables} variables.` : `A tuple of ${p.parts} does not go into ${p.variables} variables.`,
    detail: compiler(p.parts === undefined ? "CS8129" : "CS8132"),
    fix: p.parts === undefined ? "Read its members one by one." : "Write one variable for each element; `_` stands for one that is not needed.",
  })),
  "expression-constant-overflow": error((p: { value: string; type: string; code: "CS0031" | "CS0220" | "CS0221" | "CS0248" | "CS0266" | "CS0463" | "CS0594" }) => ({
    message: `The constant ${p.value} does not fit into ${p.type}.`,
    detail: compiler(p.code),
    fix: p.code === "CS0248" ? "Write zero or more." : p.code === "CS0463" || p.code === "CS0594" || p.type === "decimal" ? "Write a number that does." : p.code === "CS0031" || p.code === "CS0266" ? "Use a type that holds it, such as int or long." : "Use a larger type, such as long (`1L`), or `unchecked(…)` where the overflow is meant.",
  })),
  "expression-constant-division": error(() => ({
    message: "This divides by a constant zero.",
    detail: compiler("CS0020"),
    fix: "Divide by something else.",
  })),
  "expression-constant-required": error((p: { where: string; code: "CS0133" | "CS0145" | "CS0150" | "CS1736" }) => ({
    message: `${p.where} must be a constant.`,
    detail: compiler(p.code),
    fix: "Write a literal, or a `const` variable.",
  })),
};
