/**
 * A secret on its way from the definitions to the request body. It is a node of its own type, so that no view, file or
 * log can show it by accident: every ordinary way of printing it gives the name of where it comes from.
 */
export class Sensitive {
  readonly #value: string;

  /** `source` says where the secret comes from (an environment variable's name); it is safe to show. */
  constructor(
    value: string,
    readonly source: string,
  ) {
    this.#value = value;
  }

  /** For request bodies and keyed digests only. */
  reveal(): string {
    return this.#value;
  }

  toJSON(): { readonly sensitive: true } {
    return { sensitive: true };
  }

  toString(): string {
    return "(sensitive)";
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "(sensitive)";
  }
}
