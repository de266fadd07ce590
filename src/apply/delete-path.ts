import { typeInScope, type JsonObject } from "../catalog/arm/index.js";
import { ServiceError, type ManagementPort } from "../azure/management-port.js";
import type { Change } from "../plan/index.js";

/** The path to delete, with what must go along; nothing that somebody else made goes with it. */
export async function deletePath({ kind, armPath, deletesSubscriptions }: Change, port: ManagementPort): Promise<string> {
  const type = typeInScope(kind);
  // An API goes with its revisions (arm-behaviour, section 6).
  if (type === "api" && !armPath.includes(";rev=")) return `${armPath}?deleteRevisions=true`;
  if (type === "product" && deletesSubscriptions === true) return `${armPath}?deleteSubscriptions=true`;
  return type === "product" ? productPath(armPath, port) : armPath;
}

/**
 * The service gives every new product a subscription of the administrator and then refuses to delete the product for it
 * (arm-behaviour, section 6, Products). That one goes along; with any other the product stays.
 */
async function productPath(armPath: string, port: ManagementPort): Promise<string> {
  const subscriptions = (await port.list(`${armPath}/subscriptions`)) ?? [];
  const others = subscriptions.filter((s) => !isAdministrators(s));
  if (others.length === 0) return subscriptions.length === 0 ? armPath : `${armPath}?deleteSubscriptions=true`;
  const names = others.map((s) => (typeof s["name"] === "string" ? s["name"] : "?")).slice(0, 5);
  throw new ServiceError(`DELETE ${armPath}`, 400, "SubscriptionsExist", `The product has ${others.length} subscriptions that this project does not own (${names.join(", ")}${others.length > 5 ? ", …" : ""}). Delete or move them first.`, { attempts: 0 });
}

function isAdministrators(subscription: JsonObject): boolean {
  const properties = subscription["properties"] as JsonObject | undefined;
  const owner = properties?.["ownerId"];
  return typeof owner === "string" && owner.endsWith("/users/1");
}
