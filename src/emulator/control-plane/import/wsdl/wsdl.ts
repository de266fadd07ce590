import type { QualifiedName, XmlTree } from "../xml/tree.js";

/** The one endpoint of a WSDL that is imported. */
export interface Wsdl {
  readonly namespace: string;
  readonly service: string;
  readonly endpoint: string;
  readonly address: string | undefined;
  readonly documentation: string | undefined;
  readonly soap: SoapVersion;
  readonly operations: readonly WsdlOperation[];
  readonly schemas: readonly XmlTree[];
}

export type SoapVersion = "1.1" | "1.2";

export interface WsdlOperation {
  readonly name: string;
  readonly action: string;
  readonly documentation: string | undefined;
  readonly input: WsdlMessage | undefined;
  readonly output: WsdlMessage | undefined;
}

export interface WsdlMessage {
  readonly name: string;
  readonly element: QualifiedName | undefined;
}

export const wsdlNamespace = "http://schemas.xmlsoap.org/wsdl/";
export const xsdNamespace = "http://www.w3.org/2001/XMLSchema";

export const soapNamespaces: Readonly<Record<SoapVersion, string>> = {
  "1.1": "http://schemas.xmlsoap.org/wsdl/soap/",
  "1.2": "http://schemas.xmlsoap.org/wsdl/soap12/",
};

export const soapContentTypes: Readonly<Record<SoapVersion, string>> = { "1.1": "text/xml", "1.2": "application/soap+xml" };
