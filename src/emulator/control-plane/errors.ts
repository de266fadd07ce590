import type { Json, JsonObject } from "../state/json.js";
import type { Reply } from "./reply.js";

/** A refusal: thrown by whatever checks a request, answered as its reply. */
export class ArmError extends Error {
  constructor(
    readonly status: number,
    readonly body: JsonObject,
    readonly headers: Readonly<Record<string, string>> = {},
  ) {
    super(JSON.stringify(body));
  }

  get reply(): Reply {
    return { status: this.status, headers: this.headers, body: this.body, style: "compact" };
  }
}

export interface ErrorDetail {
  readonly target: string;
  readonly message: string;
}

/** The service's own envelope: `details` is there, and null when there are none (arm-behaviour section 4). */
export function apimError(status: number, code: string, message: string, details: Json = null): ArmError {
  return new ArmError(status, { error: { code, message, details } });
}

/** Errors of ARM itself have no `details` and say so in a header. */
export function gatewayError(status: number, code: string, message: string): ArmError {
  return new ArmError(status, { error: { code, message } }, { "x-ms-failure-cause": "gateway" });
}

export function validationError(...details: readonly ErrorDetail[]): ArmError {
  return apimError(
    400,
    "ValidationError",
    "One or more fields contain incorrect values:",
    details.map(({ target, message }) => ({ code: "ValidationError", target, message })),
  );
}

/** The other form: the finding itself is the message. */
export function validationRefusal(message: string): ArmError {
  return apimError(400, "ValidationError", message);
}

export function notFound(title: string): ArmError {
  return apimError(404, "ResourceNotFound", `${title} not found.`);
}

export function absentError({ title, absent }: { readonly title: string; readonly absent?: (name: string) => ArmError }, name: string): ArmError {
  return absent?.(name) ?? notFound(title);
}

/** Connections of the credential manager have an envelope of their own (recording aso-2024-05-01-authorization-provider). */
export function connectionNotFound(what: string, name: string): ArmError {
  const message = `Cannot find ${what} with name ${name} .`;
  return new ArmError(404, { error: { code: "AuthorizationGatewayNotFoundException", subCode: null, message, details: null, innerError: null } });
}

export function parentNotFound(): ArmError {
  return validationRefusal("Entity with specified identifier not found");
}

export function modifiedSince(): ArmError {
  return apimError(412, "PreconditionFailed", "Resource was modified since last retrieval.");
}

export function operationInProgress(): ArmError {
  return apimError(409, "PessimisticConcurrencyConflict", "Operation on the API is in progress");
}

export function usedBy(what: string, name: string, users: readonly string[]): ArmError {
  const lines = users.map((user) => `${user}\r\n`).join("");
  return validationRefusal(`The ${what} '${name}' is used by the following entities:\r\n${lines}`);
}

export function badRequest(message: string): ArmError {
  return apimError(400, "BadRequest", message);
}

export function methodNotAllowed(method: string, allowed: readonly string[]): ArmError {
  return new ArmError(
    405,
    { Message: `The requested resource does not support http method '${method}'.` },
    { Allow: allowed.join(",") },
  );
}

export function serviceNotFound(resourceGroup: string, name: string): ArmError {
  return gatewayError(
    404,
    "ResourceNotFound",
    `The Resource 'Microsoft.ApiManagement/service/${name}' under resource group '${resourceGroup}' was not found. ` +
      "For more details please go to https://aka.ms/ARMResourceNotFoundFix",
  );
}

export function unknownType(type: string, apiVersion: string): ArmError {
  return gatewayError(
    404,
    "InvalidResourceType",
    `The resource type '${type}' could not be found in the namespace 'Microsoft.ApiManagement' for api version '${apiVersion}'.`,
  );
}
