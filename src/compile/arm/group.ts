import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined } from "../context.js";

export function compileGroup({ name, value, at }: ResolvedDocument<"Group">): Resource[] {
  const { displayName, description, type, externalId } = value;
  const properties = defined({ displayName: displayName ?? name, description, type: type ?? "custom", externalId });
  return [{ ...resourceName("group", name), properties, references: [], at }];
}
