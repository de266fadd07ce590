import { resourceName, type Resource } from "../catalog/arm/index.js";
import { isResourceType, kindOf, type ResourceType } from "../catalog/resources/index.js";

/**
 * What a workspace holds is compiled as if it lay in the service, and then put where it lies. What it refers to lies in the workspace
 * too, but for the kinds that workspaces do not have: users and the like are the service's.
 */
export function inWorkspace(resources: readonly Resource[], workspace: string, scopeId: string, serviceId: string): Resource[] {
  const prefix = `workspace/${workspace}`;
  const moved = (address: string): string => (isService(address) ? address : `${prefix}/${address}`);
  return resources.map((resource) => {
    const { type, address, armPath, properties, references, carriedBy } = resource;
    const place = { type: `workspace/${type}` as ResourceType, address: `${prefix}/${address}` };
    const link = kindOf(type).link === undefined ? undefined : linkIn(resource, workspace, scopeId, serviceId);
    return {
      ...resource,
      ...place,
      armPath: link?.armPath ?? `/workspaces/${workspace}${armPath}`,
      properties: link?.properties ?? properties,
      references: [prefix, ...references.map(moved)],
      ...(carriedBy === undefined ? {} : { carriedBy: moved(carriedBy) }),
    };
  });
}

function isService(address: string): boolean {
  const [segment = ""] = address.split("/");
  return !isResourceType(segment) || kindOf(segment).workspace !== true;
}

/** Workspaces have no classic links: one there is a resource whose property names the other end. */
function linkIn({ type, address, armPath }: Resource, workspace: string, scopeId: string, serviceId: string): Pick<Resource, "armPath" | "properties"> {
  const { link } = kindOf(type);
  const names = address.split("/").filter((_, i) => i % 2 === 1);
  const { armPath: path } = resourceName(`workspace/${type}` as ResourceType, workspace, ...names);
  const [owner, target] = [armPath.split("/").slice(0, -2).join("/"), armPath.split("/").slice(-2)];
  // Groups that every service has are the service's, in a workspace too.
  const isBuiltIn = type === "product/group" && kindOf("group").builtIn?.includes(target[1] ?? "") === true;
  const other = link?.below === "owner" ? `${isBuiltIn ? serviceId : scopeId}/${target.join("/")}` : `${scopeId}${owner}`;
  return { armPath: path, properties: { [link?.property ?? ""]: other } };
}
