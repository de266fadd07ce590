/** What stands in a detail: C#'s own number of the mistake, which its documentation is found by. */
export const compiler = (...codes: readonly string[]): string => `The service compiles an expression when the policy is saved, and refuses the document. (C# ${codes.join(", ")})`;
