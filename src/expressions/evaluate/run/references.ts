import type { NetValue, Reference } from "../../runtime/value.js";

/** A place other than a variable that is handed to an `out` or `ref` parameter. */
class PlaceReference implements Reference {
  constructor(
    private readonly read: () => NetValue,
    private readonly write: (value: NetValue) => void,
  ) {}

  get value(): NetValue {
    return this.read();
  }

  set value(value: NetValue) {
    this.write(value);
  }
}

export const referenceTo = (read: () => NetValue, write: (value: NetValue) => void): Reference => new PlaceReference(read, write);
