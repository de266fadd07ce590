import { didYouMean, error, warning } from "./message.js";

/** What stands in a detail: C#'s own number of the mistake, which its documentation is found by. */
const compiler = (code: string): string => `The service compiles an expression when the policy is saved, and refuses the document. (C# ${code})`;

/** Messages about what the C# of a policy expression means: names, types, conversions, flow. */
export const expressionMeaningMessages = {
  "expression-name-unknown": error((p: { name: string; suggestion: string | undefined }) => ({
    message: `There is no variable, type or function "${p.name}".`,
    detail: compiler("CS0103"),
    fix: didYouMean(p.suggestion, "Declare it, or correct its name; policy variables are read with `context.Variables`."),
  })),
  "expression-type-unknown": error((p: { name: string; suggestion: string | undefined }) => ({
    message: `There is no type "${p.name}".`,
    detail: compiler("CS0246"),
    fix: didYouMean(p.suggestion, "Correct the name, or write it with its namespace."),
  })),
  "expression-member-unknown": error((p: { member: string; type: string; suggestion: string | undefined; isStatic?: boolean }) => ({
    message: `${p.type} has no member "${p.member}".`,
    detail: compiler(p.isStatic === true ? "CS0117" : "CS1061"),
    fix: didYouMean(p.suggestion, `Use a member that ${p.type} has, or convert the value to another type first.`),
  })),
  "expression-not-allowed": error((p: { name: string; instead: string | undefined }) => ({
    message: `${p.name} exists in .NET, and policy expressions may not use it.`,
    detail: "The service takes only the types and members that its documentation lists, and refuses the document.",
    fix: p.instead ?? "Use one of the types and members that policy expressions may use.",
  })),
  "expression-member-absent": error((p: { what: string; instead: string }) => ({
    message: `${p.what}.`,
    detail: compiler("CS0117"),
    fix: p.instead,
  })),
  "expression-static-mismatch": error((p: { member: string; type: string; isStatic: boolean }) => ({
    message: p.isStatic ? `"${p.member}" belongs to the type ${p.type}, not to a value of it.` : `"${p.member}" needs a value of type ${p.type}.`,
    detail: compiler(p.isStatic ? "CS0176" : "CS0120"),
    fix: p.isStatic ? `Write \`${p.type}.${p.member}\`.` : `Call it on a value, not on the type ${p.type}.`,
  })),
  "expression-value-required": error((p: { what: string; fix: string }) => ({
    message: `${p.what} is no value.`,
    detail: compiler("CS0119"),
    fix: p.fix,
  })),
  "expression-call": error((p: { what: string; fix: string }) => ({
    message: `Only a method or a delegate can be called, and this is ${p.what}.`,
    detail: compiler("CS1955 or CS0149"),
    fix: p.fix,
  })),
  "expression-arguments": error((p: { target: string; given: string; candidates: string; why?: string }) => ({
    message: `${p.target} cannot be called with (${p.given})${p.why === undefined ? "" : `: ${p.why}`}.`,
    detail: compiler("CS1501 or CS1503"),
    fix: p.candidates === "" ? "Correct the arguments." : `It can be called as ${p.candidates}.`,
  })),
  "expression-ambiguous": error((p: { target: string; candidates: string }) => ({
    message: `${p.target} could mean more than one thing.`,
    detail: compiler("CS0121"),
    fix: `Cast an argument so that one of these fits best: ${p.candidates}.`,
  })),
  "expression-inference": error((p: { method: string }) => ({
    message: `The type arguments of ${p.method} do not follow from its arguments.`,
    detail: compiler("CS0411"),
    fix: "Write them out: `Method<Type>(…)`.",
  })),
  "expression-type-arguments": error((p: { name: string; wanted: number; given: number }) => ({
    message: p.wanted === 0 ? `${p.name} takes no type arguments.` : `${p.name} takes ${p.wanted} type argument${p.wanted === 1 ? "" : "s"}, not ${p.given}.`,
    detail: compiler(p.wanted === 0 ? "CS0308" : "CS0305"),
    fix: "Write as many types between `<` and `>` as it takes.",
  })),
  "expression-conversion": error((p: { from: string; to: string; explicit: boolean; why?: string }) => ({
    message: `${p.from} does not become ${p.to} by itself${p.why === undefined ? "" : `: ${p.why}`}.`,
    detail: compiler(p.explicit ? "CS0266" : "CS0029"),
    fix: p.explicit ? `Write a cast: \`(${p.to})\` before the value.` : `Convert the value to ${p.to}, or use one that is.`,
  })),
  "expression-cast": error((p: { from: string; to: string }) => ({
    message: `${p.from} cannot be cast to ${p.to}.`,
    detail: compiler("CS0030"),
    fix: "Convert it with a method, such as Convert.ToInt32, Parse or ToString.",
  })),
  "expression-operator": error((p: { operator: string; left: string; right?: string }) => ({
    message: p.right === undefined ? `The operator ${p.operator} does not take ${p.left}.` : `The operator ${p.operator} does not take ${p.left} and ${p.right}.`,
    detail: compiler(p.right === undefined ? "CS0023" : "CS0019"),
    fix: "Convert the operands to types that it takes.",
  })),
  "expression-type-undetermined": error((p: { what: string; fix: string }) => ({
    message: `${p.what} has no type of its own here.`,
    detail: compiler("CS0815 or CS0173"),
    fix: p.fix,
  })),
  "expression-constant-overflow": error((p: { value: string; type: string }) => ({
    message: `The constant ${p.value} does not fit into ${p.type}.`,
    detail: compiler("CS0220 or CS0221"),
    fix: "Use a larger type, such as long (`1L`), or `unchecked(…)` where the overflow is meant.",
  })),
  "expression-constant-division": error(() => ({
    message: "This divides by a constant zero.",
    detail: compiler("CS0020"),
    fix: "Divide by something else.",
  })),
  "expression-constant-required": error((p: { where: string }) => ({
    message: `${p.where} must be a constant.`,
    detail: compiler("CS0150 or CS0133"),
    fix: "Write a literal, or a `const` variable.",
  })),
  "expression-unassigned": error((p: { name: string }) => ({
    message: `The variable "${p.name}" may have no value yet.`,
    detail: compiler("CS0165"),
    fix: "Give it a value where it is declared, or on every way that leads here.",
  })),
  "expression-return-missing": error((p: { what: string }) => ({
    message: `Not every way through ${p.what} returns a value.`,
    detail: compiler("CS0161"),
    fix: "Add a `return` at the end.",
  })),
  "expression-return-value": error((p: { wanted: boolean }) => ({
    message: p.wanted ? "This `return` has no value." : "This function returns nothing, so `return` takes no value.",
    detail: compiler(p.wanted ? "CS0126" : "CS0127"),
    fix: p.wanted ? "Write the value after `return`." : "Remove the value.",
  })),
  "expression-unreachable": warning(() => ({
    message: "This is never reached.",
    detail: "Every way to it ends before. (C# CS0162)",
    fix: "Remove it, or the jump before it.",
  })),
  "expression-result-unused": warning((p: { method: string }) => ({
    message: `${p.method} changes nothing, and what it returns is thrown away.`,
    detail: "Values such as strings and dates never change: the method returns a new one.",
    fix: "Assign the result to a variable, or remove the call.",
  })),
  "expression-name-duplicate": error((p: { name: string; isOuter: boolean }) => ({
    message: p.isOuter ? `The name "${p.name}" already means a variable around this place.` : `The name "${p.name}" is declared twice.`,
    detail: compiler(p.isOuter ? "CS0136" : "CS0128"),
    fix: "Choose another name.",
  })),
  "expression-used-before-declared": error((p: { name: string }) => ({
    message: `The variable "${p.name}" is used before it is declared.`,
    detail: compiler("CS0841"),
    fix: "Move its declaration up.",
  })),
  "expression-target-readonly": error((p: { what: string; why: string }) => ({
    message: `${p.what} cannot be assigned to.`,
    detail: `${p.why} Such code is not compiled. (C# CS0131 or CS0200)`,
    fix: "Assign to a variable of your own.",
  })),
  "expression-jump-misplaced": error((p: { word: string; where: string }) => ({
    message: `\`${p.word}\` has nothing to do here.`,
    detail: compiler(p.word === "throw" ? "CS0156" : "CS0139"),
    fix: `It stands only inside ${p.where}.`,
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
  "expression-switch-fallthrough": error(() => ({
    message: "This section of the `switch` runs on into the next one.",
    detail: compiler("CS0163"),
    fix: "End it with `break;` or `return …;`.",
  })),
  "expression-case-duplicate": error((p: { label: string }) => ({
    message: `The \`switch\` already has ${p.label}.`,
    detail: compiler("CS0152"),
    fix: "Remove one of the two.",
  })),
  "expression-catch-order": error((p: { type: string }) => ({
    message: `A \`catch\` before this one already takes every ${p.type}.`,
    detail: compiler("CS0160"),
    fix: "Put the more special exception first.",
  })),
  "expression-foreach-source": error((p: { type: string }) => ({
    message: `${p.type} is nothing that \`foreach\` can go through.`,
    detail: compiler("CS1579"),
    fix: "Use an array, a list or another collection.",
  })),
  "expression-creation": error((p: { type: string; why: string }) => ({
    message: `No ${p.type} can be created with \`new\`: it is ${p.why}.`,
    detail: compiler("CS0144"),
    fix: "Create one of a class that stands for it, or call the method that makes one.",
  })),
  "expression-complex": error(() => ({
    message: "This expression is too complex to be checked.",
    detail: "It nests too deeply, or has lambdas inside lambdas that each have to be read for many overloads.",
    fix: "Split it into several policies or statements, or give the lambdas' parameters types.",
  })),
  "expression-result-type": error((p: { given: string; wanted: string; explicit: boolean }) => ({
    message: `This returns ${p.given}, and ${p.wanted} is wanted here.`,
    detail: "The service converts the result of an expression to what the attribute or element takes, and refuses what it cannot convert.",
    fix: p.explicit ? `Cast the result to ${p.wanted}.` : `Return a value of type ${p.wanted}.`,
  })),
  "expression-result-doubtful": warning((p: { given: string; wanted: "number" | "text" }) => ({
    message: p.wanted === "number" ? `This returns ${p.given}, and a number is wanted here.` : `This returns ${p.given}, whose text is not its content.`,
    detail:
      p.wanted === "number"
        ? "The gateway can only try to read a number from it while a request waits; where there is none, the request ends with an error."
        : "Where text is wanted, the gateway sends what ToString() writes, which is the name of the type.",
    fix: p.wanted === "number" ? "Return a number: `int.Parse(…)`, `Convert.ToInt32(…)`." : 'Return text, such as `string.Join(",", …)` of a list.',
  })),
  "expression-null-comparison": warning((p: { type: string; result: string }) => ({
    message: `${p.type} is never null: this is always ${p.result}.`,
    detail: "The comparison is allowed, and tells nothing. (C# CS0472)",
    fix: "Compare with a value, or remove the comparison.",
  })),
  "expression-reference-comparison": warning((p: { type: string }) => ({
    message: `This compares objects, not values of type ${p.type}.`,
    detail: "A value of type object is compared by identity: two equal texts may be different objects. (C# CS0252)",
    fix: `Cast the object: \`(${p.type})\` before it.`,
  })),
  "expression-variable-type": warning((p: { variable: string; actual: string; wanted: string }) => ({
    message: `The variable "${p.variable}" holds ${p.actual}, which is no ${p.wanted}.`,
    detail: "A cast from object takes exactly the type that was stored; any other ends the request with an InvalidCastException.",
    fix: `Cast to ${p.actual} first, or store a ${p.wanted} in the variable.`,
  })),
  "expression-null-risk": warning((p: { what: string; member: string }) => ({
    message: `${p.what} may be null here, and ".${p.member}" then fails.`,
    detail: "Without a default value it returns null when there is nothing of that name; the request then ends with a NullReferenceException.",
    fix: "Give it a default as the second argument, or write `?.`.",
  })),
};
