import { matchesEtag, etagOf } from "../../state/etags.js";
import { objectOf, plainText, sameJson, type JsonObject } from "../../state/json.js";
import { isInProgress, type Operation } from "../../state/operations.js";
import { signature } from "../../state/secrets.js";
import type { Entity } from "../../state/store.js";
import type { ArmRequest, Backbone } from "../context.js";
import { gatewayError, methodNotAllowed, modifiedSince, serviceNotFound } from "../errors.js";
import { operationFailure, pollHeaders, statusBody, stillRunning } from "../long-running.js";
import { removeServiceTree } from "../kinds/api-revisions.js";
import { checkServiceName } from "../names.js";
import { emptyReply, type Reply } from "../reply.js";
import { providerName, serviceAddress, type ServiceAddress } from "../resource-path.js";
import { seedBuiltIns } from "./built-ins.js";
import { serviceBody, writeService } from "./service-resource.js";
import { checkService } from "./service-tier.js";

/** The service itself: GET, PUT, PATCH, DELETE, with the service-level kind of long-running operation (section 3, B). */
export function handleService(service: ServiceAddress, request: ArmRequest, backbone: Backbone): Reply {
  const existing = backbone.store.get(service.key);
  switch (request.method) {
    case "PUT":
      return putService(service, request, backbone, existing);
    case "GET":
    case "HEAD":
    case "PATCH":
    case "DELETE":
      if (existing === undefined) throw serviceNotFound(service.resourceGroup, service.name);
      checkIfMatch(request, existing);
      if (request.method === "PATCH") return patchService(service, request, backbone, existing);
      if (request.method === "DELETE") return deleteService(service, request, backbone, existing);
      return reply(200, existing, service.id, "Succeeded");
    default:
      throw methodNotAllowed(request.method, ["GET", "HEAD", "PUT", "PATCH", "DELETE"]);
  }
}

function putService(service: ServiceAddress, request: ArmRequest, backbone: Backbone, existing: Entity | undefined): Reply {
  if (existing === undefined) checkServiceName(service.name);
  else checkIfMatch(request, existing);
  const wanted = writeService({ key: service.key, body: objectOf(request.body), existing, patch: false, now: backbone.now() });
  checkService(wanted, existing, service.name, service.resourceGroup);
  const written = storeService(service, wanted, backbone);
  const headers = operationHeaders(request, backbone, service, written);
  if (existing !== undefined) return reply(200, written, service.id, "Updating", headers);
  // Activation is a change of its own: the first GET shows another ETag (recording aso-2025-03-01-preview-backend-tls).
  backbone.store.put(written);
  return reply(201, written, service.id, "Created", headers);
}

function patchService(service: ServiceAddress, request: ArmRequest, backbone: Backbone, existing: Entity): Reply {
  const wanted = writeService({ key: service.key, body: objectOf(request.body), existing, patch: true, now: backbone.now() });
  checkService(wanted, existing, service.name, service.resourceGroup);
  const written = storeService(service, wanted, backbone);
  return reply(200, written, service.id, "Updating", operationHeaders(request, backbone, service, written));
}

function deleteService(service: ServiceAddress, request: ArmRequest, backbone: Backbone, existing: Entity): Reply {
  const headers = operationHeaders(request, backbone, service, existing);
  removeServiceTree(existing.key, backbone.store);
  return reply(202, existing, service.id, "Deleting", headers);
}

/** A service comes with groups, a user, a subscription and, in the classic tiers, samples. */
export function storeService(service: ServiceAddress, written: JsonObject, backbone: Backbone): Entity {
  const { store, now } = backbone;
  const properties = { ...written, resourceGroup: service.resourceGroup, subscriptionId: service.subscriptionId };
  const existing = store.get(service.key);
  if (existing !== undefined && sameJson(existing.properties, properties)) return existing;
  const moment = now().toISOString();
  const entity = store.put({
    key: service.key,
    parent: service.key.slice(0, service.key.indexOf("/providers/")),
    kind: "service",
    segment: "service",
    name: existing?.name ?? service.name,
    properties,
    createdAt: existing?.createdAt ?? moment,
    updatedAt: moment,
  });
  if (existing === undefined) seedBuiltIns(service, entity, backbone);
  return entity;
}

export function listServices(
  path: { readonly subscriptionId: string; readonly resourceGroup?: string },
  request: ArmRequest,
  { store }: Backbone,
): Reply {
  if (request.method !== "GET") throw methodNotAllowed(request.method, ["GET"]);
  const { subscriptionId, resourceGroup } = path;
  const found = store.find(serviceIndex(subscriptionId, resourceGroup));
  const value = found.map((entity) => {
    const { subscriptionId: subscription, resourceGroup: group } = entity.properties;
    return serviceBody(entity, serviceAddress(plainText(subscription), plainText(group), entity.name).id, "Succeeded");
  });
  return { status: 200, body: { value }, style: "compact" };
}

export function serviceIndexes({ properties }: Entity): readonly string[] {
  const subscription = plainText(properties.subscriptionId);
  return [everyServiceIndex, serviceIndex(subscription), serviceIndex(subscription, plainText(properties.resourceGroup))];
}

export const everyServiceIndex = "services";

export function serviceIndex(subscriptionId: string, resourceGroup?: string): string {
  return `services:${subscriptionId}/${resourceGroup ?? ""}`.toLowerCase();
}

/** `…/locations/{l}/operationsStatuses/{id}` says how it went, `operationResults` shows the resource. */
export function readServiceOperation(rest: readonly string[], request: ArmRequest, { operations, store }: Backbone): Reply {
  if (request.method !== "GET") throw methodNotAllowed(request.method, ["GET"]);
  const [type, id] = rest;
  const operation = operations.poll(id ?? "");
  if (operation?.resource === undefined) throw gatewayError(404, "OperationNotFound", `The operation '${id ?? ""}' could not be found.`);
  if (type?.toLowerCase() !== "operationresults") return { status: 200, headers: pollHeaders(operation), body: statusBody(operation), style: "compact" };
  if (isInProgress(operation)) return stillRunning(operation, request);
  if (operation.result.status === "Failed") throw operationFailure(operation.result);
  const entity = store.get(operation.resource);
  if (entity === undefined) return emptyReply(204);
  const { subscriptionId, resourceGroup } = entity.properties;
  return reply(200, entity, serviceAddress(plainText(subscriptionId), plainText(resourceGroup), entity.name).id, "Succeeded");
}

function operationHeaders(request: ArmRequest, backbone: Backbone, service: ServiceAddress, written: Entity): Record<string, string> {
  const operation: Operation = backbone.operations.start({ status: "Succeeded" }, request.path, written.key);
  const place = `${request.baseUrl}/subscriptions/${service.subscriptionId}/providers/${providerName}/locations/${plainText(written.properties.location)}`;
  const signed = (name: string): string => encodeURIComponent(signature(name, operation.id));
  const query = `api-version=${request.apiVersion}&t=${Date.parse(written.updatedAt)}&c=${signed("c")}&s=${signed("s")}&h=${signed("h")}`;
  return {
    "Azure-AsyncOperation": `${place}/operationsStatuses/${operation.id}?${query}`,
    Location: `${place}/operationResults/${operation.id}?${query}`,
    "Retry-After": "20",
  };
}

function checkIfMatch({ ifMatch }: ArmRequest, entity: Entity): void {
  if (ifMatch !== undefined && !matchesEtag(ifMatch, etagOf(entity.version))) throw modifiedSince();
}

function reply(status: number, entity: Entity, id: string, state: string, headers: Readonly<Record<string, string>> = {}): Reply {
  return { status, headers: { ETag: etagOf(entity.version), ...headers }, body: serviceBody(entity, id, state), style: "compact" };
}
