import { NetException, type NetValue } from "../../runtime/value.js";
import { limitOf, LimitExceeded } from "../limits.js";
import { nullReference } from "./faults.js";

/** What a catch gets. The end of a run is not to be held up, and a bug of ours is no exception of the expression. */
export function caught(error: unknown): NetException {
  if (error instanceof NetException && !(error instanceof LimitExceeded)) return error;
  throw error;
}

/** Whether the run is being stopped: no code of the expression's own runs after that. */
export function isStopped(error: unknown): boolean {
  return error instanceof LimitExceeded || limitOf(error, 0) !== undefined;
}

/** A filter that throws does not take the exception. */
export function passesFilter(condition: () => boolean): boolean {
  try {
    return condition();
  } catch (error) {
    caught(error);
    return false;
  }
}

export function raise(exception: NetValue): never {
  // eslint-disable-next-line @typescript-eslint/only-throw-error -- an exception by its static type
  throw exception ?? nullReference();
}
