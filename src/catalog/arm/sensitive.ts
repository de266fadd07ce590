/**
 * A secret on its way from the definitions to the request body. It is a node of its own type, so that no view, file or
 * log can show it by accident: every ordinary way of printing it gives the name of where it comes from.
 */
export class Sensitive {
  readonly #value: string;
  #isKept = false;

  /** `source` says where the secret comes from (an environment variable's name); it is safe to show. */
  constructor(
    value: string,
    readonly source: string,
  ) {
    this.#value = value;
  }

  /** A secret that nobody here knows: the instance keeps the one it has. */
  static kept(source: string): Sensitive {
    const kept = new Sensitive("", source);
    kept.#isKept = true;
    return kept;
  }

  get isKept(): boolean {
    return this.#isKept;
  }

  /** For request bodies and keyed digests only. */
  reveal(): string {
    if (this.#isKept) throw new TypeError(`the secret from ${this.source} is not known`);
    return this.#value;
  }

  toJSON(): { readonly sensitive: true } {
    return { sensitive: true };
  }

  /** Text made from a secret would store it in clear: a definition that tries is told so. */
  [Symbol.toPrimitive](): never {
    throw new TypeError(`the secret from ${this.source} may not become part of a text; put it into a NamedValue and use {{name}}`);
  }

  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return "(sensitive)";
  }
}
