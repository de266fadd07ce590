import type { CallContext, NetValue } from "../../runtime/value.js";
import type { Code } from "./code.js";
import { nullReference } from "./faults.js";

type Run = (call: CallContext, ...operands: readonly NetValue[]) => NetValue;

/** Calls a member of the library: operands from left to right, then the check that there is an instance. */
export function invoke(run: Run, site: CallContext, operands: readonly Code[], checkInstance: boolean): Code {
  return checkInstance ? invokeOnInstance(run, site, operands) : invokePlain(run, site, operands);
}

function invokePlain(run: Run, site: CallContext, operands: readonly Code[]): Code {
  const [a, b, c] = operands;
  if (a === undefined) return () => run(site);
  if (b === undefined) return (f) => run(site, a(f));
  if (c === undefined) return (f) => run(site, a(f), b(f));
  if (operands.length === 3) return (f) => run(site, a(f), b(f), c(f));
  return (f) => run(site, ...operands.map((operand) => operand(f)));
}

function invokeOnInstance(run: Run, site: CallContext, operands: readonly Code[]): Code {
  const [a, b, c] = operands;
  if (a === undefined) throw new Error("A member of an instance has one.");
  if (b === undefined)
    return (f) => {
      const instance = a(f);
      if (instance === null) throw nullReference();
      return run(site, instance);
    };
  if (c === undefined)
    return (f) => {
      const instance = a(f);
      const first = b(f);
      if (instance === null) throw nullReference();
      return run(site, instance, first);
    };
  if (operands.length === 3)
    return (f) => {
      const instance = a(f);
      const first = b(f);
      const second = c(f);
      if (instance === null) throw nullReference();
      return run(site, instance, first, second);
    };
  return (f) => {
    const values = operands.map((operand) => operand(f));
    if (values[0] === null) throw nullReference();
    return run(site, ...values);
  };
}
