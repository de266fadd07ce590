import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, type CompileContext } from "../context.js";
import { namedValuesOf } from "../named-values.js";

export function compileBackend(document: ResolvedDocument<"Backend">, context: CompileContext): Resource[] {
  const { name, value, at } = document;
  const { title, description, url, protocol, resourceId, credentials, tls, circuitBreaker } = value;
  const properties = defined({ title, description, url, protocol: protocol ?? "http", resourceId, credentials, tls, circuitBreaker });
  return [{ ...resourceName("backend", name), properties: { ...properties }, references: [...namedValuesOf(document, "credentials", context), ...namedValuesOf(document, "url", context)], at }];
}
