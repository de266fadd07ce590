import { always, faultKind } from "../fault.js";

/** The connection breaks before anything was done. */
export const resetBefore = faultKind({}, () => ({ fits: always, effect: () => ({ do: "reset", worked: false }) }));

/** The work is done and on file, but nobody is told. */
export const resetAfter = faultKind({}, () => ({ fits: always, effect: () => ({ do: "reset", worked: true }) }));
