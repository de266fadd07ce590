import { attribute, childOf, childrenOf, contentOf, qualified, type Element } from "../xml/elements.js";

export interface WsdlService {
  readonly name: string;
  readonly element: Element;
  /** Endpoints that speak SOAP; those over plain HTTP are no SOAP APIs. */
  readonly endpoints: readonly WsdlEndpoint[];
}

export interface WsdlEndpoint {
  readonly name: string;
  readonly soap: "1.1" | "1.2";
  readonly address: string | undefined;
  readonly binding: Element;
  readonly operations: readonly WsdlOperation[];
}

export interface WsdlOperation {
  readonly name: string;
  readonly soapAction: string;
  readonly documentation: string | undefined;
  readonly style: string;
  readonly uses: readonly string[];
  readonly input: WsdlMessage | undefined;
  readonly output: WsdlMessage | undefined;
  /** Of the binding. */
  readonly element: Element;
}

export interface WsdlMessage {
  readonly name: string;
  readonly element: Element;
  readonly parts: readonly { readonly name: string; readonly element?: QualifiedName; readonly type?: QualifiedName }[];
}

export interface QualifiedName {
  readonly namespace: string;
  readonly local: string;
}

const soapVersions: Readonly<Record<string, WsdlEndpoint["soap"]>> = {
  "http://schemas.xmlsoap.org/wsdl/soap/": "1.1",
  "http://schemas.xmlsoap.org/wsdl/soap12/": "1.2",
};

export function servicesOf(definitions: readonly Element[]): WsdlService[] {
  const named = new Named(definitions);
  return definitions.flatMap((d) =>
    childrenOf(d, "service").map((service) => ({
      name: attribute(service, "name") ?? "",
      element: service,
      endpoints: childrenOf(service, "port").flatMap((port) => endpointOf(port, named) ?? []),
    })),
  );
}

/** What is referred to by name across the documents. */
class Named {
  constructor(private readonly definitions: readonly Element[]) {}

  find(local: string, from: Element, reference: string | undefined): Element | undefined {
    if (reference === undefined) return undefined;
    const wanted = qualified(from, reference);
    const all = this.definitions.flatMap((d) => childrenOf(d, local).map((element) => ({ element, namespace: attribute(d, "targetNamespace") ?? "" })));
    const same = all.filter(({ element }) => attribute(element, "name") === wanted.local);
    return (same.find(({ namespace }) => namespace === wanted.namespace) ?? same[0])?.element;
  }
}

function endpointOf(port: Element, named: Named): WsdlEndpoint | undefined {
  const binding = named.find("binding", port, attribute(port, "binding"));
  const own = binding === undefined ? undefined : binding.children.find((c) => c.local === "binding" && c.namespace in soapVersions);
  if (binding === undefined || own === undefined) return undefined;
  const portType = named.find("portType", binding, attribute(binding, "type"));
  const address = childOf(port, "address");
  return {
    name: attribute(port, "name") ?? "",
    soap: soapVersions[own.namespace] ?? "1.1",
    address: address === undefined ? undefined : attribute(address, "location"),
    binding,
    operations: childrenOf(binding, "operation").map((operation) => operationOf(operation, attribute(own, "style") ?? "document", portType, named)),
  };
}

function operationOf(element: Element, bindingStyle: string, portType: Element | undefined, named: Named): WsdlOperation {
  const name = attribute(element, "name") ?? "";
  const inputName = attributeOfChild(element, "input");
  const abstract = portType === undefined ? [] : childrenOf(portType, "operation").filter((o) => attribute(o, "name") === name);
  // Overloads are told apart by the names of their inputs.
  const described = abstract.find((o) => inputName !== undefined && attributeOfChild(o, "input") === inputName) ?? abstract[0];
  const soap = element.children.find((c) => c.local === "operation");
  const documentation = described === undefined ? undefined : childOf(described, "documentation");
  const bodies = childrenOf(element, "input", "output").flatMap((side) => childrenOf(side, "body"));
  return {
    name,
    soapAction: soap === undefined ? "" : (attribute(soap, "soapAction") ?? ""),
    documentation: documentation === undefined || contentOf(documentation) === "" ? undefined : contentOf(documentation),
    style: (soap === undefined ? undefined : attribute(soap, "style")) ?? bindingStyle,
    uses: bodies.flatMap((b) => attribute(b, "use") ?? []),
    input: messageOf(described, "input", named),
    output: messageOf(described, "output", named),
    element,
  };
}

function attributeOfChild(element: Element, local: string): string | undefined {
  const child = childOf(element, local);
  return child === undefined ? undefined : attribute(child, "name");
}

function messageOf(operation: Element | undefined, side: "input" | "output", named: Named): WsdlMessage | undefined {
  const reference = operation === undefined ? undefined : childOf(operation, side);
  const message = reference === undefined ? undefined : named.find("message", reference, attribute(reference, "message"));
  if (message === undefined) return undefined;
  const parts = childrenOf(message, "part").map((part) => {
    const [element, type] = [attribute(part, "element"), attribute(part, "type")];
    return { name: attribute(part, "name") ?? "", ...(element === undefined ? {} : { element: qualified(part, element) }), ...(type === undefined ? {} : { type: qualified(part, type) }) };
  });
  return { name: attribute(message, "name") ?? "", element: message, parts };
}
