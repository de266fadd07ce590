/** The query of an address, in its order; names of parameters are told apart by case, unlike those of headers. */
export class Query {
  constructor(private readonly entries: (readonly [name: string, value: string])[]) {}

  get(name: string): readonly string[] | undefined {
    const found = this.entries.filter(([n]) => n === name).map(([, v]) => v);
    return found.length === 0 ? undefined : found;
  }

  set(name: string, values: readonly string[]): void {
    const at = this.entries.findIndex(([n]) => n === name);
    this.delete(name);
    this.entries.splice(at < 0 ? this.entries.length : at, 0, ...values.map((v) => [name, v] as const));
  }

  delete(name: string): void {
    this.entries.splice(0, this.entries.length, ...this.entries.filter(([n]) => n !== name));
  }

  toJson(): Record<string, readonly string[]> {
    return Object.fromEntries(this.entries.map(([n]) => [n, this.get(n) ?? []]));
  }

  toString(): string {
    return this.entries.map(([n, v]) => `${escape(n)}=${escape(v)}`).join("&");
  }
}

/** What OData writes into addresses stays readable. */
const escape = (text: string): string => encodeURIComponent(text).replace(/%(24|2C|3A|40|2F|3B)/g, (c) => decodeURIComponent(c));

export function queryOf(url: string): Query {
  return new Query([...new URL(url).searchParams.entries()].map(([n, v]) => [n, v] as const));
}

export function withQuery(url: string, query: Query): string {
  const text = query.toString();
  return `${url.replace(/[?#].*$/s, "")}${text === "" ? "" : `?${text}`}`;
}
