import { objectOf, objectsOf, plainText, stringOf, type JsonObject } from "../../state/json.js";
import { printXml, type XmlElement } from "../../../xml/index.js";
import { wadlContentType, wadlNamespace } from "../import/wadl/import-wadl.js";
import { readTree } from "../import/xml/read-tree.js";
import { toElement, xmlElement } from "../import/xml/print-tree.js";
import { stringsOf } from "../fields.js";
import type { ApiModel, OperationModel } from "./api-model.js";

export function wadlOf(api: ApiModel): string {
  const grammars = api.schemas.filter((schema) => schema.contentType === wadlContentType).map((schema) => readTree(schema.value ?? ""));
  const namespace = grammars[0]?.children[0]?.attributes.targetNamespace;
  const resources = api.operations.map(resourceOf);
  const root = xmlElement("application", { xmlns: wadlNamespace, "xmlns:xsd": "http://www.w3.org/2001/XMLSchema", "xmlns:g": namespace }, [
    xmlElement("doc", { title: plainText(api.properties.displayName) }, [plainText(api.properties.description)].filter((text) => text !== "")),
    ...grammars.map(toElement),
    xmlElement("resources", { base: api.url }, resources),
  ]);
  return printXml({ prolog: [], root, epilog: [] });
}

function resourceOf({ name, properties }: OperationModel): XmlElement {
  const template = plainText(properties.urlTemplate);
  const [path = "", query] = template.split("?");
  const parameters = objectsOf(properties.templateParameters);
  const isQuery = ({ name: each }: JsonObject): boolean => !path.includes(`{${plainText(each)}}`);
  const request = objectOf(properties.request);
  const method = xmlElement("method", { name: plainText(properties.method), id: name }, [
    documentation(properties),
    xmlElement("request", {}, [
      ...(query === undefined ? [] : parameters.filter(isQuery)).map((parameter) => parameterOf({ ...parameter, required: true }, "query")),
      ...objectsOf(request.queryParameters).map((parameter) => parameterOf(parameter, "query")),
      ...objectsOf(request.headers).map((parameter) => parameterOf(parameter, "header")),
      ...representationsOf(request),
    ]),
    ...objectsOf(properties.responses).map((response) =>
      xmlElement("response", { status: plainText(response.statusCode) }, [
        ...objectsOf(response.headers).map((parameter) => parameterOf(parameter, "header")),
        ...representationsOf(response),
      ]),
    ),
  ]);
  return xmlElement("resource", { path }, [...parameters.filter((parameter) => !isQuery(parameter)).map((parameter) => parameterOf(parameter, "template")), method]);
}

function documentation({ displayName, description }: JsonObject): XmlElement {
  const text = plainText(description);
  return xmlElement("doc", { title: plainText(displayName) }, text === "" ? [] : [text]);
}

function parameterOf(parameter: JsonObject, style: string): XmlElement {
  const { name, type, required, defaultValue, description, values } = parameter;
  const children = [
    ...(stringOf(description) === undefined ? [] : [xmlElement("doc", {}, [plainText(description)])]),
    ...stringsOf(values).map((value) => xmlElement("option", { value })),
  ];
  const kind = types[plainText(type)] ?? "xsd:string";
  return xmlElement("param", { name: plainText(name), style, type: kind, required: required === true ? "true" : undefined, default: stringOf(defaultValue) }, children);
}

const types: Readonly<Record<string, string>> = { integer: "xsd:int", number: "xsd:double", boolean: "xsd:boolean" };

function representationsOf({ representations }: JsonObject): XmlElement[] {
  return objectsOf(representations).map(({ contentType, typeName }) => xmlElement("representation", { mediaType: plainText(contentType), element: typeName === undefined ? undefined : `g:${plainText(typeName)}` }));
}
