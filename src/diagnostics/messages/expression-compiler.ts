/** What stands in a detail: C#'s own number of the mistake, which its documentation is found by. */
export const compiler = (...codes: readonly string[]): string => `The service compiles an expression when the policy is saved, and refuses the document. (C# ${codes.join(", ")})`;

/** `int`, `int or char`, `int, char or string`. */
export function alternatives(words: readonly string[]): string {
  const last = words.at(-1) ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} or ${last}`;
}
