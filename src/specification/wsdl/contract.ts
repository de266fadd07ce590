import type { ContractField, ContractType, TypeContract } from "../contract.js";
import type { WsdlFiles } from "./read.js";
import type { WsdlEndpoint, WsdlMessage } from "./services.js";
import { XsdTypes } from "./xsd-types.js";

export function wsdlContract({ schemas }: WsdlFiles, endpoint: WsdlEndpoint): TypeContract {
  const types = new Map<string, ContractType>();
  const xsd = new XsdTypes(schemas, types);
  const side = (message: WsdlMessage | undefined): ContractField[] =>
    (message?.parts ?? []).map(({ name, element, type }) => ({ name, type: element === undefined ? xsd.nameOf(type) : xsd.ofElement(element), list: false, required: true }));
  const operations = endpoint.operations.map((o) => ({ name: o.name, label: o.name, signature: o.soapAction, inputs: side(o.input), outputs: side(o.output) }));
  return { kind: "types", operations, types };
}
