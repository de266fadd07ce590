import { dynamicsEnvironment, platformFacts, type ThrottlingScope } from "../catalog/dynamics/index.js";
import type { ResolvedDocument } from "../model/model.js";
import type { Subject } from "./subject.js";

interface Breaker {
  readonly document: ResolvedDocument<"Backend">;
  /** Index of the rule, and of the range of codes that 429 is in; -1 where it is in none. */
  readonly rule: number;
  readonly range: number;
}

const throttled = 429;

/** Rules of breakers before platforms whose 429 is about a user, or about the environment. */
export function* breakersOf({ scopes }: Subject, throttling: ThrottlingScope): Generator<Breaker> {
  for (const document of scopes.flatMap((index) => index.all("Backend"))) {
    const environment = dynamicsEnvironment(document.value);
    if (environment === undefined || platformFacts[environment.platform].throttling.value !== throttling) continue;
    for (const [rule, { failureCondition }] of (document.value.circuitBreaker?.rules ?? []).entries())
      yield { document, rule, range: (failureCondition.statusCodeRanges ?? []).findIndex(({ min, max }) => min <= throttled && throttled <= max) };
  }
}
