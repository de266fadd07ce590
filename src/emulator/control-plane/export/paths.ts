import { objectOf, objectsOf, plainText, type Json, type JsonObject } from "../../state/json.js";
import type { ApiModel, OperationModel } from "./api-model.js";

export interface Placed {
  readonly operation: OperationModel;
  readonly parameters: readonly PlacedParameter[];
}

export interface PlacedParameter {
  readonly place: "path" | "query" | "header";
  readonly parameter: JsonObject;
}

interface Paths {
  readonly paths: JsonObject;
  /** Operations that share path and method with another: only their query tells them apart. */
  readonly others: JsonObject | undefined;
}

export function pathsOf(api: ApiModel, write: (placed: Placed) => JsonObject): Paths {
  const paths: Record<string, Record<string, Json>> = {};
  const others: Record<string, Record<string, Json>> = {};
  for (const operation of api.operations) {
    const method = plainText(operation.properties.method).toLowerCase();
    const { path, verbatim, parameters } = placeOf(operation);
    const isTaken = paths[path]?.[method] !== undefined;
    const where = isTaken ? others : paths;
    const key = isTaken ? verbatim : path;
    (where[key] ??= {})[method] = write({ operation, parameters });
  }
  return { paths, others: Object.keys(others).length === 0 ? undefined : others };
}

interface Place {
  readonly path: string;
  /** The whole template. */
  readonly verbatim: string;
  readonly parameters: readonly PlacedParameter[];
}

/** `/x?q={q}` is a required parameter of `/x`; a query of any other form stays in the path. */
function placeOf({ properties }: OperationModel): Place {
  const template = plainText(properties.urlTemplate);
  const verbatim = template.startsWith("/") ? template : `/${template}`;
  const [bare = "", query] = verbatim.split("?");
  const isPlain = query === undefined || query.split("&").every((part) => /^([^={}]+)=\{\1\}$/.test(part));
  const inQuery = new Set([...(query ?? "").matchAll(/\{([^}]+)\}/g)].map(([, name]) => name));
  const request = objectOf(properties.request);
  const templated = objectsOf(properties.templateParameters).map((parameter): PlacedParameter => {
    const place = inQuery.has(plainText(parameter.name)) ? "query" : "path";
    return { place, parameter: { ...parameter, required: true } };
  });
  const placed = (list: Json | undefined, place: "query" | "header"): PlacedParameter[] => objectsOf(list).map((parameter) => ({ place, parameter }));
  const parameters = [...templated, ...placed(request.queryParameters, "query"), ...placed(request.headers, "header")];
  return { path: isPlain ? bare : verbatim, verbatim, parameters };
}
