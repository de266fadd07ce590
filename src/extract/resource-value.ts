import { fromArm, type FromArm } from "../catalog/fields/index.js";
import { kindOf, type Child } from "../catalog/resources/index.js";
import { withEverySection } from "./every-section.js";
import { furtherProperties } from "./further.js";
import type { SecretNames } from "./secrets.js";
import type { Located, SnapshotIndex } from "./snapshot-index.js";
import { PolicyText, type Value, type ValueMap } from "./value.js";

/** Resources as they are written in definitions: compile/arm/resource.ts, turned round. */
export class ResourceReader {
  constructor(
    private readonly index: SnapshotIndex,
    private readonly secrets: SecretNames,
    private readonly plainPolicies: ReadonlySet<string>,
  ) {}

  /** A resource with what its document holds below it. */
  document(located: Located, except: readonly string[] = []): ValueMap {
    return { ...this.value(located), ...this.children(located, except) };
  }

  /** The resource's own properties; `written` are those that its document says in another way. */
  value(located: Located, written: readonly string[] = []): ValueMap {
    const { type, names, resource } = located;
    const kind = kindOf(type);
    const own = fromArm(kind.fields, resource.properties, this.context(located, names.at(-1)?.split(";")[0] ?? "")) as ValueMap;
    const unsaid = Object.fromEntries(Object.entries(resource.properties).filter(([name]) => !written.includes(name)));
    const further = furtherProperties(kind, unsaid);
    return { ...this.secrets.hide(own, kind.fields, located), ...(further === undefined ? {} : { armProperties: further }) };
  }

  private context({ type, names }: Located, name: string): FromArm {
    const workspace = type.startsWith("workspace/") ? names[0] : undefined;
    return { name, nameOf: (id, collection) => nameOfId(id, collection, workspace) };
  }

  children(located: Located, except: readonly string[] = []): ValueMap {
    const prefix = located.type.startsWith("workspace/") ? "workspace/" : "";
    const entries = Object.entries(kindOf(located.type).children ?? {}).flatMap(([property, child]): [string, Value][] => {
      const below = this.index.below(located.address).filter((l) => l.type === `${prefix}${child.type}`);
      return below.length === 0 || except.includes(property) ? [] : [[property, this.child(child, below)]];
    });
    return Object.fromEntries(entries);
  }

  private child(child: Child, below: readonly Located[]): Value {
    const name = (l: Located): string => l.names.at(-1) ?? "";
    const [first] = below;
    switch (child.kind) {
      case "links":
        return below.map(name);
      case "map":
        return Object.fromEntries(below.map((l) => [name(l), this.document(l)]));
      case "one":
        return first === undefined ? {} : this.document(first);
      case "policies":
        return first === undefined ? {} : this.policy(first, "policies");
    }
  }

  policy(located: Located, form: "policies" | "fragment"): PolicyText {
    const { address, type, names, resource } = located;
    const { value } = resource.properties;
    const file = this.plainPolicies.has(address) ? `${(names.length === 0 ? "global" : names.join(".")).replace(/[^A-Za-z0-9._-]+/g, "-")}.policy.xml` : undefined;
    return new PolicyText(typeof value === "string" ? withEverySection(value) : "", form === "fragment" ? "fragment" : "document", type !== "policy", file, address);
  }
}

/** The name that an id of one collection of the same scope ends with. */
export function nameOfId(id: string, collection: string, workspace: string | undefined): string | undefined {
  const own = workspace === undefined ? id : id.replace(new RegExp(`^.*/workspaces/${workspace.replace(/[^\w-]/g, "\\$&")}(?=/)`, "i"), "");
  const found = new RegExp(`(?:^|/)${collection}/([^/]+)$`, "i").exec(own)?.[1];
  return found === undefined || /\/workspaces\//i.test(own) ? undefined : found;
}

