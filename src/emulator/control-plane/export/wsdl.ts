import { objectOf, objectsOf, plainText, stringOf, type Json, type JsonObject } from "../../state/json.js";
import { printXml, type XmlElement } from "../../../xml/index.js";
import { xsdContentType } from "../import/wsdl/pass-through.js";
import { soapNamespaces, wsdlNamespace, type SoapVersion } from "../import/wsdl/wsdl.js";
import { readTree } from "../import/xml/read-tree.js";
import { toElement, xmlElement } from "../import/xml/print-tree.js";
import type { ApiModel, OperationModel } from "./api-model.js";

interface SoapOrigin {
  readonly service: string;
  readonly endpoint: string;
  readonly namespace: string;
  readonly soap: SoapVersion;
}

interface Message {
  readonly name: string;
  readonly element: string | undefined;
  readonly prefix: string;
}

/** A WSDL of the API as it is now: schemas, and a message, port type and binding for each operation with an action. */
export function wsdlOf(api: ApiModel): string {
  const origin = originOf(api);
  const prefixes = new Map(api.schemas.filter((schema) => schema.contentType === xsdContentType).map((schema, i) => [schema.name.toLowerCase(), `ns${i}`]));
  const schemas = api.schemas.filter((schema) => schema.contentType === xsdContentType).map((schema) => readTree(schema.value ?? ""));
  const operations = api.operations.map((operation) => operationOf(operation, prefixes));
  const attributes: Record<string, string> = { "xmlns:wsdl": wsdlNamespace, "xmlns:soap": soapNamespaces[origin.soap], "xmlns:tns": origin.namespace };
  schemas.forEach((schema, i) => (attributes[`xmlns:ns${i}`] = schema.attributes.targetNamespace ?? ""));
  const root = xmlElement("wsdl:definitions", { ...attributes, targetNamespace: origin.namespace }, [
    xmlElement("wsdl:types", {}, schemas.map(toElement)),
    ...operations.flatMap(({ input, output }) => [input, output].flatMap(messageOf)),
    xmlElement("wsdl:portType", { name: origin.endpoint }, operations.map(portOperation)),
    binding(origin, operations),
    serviceOf(origin, api),
  ]);
  return printXml({ prolog: [], root, epilog: [] });
}

function originOf({ properties }: ApiModel): SoapOrigin {
  const { service, endpoint, namespace, soap } = objectOf(properties.origin);
  const name = plainText(properties.displayName).replace(/[^A-Za-z0-9_.-]+/g, "");
  return {
    service: stringOf(service) ?? name,
    endpoint: stringOf(endpoint) ?? `${name}Soap`,
    namespace: stringOf(namespace) ?? "http://tempuri.org/",
    soap: soap === "1.2" ? "1.2" : "1.1",
  };
}

interface WrittenOperation {
  readonly name: string;
  readonly action: string;
  readonly documentation: string;
  readonly input: Message | undefined;
  readonly output: Message | undefined;
}

function operationOf({ properties }: OperationModel, prefixes: ReadonlyMap<string, string>): WrittenOperation {
  const name = plainText(properties.displayName).replace(/[^A-Za-z0-9_.-]+/g, "");
  const action = /[?&]soapAction=([^&]*)/i.exec(plainText(properties.urlTemplate))?.[1] ?? "";
  const [response] = objectsOf(properties.responses);
  return {
    name,
    action,
    documentation: plainText(properties.description),
    input: messageIn(objectOf(properties.request), `${name}Input`, prefixes),
    output: response === undefined ? undefined : messageIn(response, `${name}Output`, prefixes),
  };
}

function messageIn({ description, representations }: JsonObject, usual: string, prefixes: ReadonlyMap<string, string>): Message {
  const [first] = objectsOf(representations);
  const name = stringOf(description);
  const usable = name !== undefined && /^[A-Za-z_][\w.-]*$/.test(name) ? name : usual;
  return { name: usable, element: typeNameOf(first), prefix: prefixes.get(plainText(first?.schemaId).toLowerCase()) ?? "tns" };
}

function typeNameOf(representation: JsonObject | undefined): string | undefined {
  const value: Json | undefined = representation?.typeName;
  return stringOf(value);
}

function messageOf(message: Message | undefined): XmlElement[] {
  if (message === undefined) return [];
  const { name, element, prefix } = message;
  const parts = element === undefined ? [] : [xmlElement("wsdl:part", { name: "parameters", element: `${prefix}:${element}` })];
  return [xmlElement("wsdl:message", { name }, parts)];
}

function portOperation({ name, documentation, input, output }: WrittenOperation): XmlElement {
  const part = (kind: string, message: Message | undefined): XmlElement[] => (message === undefined ? [] : [xmlElement(`wsdl:${kind}`, { message: `tns:${message.name}` })]);
  return xmlElement("wsdl:operation", { name }, [
    ...(documentation === "" ? [] : [xmlElement("wsdl:documentation", {}, [documentation])]),
    ...part("input", input),
    ...part("output", output),
  ]);
}

function binding({ endpoint }: SoapOrigin, operations: readonly WrittenOperation[]): XmlElement {
  const body = xmlElement("soap:body", { use: "literal" });
  const bound = operations.map(({ name, action, input, output }) =>
    xmlElement("wsdl:operation", { name }, [
      xmlElement("soap:operation", { soapAction: action, style: "document" }),
      ...(input === undefined ? [] : [xmlElement("wsdl:input", {}, [body])]),
      ...(output === undefined ? [] : [xmlElement("wsdl:output", {}, [body])]),
    ]),
  );
  const transport = xmlElement("soap:binding", { transport: "http://schemas.xmlsoap.org/soap/http", style: "document" });
  return xmlElement("wsdl:binding", { name: endpoint, type: `tns:${endpoint}` }, [transport, ...bound]);
}

function serviceOf({ service, endpoint }: SoapOrigin, api: ApiModel): XmlElement {
  const address = xmlElement("soap:address", { location: api.url });
  return xmlElement("wsdl:service", { name: service }, [xmlElement("wsdl:port", { name: endpoint, binding: `tns:${endpoint}` }, [address])]);
}
