import { isObject } from "../catalog/arm/index.js";
import { documentKinds, type DocumentKind, type EnvironmentDocument } from "../catalog/documents/index.js";
import { diagnose, nearest, type Diagnostic } from "../diagnostics/index.js";
import type { Locate } from "./project.js";

/** The overrides of one environment, by the document they change; remembers which of them were used. */
export class Overrides {
  private readonly used = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly environment: EnvironmentDocument,
    private readonly locate: Locate,
  ) {}

  /** The document with the overrides for it merged in: maps merge, everything else is replaced, null removes. */
  apply(kind: DocumentKind, name: string, instance: string, value: unknown): unknown {
    const address = kind === "GlobalPolicy" ? "policy" : `${documentKinds[kind].segment}/${name}`;
    this.seen.add(address).add(`${instance}/${address}`);
    let result = value;
    for (const key of [address, `${instance}/${address}`]) {
      const override = this.environment.overrides?.[key];
      if (override === undefined) continue;
      this.used.add(key);
      result = merge(result, override);
    }
    return result;
  }

  get isEmpty(): boolean {
    return Object.keys(this.environment.overrides ?? {}).length === 0;
  }

  unmatched(): Diagnostic[] {
    return Object.keys(this.environment.overrides ?? {})
      .filter((key) => !this.used.has(key))
      .map((address) => diagnose("override-unmatched", { address, suggestion: nearest(address, this.seen) }, this.locate(["overrides", address], "key")));
  }
}

function merge(base: unknown, override: unknown): unknown {
  if (!isObject(base) || !isObject(override)) return override;
  const result: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(override)) {
    if (value === null) Reflect.deleteProperty(result, key);
    else result[key] = merge(result[key], value);
  }
  return result;
}
