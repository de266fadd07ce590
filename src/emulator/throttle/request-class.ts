/** How ARM counts: a POST is a write (arm-behaviour section 8). */
export type RequestClass = "reads" | "writes" | "deletes";

export function requestClass(method: string): RequestClass {
  if (method === "GET" || method === "HEAD") return "reads";
  return method === "DELETE" ? "deletes" : "writes";
}

export function remainingHeader(method: string): string {
  return `x-ms-ratelimit-remaining-subscription-${requestClass(method)}`;
}

export function globalRemainingHeader(method: string): string {
  return `x-ms-ratelimit-remaining-subscription-global-${requestClass(method)}`;
}
