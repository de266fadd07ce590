import { compiler } from "./expression-compiler.js";
import { error } from "./message.js";

const sentences = (...parts: readonly (string | undefined)[]): string => parts.filter((part) => part !== undefined && part !== "").join(" ");

/** Messages about calls, arguments, lambdas and `new`. */
export const expressionCallMessages = {
  "expression-call": error((p: { what: string; fix: string; code: "CS0149" | "CS1955" }) => ({
    message: `Only a method or a delegate can be called, and this is ${p.what}.`,
    detail: compiler(p.code),
    fix: p.fix,
  })),
  "expression-arguments": error((p: { target: string; given: number; takes: string; missing?: string; candidates: string; code: string }) => ({
    message: p.missing === undefined ? `${p.target} takes ${p.takes}, not ${p.given === 0 ? "none" : p.given}.` : `${p.target} needs an argument for "${p.missing}".`,
    detail: compiler(p.code),
    fix: p.candidates === "" ? "Correct the arguments." : `It can be called as ${p.candidates}.`,
  })),
  "expression-arguments-static": error((p: { method: string; type: string; code: string }) => ({
    message: `"${p.method}" belongs to the type ${p.type}, and takes the value as an argument.`,
    detail: compiler(p.code),
    fix: `Write \`${p.type}.${p.method}(…)\` with the value between the brackets.`,
  })),
  "expression-argument": error((p: { target: string; parameter: string; given: string; wanted: string; mend: string | undefined; candidates: string; codes: readonly string[] }) => ({
    message: `${p.target} takes ${p.wanted} for "${p.parameter}", and this is ${p.given}.`,
    detail: compiler(...p.codes),
    fix: sentences(p.mend, p.candidates === "" ? undefined : `It can be called as ${p.candidates}.`),
  })),
  "expression-argument-modifier": error((p: { target: string; parameter: string; wanted: "value" | "out" | "ref" }) => ({
    message: p.wanted === "value" ? `${p.target} takes "${p.parameter}" without \`out\` or \`ref\`.` : `${p.target} takes "${p.parameter}" with \`${p.wanted}\` before it.`,
    detail: compiler(p.wanted === "value" ? "CS1615" : "CS1620"),
    fix: p.wanted === "value" ? "Remove the word before the argument." : `Write \`${p.wanted}\` before the variable${p.wanted === "out" ? ", or declare it here: `out var name`" : ""}.`,
  })),
  "expression-argument-name": error((p: { target: string; name: string; problem: "unknown" | "twice"; suggestion: string | undefined; candidates: string }) => ({
    message: p.problem === "unknown" ? `${p.target} has no parameter "${p.name}".` : `${p.target} is given "${p.name}" twice.`,
    detail: compiler(p.problem === "unknown" ? "CS1739" : "CS1744"),
    fix: sentences(p.suggestion === undefined ? (p.problem === "twice" ? "Remove one of the two." : undefined) : `Did you mean "${p.suggestion}"?`, p.candidates === "" ? undefined : `It can be called as ${p.candidates}.`),
  })),
  "expression-ambiguous": error((p: { target: string; candidates: string }) => ({
    message: `${p.target} could mean more than one thing.`,
    detail: compiler("CS0121"),
    fix: `Cast an argument so that one of these fits best: ${p.candidates}.`,
  })),
  "expression-inference": error((p: { method: string; why: string | undefined; fix: string | undefined; clause?: string }) => ({
    message: p.clause === undefined ? `The type arguments of ${p.method} do not follow from its arguments${p.why === undefined ? "" : `: ${p.why}`}.` : `What \`${p.clause}\` gives has no type that fits here${p.why === undefined ? "" : `: ${p.why}`}.`,
    detail: compiler(p.clause === undefined ? "CS0411" : p.clause === "join" ? "CS1941" : p.clause === "from" ? "CS1943" : "CS1942"),
    fix: p.clause === "join" ? "Make both sides of `equals` the same type." : p.fix ?? "Write them out: `Method<Type>(…)`.",
  })),
  "expression-query-source": error((p: { type: string }) => ({
    message: `${p.type} is nothing that a query can go through.`,
    detail: compiler("CS1936"),
    fix: p.type === "object" ? "Cast it to what it holds first, such as `(IEnumerable<string>)`." : "Use an array, a list or another collection after `in`.",
  })),
  "expression-type-arguments": error((p: { name: string; wanted: number; given: number }) => ({
    message: p.wanted === 0 ? `${p.name} takes no type arguments.` : `${p.name} takes ${p.wanted} type argument${p.wanted === 1 ? "" : "s"}, not ${p.given}.`,
    detail: compiler(p.wanted === 0 ? "CS0308" : "CS0305"),
    fix: "Write as many types between `<` and `>` as it takes.",
  })),
  "expression-lambda-parameters": error((p: { given: string; wanted: string; type: string; code: "CS1593" | "CS1661" }) => ({
    message: `This lambda takes ${p.given}, and ${p.type} has ${p.wanted}.`,
    detail: compiler(p.code),
    fix: `Write a lambda with ${p.wanted}.`,
  })),
  "expression-lambda-place": error((p: { what: string; wanted: string; fix: string; code: string }) => ({
    message: `${p.what} does not become ${p.wanted}.`,
    detail: compiler(p.code),
    fix: p.fix,
  })),
  "expression-creation": error((p: { type: string; why: string; code: "CS0144" | "CS0712" | "CS0723" }) => ({
    message: p.code === "CS0723" ? `No variable can hold ${p.type}: it is ${p.why}.` : `No ${p.type} can be created with \`new\`: it is ${p.why}.`,
    detail: compiler(p.code),
    fix: p.code === "CS0144" ? "Create one of a class that stands for it, or call the method that makes one." : `Use its members by the name of the class: \`${p.type}.Member\`.`,
  })),
  "expression-array-length": error((p: { wanted: string; given: number }) => ({
    message: `This array is made for ${p.wanted} element${p.wanted === "1" ? "" : "s"}, and has ${p.given}.`,
    detail: compiler("CS0847"),
    fix: "Leave the number out: `new[] { … }`.",
  })),
  "expression-collection": error((p: { type: string }) => ({
    message: `${p.type} is no collection, and takes no list of elements in braces.`,
    detail: compiler("CS1922"),
    fix: "Pass the values to its constructor, or name the members: `{ Name = … }`.",
  })),
};
