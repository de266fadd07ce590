import { kindOf, resourceTypes, type ResourceType } from "../resources/index.js";

export interface ResourceName {
  readonly type: ResourceType;
  readonly address: string;
  readonly armPath: string;
}

/** `resourceName("api/operation/policy", "ce-customers", "list-accounts")`: one name for each kind that has one. */
export function resourceName(type: ResourceType, ...names: readonly string[]): ResourceName {
  const address: string[] = [];
  const armPath: string[] = [""];
  let prefix = "";
  const rest = [...names];
  for (const segment of type.split("/")) {
    prefix = prefix === "" ? segment : `${prefix}/${segment}`;
    const kind = kindOf(prefix as ResourceType);
    const name = kind.fixedName ?? rest.shift() ?? "";
    address.push(segment, ...(kind.fixedName === undefined ? [name] : []));
    armPath.push(kind.collection, name);
  }
  return { type, address: address.join("/"), armPath: armPath.join("/") };
}

/** The type of an address, or undefined when its kinds form none. */
export function typeOfAddress(address: string): ResourceType | undefined {
  const segments = address.split("/");
  const kinds: string[] = [];
  for (let i = 0; i < segments.length; ) {
    kinds.push(segments[i] ?? "");
    const type = kinds.join("/");
    if (!Object.hasOwn(resourceTypes, type)) return undefined;
    i += kindOf(type as ResourceType).fixedName === undefined ? 2 : 1;
  }
  return kinds.join("/") as ResourceType;
}

/** The address of the resource that holds this one: `api/a` for `api/a/operation/o`. Undefined at the top. */
export function parentAddress(address: string): string | undefined {
  const segments = address.split("/");
  const type = typeOfAddress(address);
  const last = type === undefined || kindOf(type).fixedName === undefined ? 2 : 1;
  return segments.length > last ? segments.slice(0, -last).join("/") : undefined;
}

/** `api/orders` of `we/api/orders`. */
export function withoutInstance(address: string): string {
  return address.slice(address.indexOf("/") + 1);
}

/** The name of the version set that an id in either form names. */
export function versionSetOf(id: unknown): string | undefined {
  return typeof id === "string" ? /\/apiVersionSets\/([^/]+)$/i.exec(id)?.[1] : undefined;
}

/** The ARM type of a path below the service: `Microsoft.ApiManagement/service/apis/operations`. */
export function armTypeOf(armPath: string): string {
  const collections = armPath.split("/").filter((_, i) => i % 2 === 1);
  return ["Microsoft.ApiManagement/service", ...collections].join("/");
}
