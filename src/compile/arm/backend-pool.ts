import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, idOf, type CompileContext } from "../context.js";

export function compileBackendPool({ name, value, at }: ResolvedDocument<"BackendPool">, context: CompileContext): Resource[] {
  const services = value.services.map(({ backend, weight, priority }) => defined({ id: idOf(context, `/backends/${backend}`), weight, priority }));
  const properties = { ...defined({ title: value.title, description: value.description }), type: "Pool", pool: { services } };
  return [{ ...resourceName("backend-pool", name), properties, references: value.services.map((s) => `backend/${s.backend}`), at }];
}
