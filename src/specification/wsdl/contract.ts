import type { SourceLocation } from "../../diagnostics/index.js";
import type { ContractField, ContractType, TypeContract } from "../contract.js";
import type { WsdlFiles } from "./read.js";
import type { WsdlEndpoint, WsdlMessage } from "./services.js";
import { XsdTypes } from "./xsd-types.js";

export function wsdlContract(files: WsdlFiles, endpoint: WsdlEndpoint): TypeContract {
  return contractWithPlaces(files, endpoint).contract;
}

/** A type that holds itself, which the import refuses (API import restrictions, Recursion; Azure/apiops#185). */
export function recursiveType(files: WsdlFiles, endpoint: WsdlEndpoint): { readonly name: string; readonly at: SourceLocation } | undefined {
  const { contract, xsd } = contractWithPlaces(files, endpoint);
  const settled = new Set<string>();
  const open = new Set<string>();
  const visit = (name: string): string | undefined => {
    if (open.has(name)) return name;
    if (settled.has(name)) return undefined;
    open.add(name);
    for (const field of contract.types.get(name)?.fields.values() ?? []) {
      const found = visit(field.type);
      if (found !== undefined) return found;
    }
    open.delete(name);
    settled.add(name);
    return undefined;
  };
  for (const name of contract.types.keys()) {
    const found = visit(name);
    const at = found === undefined ? undefined : xsd.places.get(found)?.at;
    if (found !== undefined && at !== undefined) return { name: found.replace(/\{[^}]*\}/g, ""), at };
  }
  return undefined;
}

function contractWithPlaces({ schemas }: WsdlFiles, endpoint: WsdlEndpoint): { readonly contract: TypeContract; readonly xsd: XsdTypes } {
  const types = new Map<string, ContractType>();
  const xsd = new XsdTypes(schemas, types);
  const side = (message: WsdlMessage | undefined): ContractField[] =>
    (message?.parts ?? []).map(({ name, element, type }) => ({ name, type: element === undefined ? xsd.nameOf(type) : xsd.ofElement(element), list: false, required: true }));
  const operations = endpoint.operations.map((o) => ({ name: o.name, label: o.name, signature: o.soapAction, inputs: side(o.input), outputs: side(o.output) }));
  return { contract: { kind: "types", operations, types }, xsd };
}
