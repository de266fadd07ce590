import { apiVersionPattern } from "./api-versions.js";
import { handleAssociation } from "./associations.js";
import { workspaceContainer } from "./container.js";
import type { ArmRequest, Backbone, Context } from "./context.js";
import { absentError, ArmError, gatewayError, methodNotAllowed, operationInProgress, serviceNotFound, unknownType } from "./errors.js";
import { addressedEntity, entitiesIn } from "./fixed-entities.js";
import type { EntityKind, View } from "./kind.js";
import { handleLink } from "./links.js";
import { listEntities } from "./listing.js";
import { isLocked, pollOperation, readOperationLocation, readOperationStatus } from "./long-running.js";
import { methodsOf } from "./methods.js";
import { readEntity } from "./read-entity.js";
import { emptyReply, type Reply } from "./reply.js";
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
  const { target } = routed;
  const container = target.workspace === undefined ? service : workspaceContainer(service, target.workspace);
  const context: Context = { ...backbone, request, service, serviceEntity, container, target };
  const asyncId = request.query.get("asyncId");
  if (asyncId !== null && request.method === "GET")
    return readOperationLocation(pollOperation(asyncId, backbone), context, () => readResult(asyncId, context));
  if (request.method !== "GET" && request.method !== "HEAD" && isLocked(context.target.key, backbone.operations)) throw operationInProgress();
  return handle(context);
}

/** What the `Location` of an operation shows: the resource, also when an action on it was the operation, or its outcome. */
function readResult(operationId: string, context: Context): Reply {
  const { kind, action, view } = context.target;
  if (view?.outcome !== undefined) return view.outcome(operationId, context);
  return kind.form === "entity" && action !== undefined ? getEntity(kind, context) : handle(context);
}

function handle(context: Context): Reply {
  const { target, request } = context;
  const allowed = methodsOf(target);
  if (!allowed.includes(request.method)) throw methodNotAllowed(request.method, allowed);
  if (target.view !== undefined) return handleView(target.view, context);
  switch (target.kind.form) {
    case "association":
      return handleAssociation(target.kind, context);
    case "link":
      return handleLink(target.kind, context);
    case "entity":
      return target.action === undefined ? handleEntity(target.kind, context) : handleAction(target.kind, target.action, context);
  }
}

function handleEntity(kind: EntityKind, context: Context): Reply {
  const { request, target } = context;
  switch (request.method) {
    case "PUT":
      return writeEntity(kind, context, false);
    case "PATCH":
      return writeEntity(kind, context, true);
    case "DELETE":
      return deleteEntity(kind, context);
    default:
      if (target.missing !== undefined) throw target.missing;
      return target.name === undefined ? listEntities(kind, entitiesIn(kind, context), context) : getEntity(kind, context);
  }
}

function getEntity(kind: EntityKind, context: Context): Reply {
  const entity = addressedEntity(kind, context);
  if (entity === undefined) throw absentError(kind, context.target.name ?? "");
  const reply = kind.get?.(entity, context) ?? readEntity(kind, entity, { context, reply: "get" });
  return context.request.method === "HEAD" && kind.statuses?.head !== undefined ? emptyReply(kind.statuses.head) : reply;
}

function handleView(view: View, context: Context): Reply {
  const { target } = context;
  if (target.missing !== undefined) throw target.missing;
  return target.viewItem === undefined ? view.list(context) : (view.item?.(target.viewItem, context) ?? { status: 404 });
}

function handleAction(kind: EntityKind, name: string, context: Context): Reply {
  const { target } = context;
  const entity = addressedEntity(kind, context);
  const action = kind.actions?.[name];
  if (entity === undefined || action === undefined) throw target.missing ?? absentError(kind, target.name ?? "");
  return action(context, entity);
}

