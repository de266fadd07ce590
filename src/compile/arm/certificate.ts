import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";

export function compileCertificate({ name, value, at }: ResolvedDocument<"Certificate">): Resource[] {
  return [{ ...resourceName("certificate", name), properties: { keyVault: value.keyVault }, references: [], at }];
}
