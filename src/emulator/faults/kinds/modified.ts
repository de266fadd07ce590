import { faultKind, isWrite } from "../fault.js";
import { modifiedSince } from "../../control-plane/errors.js";

/** 412 for a write that named no tag: another write of the same parent came between (arm-behaviour section 4). */
export const modified = faultKind({}, () => ({
  fits: (facts) => isWrite(facts) && (facts.ifMatch === undefined || facts.ifMatch === "*"),
  effect: () => ({ do: "refuse", reply: modifiedSince().reply }),
}));
