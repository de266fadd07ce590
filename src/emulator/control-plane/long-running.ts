import { objectOf, plainText, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import { isInProgress, type Operation, type OperationResult, type Operations } from "../state/operations.js";
import { isCurrentContract } from "./api-versions.js";
import type { ArmRequest, Backbone, Context } from "./context.js";
import { apimError, ArmError, notFound } from "./errors.js";
import { idOf, shownName, typeOf } from "./ids.js";
import type { AsyncReply, EntityKind } from "./kind.js";
import { emptyReply, type Reply } from "./reply.js";
import { apiOf } from "./unanswered.js";

/**
 * Long-running operations of children (arm-behaviour section 3, family A). The work is done before the first answer, as
 * every recorded poll found it, unless a fault withholds it; a refusal is kept for the poll, so who stops at 201 takes a failed write for a success.
 */
export function runOperation(
  kind: EntityKind,
  context: Context,
  asyncReply: AsyncReply,
  code: 200 | 201,
  work: () => Entity,
): Reply {
  const { target, store } = context;
  const operation = attempt(context, work);
  const headers = operationHeaders(context, operation, code);
  if (asyncReply === "accepted" || !isCurrentContract(context.request.apiVersion)) return emptyReply(202, headers);
  const written = store.get(target.key) ?? unwritten(kind, context);
  const body = {
    id: idOf(written, context),
    type: typeOf(written, store),
    name: shownName(written, context),
    properties: { ProvisioningState: "InProgress" },
  };
  return { status: code, headers, body };
}

export function completedOperation(context: Context, code: 200 | 201 | 204, work: () => void): Reply {
  return emptyReply(202, operationHeaders(context, attempt(context, work), code));
}

/** What a failed create would have been called. */
function unwritten(kind: EntityKind, { target }: Context): Entity {
  const { key, parent, name } = target;
  return { key, parent, kind: kind.name, segment: kind.segment, name: name ?? "", properties: {}, version: 0, createdAt: "", updatedAt: "" };
}

function attempt({ operations, request, store }: Context, work: () => unknown): Operation {
  try {
    work();
    return operations.start({ status: "Succeeded" }, request.path);
  } catch (error) {
    if (!(error instanceof ArmError)) throw error;
    store.rollback();
    return operations.start({ status: "Failed", httpStatus: error.status, error: objectOf(error.body.error) }, request.path);
  }
}

/** Older versions know only `Location`. */
function operationHeaders({ request, service }: Context, operation: Operation, code: number): Record<string, string> {
  const version = `api-version=${request.apiVersion}`;
  const location = `${request.baseUrl}${request.path}?${version}&asyncId=${operation.id}&asyncCode=${code}`;
  if (!isCurrentContract(request.apiVersion)) return { Location: location };
  const status = `${request.baseUrl}${service.id}/tenant/operationResults/${operation.id}?${version}`;
  return { "Azure-AsyncOperation": status, Location: location };
}

/** The operation as this poll finds it. What it withheld is done by the poll that finds it done. */
export function pollOperation(id: string, { operations, store }: Pick<Backbone, "operations" | "store">): Operation | undefined {
  const operation = operations.poll(id);
  if (operation?.withheld === undefined || isInProgress(operation)) return operation;
  store.make(operation.withheld);
  const { withheld: _done, ...finished } = operation;
  operations.change(finished);
  return finished;
}

/** Whether an operation in progress holds what is to be written: an API as a whole, and anything else by itself. */
export function isLocked(key: string, operations: Operations): boolean {
  const wanted = lockOf(key);
  for (const changes of operations.waiting())
    if (changes.some((change) => lockOf(change.do === "put" ? change.entity.key : change.key) === wanted)) return true;
  return false;
}

function lockOf(key: string): string {
  return apiOf(key) ?? key;
}

/** `{service}/tenant/operationResults/{id}`: always 200, the outcome is in the body. */
export function readOperationStatus(operation: Operation | undefined): Reply {
  if (operation === undefined) throw notFound("Operation result");
  return { status: 200, headers: pollHeaders(operation), body: statusBody(operation) };
}

/** What a status URL says, of either family. */
export function statusBody(operation: Operation): JsonObject {
  const { result } = operation;
  if (isInProgress(operation)) return { status: "InProgress" };
  return result.status === "Succeeded" ? { status: "Succeeded" } : { status: "Failed", error: result.error };
}

export function pollHeaders(operation: Operation): Readonly<Record<string, string>> {
  const { retryAfterSeconds } = operation;
  return isInProgress(operation) && retryAfterSeconds !== undefined ? { "Retry-After": String(retryAfterSeconds) } : {};
}

/**
 * The `Location` of an operation: 202 and itself again while it is running; once it is done, the HTTP status is `asyncCode` and
 * the body what a GET gives (arm-behaviour section 3, A 3).
 */
export function readOperationLocation(operation: Operation | undefined, { request }: Pick<Context, "request">, read: () => Reply): Reply {
  if (operation === undefined) throw notFound("Operation result");
  if (isInProgress(operation)) return stillRunning(operation, request);
  if (operation.result.status === "Failed") throw operationFailure(operation.result);
  const asyncCode = Number(request.query.get("asyncCode") ?? 200);
  if (asyncCode === 204) return emptyReply(204);
  return { ...read(), status: asyncCode };
}

export function stillRunning(operation: Operation, { baseUrl, path, query }: ArmRequest): Reply {
  return emptyReply(202, { Location: `${baseUrl}${path}?${query.toString()}`, ...pollHeaders(operation) });
}

export function operationFailure({ httpStatus, error }: OperationResult & { readonly status: "Failed" }): ArmError {
  return apimError(httpStatus, plainText(error.code), plainText(error.message), error.details ?? null);
}
