import { apiVersionPattern } from "./api-versions.js";
import { handleAssociation } from "./associations.js";
import type { ArmRequest, Backbone, Context } from "./context.js";
import { ArmError, gatewayError, methodNotAllowed, notFound, operationInProgress, serviceNotFound, unknownType } from "./errors.js";
import type { EntityKind, Method } from "./kind.js";
import { handleLink } from "./links.js";
import { listEntities } from "./listing.js";
import { isLocked, pollOperation, readOperationLocation, readOperationStatus } from "./long-running.js";
import { readEntity } from "./read-entity.js";
import type { Reply } from "./reply.js";
import { parseArmPath, type ServiceAddress } from "./resource-path.js";
import { route } from "./router.js";
import { answerAboveServices } from "../resource-manager/routes.js";
import { handleService, listServices, readServiceOperation } from "./service/service-requests.js";
import { deleteEntity, writeEntity } from "./write-entity.js";

/** One request, start to end. Refusals come back as replies; anything else thrown is a bug of the emulator. */
export function dispatch(request: ArmRequest, backbone: Backbone): Reply {
  try {
    checkApiVersion(request);
    const path = parseArmPath(request.path);
    switch (path.kind) {
      case "services":
        return listServices(path, request, backbone);
      case "location":
        return readServiceOperation(path.rest, request, backbone);
      case "service":
        return path.rest.length === 0
          ? handleService(path.service, request, backbone)
          : belowService(path.service, path.rest, request, backbone);
      case "other":
        return answerAboveServices(request, backbone);
    }
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    backbone.store.rollback();
    return error.reply;
  }
}

function checkApiVersion({ query, apiVersion }: ArmRequest): void {
  if (!query.has("api-version"))
    throw gatewayError(400, "MissingApiVersionParameter", "The api-version query parameter (?api-version=) is required for all requests.");
  if (!apiVersionPattern.test(apiVersion))
    throw gatewayError(400, "InvalidApiVersionParameter", `The api-version '${apiVersion}' is invalid.`);
}

function belowService(service: ServiceAddress, rest: readonly string[], request: ArmRequest, backbone: Backbone): Reply {
  const serviceEntity = backbone.store.get(service.key);
  if (serviceEntity === undefined) throw serviceNotFound(service.resourceGroup, service.name);
  const [first, second, id] = rest;
  if (first?.toLowerCase() === "tenant" && second?.toLowerCase() === "operationresults" && id !== undefined)
    return readOperationStatus(pollOperation(id, backbone));
  const routed = route(rest, service.key, backbone.store);
  if (!routed.found) throw unknownType(routed.type, request.apiVersion);
  const context: Context = { ...backbone, request, service, serviceEntity, target: routed.target };
  const asyncId = request.query.get("asyncId");
  if (asyncId !== null && request.method === "GET")
    return readOperationLocation(pollOperation(asyncId, backbone), context, () => readResult(context));
  if (request.method !== "GET" && request.method !== "HEAD" && isLocked(context.target.key, backbone.operations)) throw operationInProgress();
  return handle(context);
}

/** What the `Location` of an operation shows: the resource, also when an action on it was the operation. */
function readResult(context: Context): Reply {
  const { kind, action } = context.target;
  return kind.form === "entity" && action !== undefined ? getEntity(kind, context) : handle(context);
}

function handle(context: Context): Reply {
  const { target, request } = context;
  if (target.view !== undefined) return handleView(context);
  if (target.name === undefined && request.method !== "GET") throw methodNotAllowed(request.method, ["GET"]);
  switch (target.kind.form) {
    case "association":
      return handleAssociation(target.kind, context);
    case "link":
      return handleLink(target.kind, context);
    case "entity":
      return target.action === undefined ? handleEntity(target.kind, context) : handleAction(target.kind, target.action, context);
  }
}

const entityMethods: readonly Method[] = ["GET", "HEAD", "PUT", "PATCH", "DELETE"];

function handleEntity(kind: EntityKind, context: Context): Reply {
  const { request, target } = context;
  const allowed = kind.methods ?? entityMethods;
  if (!allowed.some((method) => method === request.method)) throw methodNotAllowed(request.method, allowed);
  switch (request.method) {
    case "PUT":
      return writeEntity(kind, context, false);
    case "PATCH":
      return writeEntity(kind, context, true);
    case "DELETE":
      return deleteEntity(kind, context);
    default:
      if (target.missing !== undefined) throw notFound(target.missing);
      return target.name === undefined
        ? listEntities(kind, context.store.list(target.parent, kind.name), context)
        : getEntity(kind, context);
  }
}

function getEntity(kind: EntityKind, context: Context): Reply {
  const entity = context.store.get(context.target.key);
  if (entity === undefined) throw notFound(kind.title);
  return kind.get?.(entity, context) ?? readEntity(kind, entity, { context, reply: "get" });
}

function handleView(context: Context): Reply {
  const { target, request } = context;
  if (request.method !== "GET") throw methodNotAllowed(request.method, ["GET"]);
  if (target.missing !== undefined) throw notFound(target.missing);
  return target.view?.list(context) ?? { status: 404 };
}

function handleAction(kind: EntityKind, name: string, context: Context): Reply {
  const { target, request, store } = context;
  if (request.method !== "POST") throw methodNotAllowed(request.method, ["POST"]);
  const entity = store.get(target.key);
  const action = kind.actions?.[name];
  if (entity === undefined || action === undefined) throw notFound(target.missing ?? kind.title);
  return action(context, entity);
}

