import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, idOf, type CompileContext } from "../context.js";

export function compileSubscription({ name, value, at }: ResolvedDocument<"Subscription">, context: CompileContext): Resource[] {
  const { displayName, product, api, state, allowTracing, primaryKey, secondaryKey } = value;
  const path = product !== undefined ? `/products/${product}` : api !== undefined ? `/apis/${api}` : "/apis";
  const references = product !== undefined ? [`product/${product}`] : api !== undefined ? [`api/${api}`] : [];
  const properties = defined({ displayName: displayName ?? name, scope: idOf(context, path), state: state ?? "active", allowTracing: allowTracing ?? false, primaryKey, secondaryKey });
  return [{ ...resourceName("subscription", name), properties, references, at }];
}
