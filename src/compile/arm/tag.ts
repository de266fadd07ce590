import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";

export function compileTag({ name, value, at }: ResolvedDocument<"Tag">): Resource[] {
  return [{ ...resourceName("tag", name), properties: { displayName: value.displayName ?? name }, references: [], at }];
}
