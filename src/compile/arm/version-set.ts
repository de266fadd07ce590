import { resourceName, type Resource } from "../../catalog/arm/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import { defined } from "../context.js";

const schemes = { segment: "Segment", query: "Query", header: "Header" } as const;

export function compileVersionSet({ name, value, at }: ResolvedDocument<"VersionSet">): Resource[] {
  const { displayName, description, scheme, queryName, headerName } = value;
  const properties = defined({
    displayName: displayName ?? name,
    description,
    versioningScheme: schemes[scheme],
    versionQueryName: queryName,
    versionHeaderName: headerName,
  });
  return [{ ...resourceName("version-set", name), properties, references: [], at }];
}
