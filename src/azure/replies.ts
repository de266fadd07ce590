import { isObject, type JsonObject } from "../catalog/arm/index.js";
import { ConnectionError, ServiceError } from "./management-port.js";
import { retryAfterMs } from "./requests/retry-after.js";
import type { PipelineResponse } from "./sdk-types.js";

/** The JSON of a reply; empty where it has no body. */
export function bodyOf(reply: PipelineResponse): JsonObject {
  const text = reply.bodyAsText ?? "";
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? (parsed as JsonObject) : {};
  } catch (cause) {
    // Cut off, or a proxy's page under a status of success: nothing is known of what the service meant.
    if (isSuccess(reply)) throw new ConnectionError(originOf(reply.request.url), `the answer to ${reply.request.method} ${pathOf(reply.request.url)} is no JSON`, { cause });
    return {};
  }
}

export function isSuccess({ status }: PipelineResponse): boolean {
  return status >= 200 && status < 300;
}

export function expectSuccess(operation: string, reply: PipelineResponse): void {
  if (!isSuccess(reply)) throw refusal(operation, reply, reply.status);
}

/** The service's refusal in its own words; a failed poll is a refusal although it came with 200. */
export function refusal(operation: string, reply: PipelineResponse, status: number): ServiceError {
  const { code, message } = errorOf(reply);
  const wait = askedToWait(reply);
  return new ServiceError(operation, status, code, message, wait === undefined ? {} : { retryAfterMs: wait });
}

/** The envelope of arm-behaviour, section 4: code, message, and details that say what and where. */
function errorOf(reply: PipelineResponse): { code: string; message: string } {
  const body = bodyOf(reply);
  const error = body["error"];
  if (!isObject(error)) return { code: `Http${reply.status}`, message: typeof body["Message"] === "string" ? body["Message"] : "The service gave no reason." };
  const details = Array.isArray(error["details"]) ? (error["details"] as unknown[]) : [];
  const more = details.flatMap((d) => (isObject(d) && typeof d["message"] === "string" ? [typeof d["target"] === "string" ? `${d["target"]}: ${d["message"]}` : d["message"]] : []));
  const summary = typeof error["message"] === "string" ? [error["message"]] : [];
  const message = [...summary, ...more].filter((t) => t !== "").join(" ");
  return { code: typeof error["code"] === "string" ? error["code"] : `Http${reply.status}`, message };
}

/** What is left of the caller's allowance for this sort of request; the least where several are given (section 8). */
export function remainingAllowance(reply: PipelineResponse): number | undefined {
  let least: number | undefined;
  for (const [name, value] of Object.entries(reply.headers.toJSON())) {
    if (!name.startsWith("x-ms-ratelimit-remaining-") || !/^\d+$/.test(value)) continue;
    least = Math.min(least ?? Number.POSITIVE_INFINITY, Number(value));
  }
  return least;
}

/** Milliseconds, measured from now where a date is given. */
export function askedToWait(reply: PipelineResponse): number | undefined {
  return retryAfterMs((name) => reply.headers.get(name), Date.now());
}

function originOf(url: string): string {
  return new URL(url).origin;
}

function pathOf(url: string): string {
  return new URL(url).pathname;
}
