import { plainText, present, type JsonObject } from "../../../state/json.js";
import { childNamed, childrenNamed, qualifiedName, type XmlTree } from "../xml/tree.js";

interface WadlMethod {
  readonly method: XmlTree;
  readonly path: string;
  /** Of the resources around it. */
  readonly parameters: readonly XmlTree[];
  readonly schemaId: string | undefined;
  readonly asTemplate: boolean;
}

export function wadlOperation({ method, path, parameters, schemaId, asTemplate }: WadlMethod): JsonObject {
  const request = childNamed(method, "request");
  const all = [...parameters, ...childrenNamed(request, "param")];
  const styled = (style: string): JsonObject[] => all.filter((param) => param.attributes.style === style).map(parameterOf);
  const [template = "", ownQuery] = path.split("?");
  const query = styled("query");
  const inTemplate = asTemplate ? query.filter((param) => param.required === true) : [];
  const inPath = [...path.matchAll(/\{([^}]+)\}/g)].map(([, name = ""]) => ({ ...(styled("template").find((param) => param.name === name) ?? { name, type: "string" }), required: true }));
  const queries = [...(ownQuery === undefined ? [] : [ownQuery]), ...inTemplate.map((param) => `${plainText(param.name)}={${plainText(param.name)}}`)];
  const displayName = childNamed(method, "doc")?.attributes.title ?? method.attributes.id ?? `${method.attributes.name ?? "GET"} - ${path}`;
  return {
    displayName,
    method: (method.attributes.name ?? "GET").toUpperCase(),
    urlTemplate: queries.length === 0 ? template : `${template}?${queries.join("&")}`,
    templateParameters: [...inPath, ...inTemplate],
    description: childNamed(method, "doc")?.text.trim() ?? displayName,
    request: {
      queryParameters: query.filter((param) => !inTemplate.includes(param)),
      headers: styled("header"),
      representations: representationsOf(request, schemaId),
    },
    responses: childrenNamed(method, "response").flatMap((response) => responsesOf(response, schemaId)),
  };
}

function responsesOf(response: XmlTree, schemaId: string | undefined): JsonObject[] {
  const statuses = (response.attributes.status ?? "200").split(/\s+/).map(Number);
  const headers = childrenNamed(response, "param").filter((param) => param.attributes.style === "header");
  return statuses.map((statusCode) => ({ statusCode, headers: headers.map(parameterOf), representations: representationsOf(response, schemaId) }));
}

function representationsOf(message: XmlTree | undefined, schemaId: string | undefined): JsonObject[] {
  return childrenNamed(message, "representation").flatMap((representation) => {
    const { mediaType, element } = representation.attributes;
    if (mediaType === undefined) return [];
    const type = element === undefined || schemaId === undefined ? {} : { schemaId, typeName: qualifiedName(element, representation).local };
    return [{ contentType: mediaType, ...type }];
  });
}

function parameterOf(param: XmlTree): JsonObject {
  const { name, type, required, default: defaultValue } = param.attributes;
  return present({
    name,
    type: typeOf(type),
    description: childNamed(param, "doc")?.text.trim(),
    required: required === "true",
    defaultValue: defaultValue === "" ? undefined : defaultValue,
    values: childrenNamed(param, "option").flatMap((option) => option.attributes.value ?? []),
  });
}

function typeOf(type: string | undefined): string {
  const local = type?.split(":").at(-1) ?? "string";
  if (["int", "integer", "long", "short", "byte"].includes(local)) return "integer";
  if (["decimal", "double", "float"].includes(local)) return "number";
  return local === "boolean" ? "boolean" : "string";
}
