import type { NetValue } from "../../runtime/value.js";
import { LimitExceeded } from "../limits.js";

/** An object that does something when it is disposed of. */
interface Disposable {
  netDispose(): void;
}

function isDisposable(value: NetValue): value is Disposable {
  return typeof value === "object" && value !== null && "netDispose" in value;
}

/** Runs the body, and disposes of the resource however it ends; a run that is being stopped does nothing more. */
export function dispose<T>(resource: NetValue, body: () => T): T {
  if (!isDisposable(resource)) return body();
  let stopped = false;
  try {
    return body();
  } catch (error) {
    stopped = error instanceof LimitExceeded || error instanceof RangeError;
    throw error;
  } finally {
    if (!stopped) resource.netDispose();
  }
}
