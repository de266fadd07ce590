import { error, warning } from "./message.js";

/** Messages about expressions that compile, or nearly do, and are hardly what was meant. */
export const expressionWarningMessages = {
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
  "expression-test-never": warning((p: { given: string; wanted: string }) => ({
    message: `No ${p.given} is ever ${p.wanted}: this is always false.`,
    detail: "The test is allowed, and tells nothing. (C# CS0184)",
    fix: "Test the value before it is converted, or for another type.",
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
};
