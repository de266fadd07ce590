/** Headers or query parameters with their values: names of headers are compared without case, and keep the first spelling. */
export class Headers {
  private readonly entries: { readonly name: string; values: readonly string[] }[] = [];

  static from(written: unknown): Headers {
    const headers = new Headers();
    for (const [name, value] of Object.entries((written ?? {}) as Record<string, unknown>)) headers.set(name, Array.isArray(value) ? value.map(String) : [String(value)]);
    return headers;
  }

  has(name: string): boolean {
    return this.find(name) !== undefined;
  }

  get(name: string): readonly string[] | undefined {
    return this.find(name)?.values;
  }

  set(name: string, values: readonly string[]): void {
    const found = this.find(name);
    if (found === undefined) this.entries.push({ name, values });
    else found.values = values;
  }

  delete(name: string): void {
    const at = this.entries.findIndex((e) => same(e.name, name));
    if (at >= 0) this.entries.splice(at, 1);
  }

  copy(): Headers {
    const headers = new Headers();
    for (const { name, values } of this.entries) headers.set(name, values);
    return headers;
  }

  toJson(): Record<string, readonly string[]> {
    return Object.fromEntries(this.entries.map(({ name, values }) => [name, values]));
  }

  private find(name: string): { readonly name: string; values: readonly string[] } | undefined {
    return this.entries.find((e) => same(e.name, name));
  }
}

const same = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

export type ExistsAction = "override" | "skip" | "append" | "delete";

/** What set-header and set-query-parameter do to the values that are there. */
export function changedValues(before: readonly string[] | undefined, values: readonly string[], action: string): readonly string[] | undefined {
  switch (action as ExistsAction) {
    case "override":
      return values;
    case "skip":
      return before ?? values;
    case "append":
      return [...(before ?? []), ...values];
    case "delete":
      return undefined;
  }
}
