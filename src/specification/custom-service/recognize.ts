import { isObject } from "../../catalog/arm/index.js";

/** `/api/services/Group/Service/operation`, with or without what every path starts with. */
export const operationPath = /^(?:\/?api\/services\/)?([^/]+)\/([^/]+)\/([^/]+)$/;

/** Whether the value of a JSON or YAML text describes custom services of Finance and Operations. */
export function isCustomServices(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((item) => isObject(item) && "OperationName" in item);
  if (!isObject(value)) return false;
  return "OperationName" in value || Object.entries(value).some(([key, answer]) => operationPath.test(key) && isObject(answer) && ("Parameters" in answer || "Return" in answer));
}
