import { isObject } from "../catalog/arm/index.js";
import { documentKinds, type DocumentKind, type EnvironmentDocument } from "../catalog/documents/index.js";
import { diagnose, nearest, type Diagnostic } from "../diagnostics/index.js";
import type { Locate, Path } from "./project.js";
import { substitute, type Scope } from "./values.js";

/** The overrides of one environment, by the document they change; remembers which of them were used. */
export class Overrides {
  private readonly used = new Set<string>();
  private readonly seen = new Set<string>();

  constructor(
    private readonly environment: EnvironmentDocument,
    private readonly locate: Locate,
  ) {}

  /** The document with the overrides for it merged in: maps merge, everything else is replaced, null removes. */
  apply(address: string, kind: DocumentKind, instance: string, value: unknown, scope: Scope, report: (d: Diagnostic) => void): unknown {
    this.seen.add(address).add(`${instance}/${address}`);
    let result = value;
    for (const key of [address, `${instance}/${address}`]) {
      const override = this.environment.overrides?.[key];
      if (override === undefined) continue;
      this.used.add(key);
      const locate: Locate = (path, part) => this.locate(["overrides", key, ...path], part);
      // The ${…} of a reusable policy may be its parameters, which are known where it is used.
      result = merge(result, kind === "Policy" ? override : substitute(override, scope, locate, report));
    }
    return result;
  }

  /** Points into the environment for what an override brought in, and into the document for the rest. */
  locateIn(address: string, instance: string, document: Locate): Locate {
    const overrides = [`${instance}/${address}`, address].flatMap((key) => {
      const override = this.environment.overrides?.[key];
      return override === undefined ? [] : [{ key, override }];
    });
    if (overrides.length === 0) return document;
    return (path, part) => {
      const found = overrides.find(({ override }) => path.length > 0 && holds(override, path));
      return found === undefined ? document(path, part) : this.locate(["overrides", found.key, ...path], part);
    };
  }

  get isEmpty(): boolean {
    return Object.keys(this.environment.overrides ?? {}).length === 0;
  }

  /** `mayDefine`: whether the name of the document may stand in a file that could not be read. */
  unmatched(mayDefine: (name: string) => boolean): Diagnostic[] {
    return Object.keys(this.environment.overrides ?? {})
      .filter((key) => !this.used.has(key) && !mayDefine(key.split("/").at(-1) ?? ""))
      .map((address) => diagnose("override-unmatched", { address, suggestion: nearest(address, this.seen) }, this.locate(["overrides", address], "key")));
  }
}

/** What an override calls a document by: `api/orders`, `policy`, `workspace/finance/api/ledger`. */
export function overrideAddress(kind: DocumentKind, name: string, workspace: string | undefined): string {
  const { segment } = documentKinds[kind];
  const isOnly = kind === "GlobalPolicy" || name === segment;
  return `${workspace === undefined ? "" : `workspace/${workspace}/`}${isOnly ? segment : `${segment}/${name}`}`;
}

function holds(value: unknown, path: Path): boolean {
  const [step, ...rest] = path;
  if (step === undefined) return true;
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, step)) return false;
  return holds((value as Readonly<Record<string | number, unknown>>)[step], rest);
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
