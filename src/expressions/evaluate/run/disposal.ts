import type { NetValue } from "../../runtime/value.js";

/** An object that does something when it is disposed of. */
interface Disposable {
  netDispose(): void;
}

function isDisposable(value: NetValue): value is Disposable {
  return typeof value === "object" && value !== null && "netDispose" in value;
}

export function disposeOf(resource: NetValue): void {
  if (isDisposable(resource)) resource.netDispose();
}
