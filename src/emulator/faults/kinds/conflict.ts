import { faultKind, isWrite } from "../fault.js";
import { operationInProgress } from "../../control-plane/errors.js";

/** Another operation holds the API's lock (arm-behaviour sections 3, A 6, and 4). */
export const conflict = faultKind({}, () => ({
  fits: isWrite,
  effect: () => ({ do: "refuse", reply: operationInProgress().reply }),
}));
