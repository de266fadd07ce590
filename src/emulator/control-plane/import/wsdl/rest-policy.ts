import { printElement, serviceLayout, type XmlElement, type XmlNode } from "../../../../xml/index.js";
import { xmlElement } from "../xml/print-tree.js";
import type { SoapVersion, Wsdl, WsdlOperation } from "./wsdl.js";
import { jsonName, type XsdElement } from "./xsd.js";

const envelopes: Readonly<Record<SoapVersion, string>> = {
  "1.1": "http://schemas.xmlsoap.org/soap/envelope/",
  "1.2": "http://www.w3.org/2003/05/soap-envelope",
};

interface Messages {
  readonly input: XsdElement | undefined;
  readonly output: XsdElement | undefined;
}

/** The policy that the import makes with an operation (inbound: Azure/apiops#283; outbound: the most likely form). */
export function restPolicy(operation: WsdlOperation, { input, output }: Messages, wsdl: Wsdl): string {
  const base = xmlElement("base");
  const sections = [
    xmlElement("inbound", {}, [base, ...inbound(operation, input, wsdl)]),
    xmlElement("backend", {}, [base]),
    xmlElement("outbound", {}, [base, outbound(output), header("Content-Type", "application/json")]),
    xmlElement("on-error", {}, [base]),
  ];
  return printElement(xmlElement("policies", {}, sections), serviceLayout);
}

function inbound(operation: WsdlOperation, input: XsdElement | undefined, wsdl: Wsdl): XmlElement[] {
  const path = wsdl.address !== undefined && URL.canParse(wsdl.address) ? new URL(wsdl.address).pathname : "/";
  const namespace = operation.input?.element?.namespace ?? wsdl.namespace;
  const names = { "xmlns:soap": envelopes[wsdl.soap], xmlns: namespace, "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance" };
  const content = input === undefined ? [] : [xmlElement(input.name, {}, input.fields.flatMap((field) => requestField(field, `body.${jsonName(input.name)}`)))];
  const envelope = xmlElement("soap:Envelope", names, [xmlElement("soap:Body", {}, content)]);
  return [
    ...(input === undefined || input.fields.length === 0 ? [xmlElement("set-method", {}, ["POST"])] : []),
    xmlElement("rewrite-uri", { template: path, "copy-unmatched-params": "false" }),
    header("SOAPAction", `"${operation.action}"`),
    xmlElement("set-body", { template: "liquid" }, [envelope]),
    header("Content-Type", wsdl.soap === "1.1" ? "text/xml" : "application/soap+xml"),
  ];
}

function header(name: string, value: string): XmlElement {
  return xmlElement("set-header", { name, "exists-action": "override" }, [xmlElement("value", {}, [value])]);
}

/** What is not sent is nil. */
function requestField(field: XsdElement, above: string): (XmlNode | string)[] {
  const path = `${above}.${jsonName(field.name)}`;
  const content = (at: string): (XmlNode | string)[] =>
    field.simple === undefined ? field.fields.flatMap((inner) => requestField(inner, at)) : [`{{${at}}}`];
  const given = (at: string): (XmlNode | string)[] => [
    `{% if ${at} %}`,
    xmlElement(field.name, {}, content(at)),
    "{% else %}",
    xmlElement(field.name, { "xsi:nil": "true" }),
    "{% endif %}",
  ];
  return field.isList ? [`{% for item in ${path} -%}`, ...given("item"), "{% endfor -%}"] : given(path);
}

function outbound(output: XsdElement | undefined): XmlElement {
  const fault = "{ \"error\": { \"code\": \"{{body.envelope.body.fault.faultcode}}\", \"message\": \"{{body.envelope.body.fault.faultstring}}\" } }";
  return xmlElement("choose", {}, [
    xmlElement("when", { condition: "@(context.Response.StatusCode < 400)" }, [
      xmlElement("set-body", { template: "liquid" }, [output === undefined ? "{}" : `{ "${jsonName(output.name)}": ${responseValue(output, `body.envelope.body.${output.name}`)} }`]),
    ]),
    xmlElement("otherwise", {}, [xmlElement("set-body", { template: "liquid" }, [fault])]),
  ]);
}

function responseValue(element: XsdElement, path: string): string {
  if (element.simple !== undefined) return isBare(element.simple) ? `{{${path}}}` : `"{{${path} | Replace: '\\r', '' | Replace: '\\n', ''}}"`;
  const fields = element.fields.map((field) => `"${jsonName(field.name)}": ${listed(field, `${path}.${field.name}`)}`);
  return `{ ${fields.join(", ")} }`;
}

function listed(field: XsdElement, path: string): string {
  return field.isList ? `[{% JSONArrayFor item in ${path} %}${responseValue(field, "item")}{% endJSONArrayFor %}]` : responseValue(field, path);
}

function isBare(type: string): boolean {
  return ["boolean", "decimal", "double", "float", "byte", "short", "int", "integer", "long"].includes(type);
}
