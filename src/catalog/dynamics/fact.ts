import { sources, type SourceKey } from "./sources.js";

/** A fact of Microsoft's, with the page that says so and the day of that page. */
export interface Fact<V> {
  readonly value: V;
  readonly source: SourceKey;
  readonly url: string;
  /** Day of the page that was read, or its month or year where no more is known. */
  readonly asOf: string;
}

export function fact<const V>(value: V, source: SourceKey): Fact<V> {
  return { value, source, ...sources[source] };
}
