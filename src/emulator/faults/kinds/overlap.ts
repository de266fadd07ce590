import { faultKind, isWrite } from "../fault.js";
import { operationInProgress } from "../../control-plane/errors.js";

/** Two writes below one API at a time: the later one is refused while the other has no answer (arm-behaviour sections 4 and 7). */
export const overlap = faultKind({}, () => ({
  fits: (facts) => isWrite(facts) && facts.overlaps,
  effect: () => ({ do: "refuse", reply: operationInProgress().reply }),
}));
