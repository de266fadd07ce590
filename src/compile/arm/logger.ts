import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined, type CompileContext } from "../context.js";
import { namedValuesOf } from "../named-values.js";

export function compileLogger(document: ResolvedDocument<"Logger">, context: CompileContext): Resource[] {
  const { name, value, at } = document;
  const { type, description, credentials, resourceId, isBuffered } = value;
  const properties = defined({ loggerType: type, description, credentials, resourceId, isBuffered });
  return [{ ...resourceName("logger", name), properties, references: namedValuesOf(document, "credentials", context), at }];
}
