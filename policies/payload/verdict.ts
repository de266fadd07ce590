import { choose, csharp, setVariable, when, type Expression, type PolicyItem } from "apiops";
import { refusal, type Refusal } from "./refuse.js";

/**
 * One expression looks at the request and says in a word what is wrong with it; every word has its refusal. Reads better than a
 * condition for each, and the request is taken apart once. The word stays in `variable`, empty when nothing is wrong.
 */
export function judged(variable: string, verdict: Expression | string, refusals: readonly Refusal[]): PolicyItem[] {
  const [first, ...others] = refusals.map((each) => when(csharp`(string)context.Variables[${variable}] == ${each.code}`, [refusal(each)]));
  if (first === undefined) return [];
  return [setVariable({ name: variable, value: verdict }), choose(first, ...others)];
}
