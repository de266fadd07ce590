import { stringOf, type JsonObject } from "../../../state/json.js";
import { parsingError } from "../parsing-error.js";
import { readTree } from "../xml/read-tree.js";
import { childNamed, childrenNamed, nameKey, qualifiedName, walkTree, type XmlTree } from "../xml/tree.js";
import { soapNamespaces, wsdlNamespace, type SoapVersion, type Wsdl, type WsdlMessage, type WsdlOperation } from "./wsdl.js";

/** The endpoint that `wsdlSelector` names, or the only one that speaks SOAP. */
export function readWsdl(text: string, selector: JsonObject): Wsdl {
  const root = readTree(text);
  if (root.local !== "definitions" || root.namespace !== wsdlNamespace) throw unable(`the root element is not 'definitions' of WSDL 1.1`);
  refuseImports(root);
  const { service, port, soap } = selectPort(root, stringOf(selector.wsdlServiceName), stringOf(selector.wsdlEndpointName));
  const binding = named(root, "binding", port.attributes.binding ?? "", port);
  if (binding === undefined) throw unable(`Cannot resolve referenced binding '${port.attributes.binding ?? ""}'.`);
  const portType = named(root, "portType", binding.attributes.type ?? "", binding);
  if (portType === undefined) throw unable(`Cannot resolve referenced port type '${binding.attributes.type ?? ""}'.`);
  refuseRpc(binding, soap);
  return {
    namespace: root.attributes.targetNamespace ?? "",
    service: service.attributes.name ?? "",
    endpoint: port.attributes.name ?? "",
    address: port.children.find((child) => child.local === "address")?.attributes.location,
    documentation: documentationOf(service) ?? documentationOf(root),
    soap,
    operations: childrenNamed(binding, "operation").map((operation) => operationOf(operation, portType, root, soap)),
    schemas: childrenNamed(childNamed(root, "types"), "schema"),
  };
}

interface Port {
  readonly service: XmlTree;
  readonly port: XmlTree;
  readonly soap: SoapVersion;
}

function selectPort(root: XmlTree, serviceName: string | undefined, endpointName: string | undefined): Port {
  const ports = childrenNamed(root, "service").flatMap((service) => childrenNamed(service, "port").flatMap((port) => soapPort(service, port)));
  const matching = ports.filter(
    ({ service, port }) => (serviceName ?? service.attributes.name) === service.attributes.name && (endpointName ?? port.attributes.name) === port.attributes.name,
  );
  const [first, second] = matching;
  if (first === undefined && (serviceName ?? endpointName) !== undefined)
    throw unable(`Service '${serviceName ?? ""}' with SOAP endpoint '${endpointName ?? ""}' could not be found.`);
  if (first === undefined) throw unable("No service with a SOAP endpoint was found.");
  if (second !== undefined) throw unable("Multiple service endpoints are not allowed: wsdlSelector has to name one.");
  return first;
}

function soapPort(service: XmlTree, port: XmlTree): Port[] {
  const address = childNamed(port, "address");
  const soap = (["1.1", "1.2"] as const).find((version) => soapNamespaces[version] === address?.namespace);
  return soap === undefined ? [] : [{ service, port, soap }];
}

/** What is referred to has to be in the same document (DOC). */
function refuseImports(root: XmlTree): void {
  for (const tree of walkTree(root)) {
    const isImport = tree.local === "import" || tree.local === "include";
    const location = tree.attributes.location ?? tree.attributes.schemaLocation;
    if (isImport && location !== undefined) throw unable(`the directive '${tree.name}' of '${location}' is not supported. Merge the documents into one.`);
  }
}

/** Only document style with literal encoding is taken (DOC). */
function refuseRpc(binding: XmlTree, soap: SoapVersion): void {
  for (const tree of walkTree(binding)) {
    if (tree.namespace !== soapNamespaces[soap]) continue;
    if (tree.attributes.style === "rpc") throw unable("SOAP bindings of style 'rpc' are not supported.");
    if (tree.attributes.use === "encoded") throw unable("SOAP encoding is not supported.");
  }
}

function operationOf(bound: XmlTree, portType: XmlTree, root: XmlTree, soap: SoapVersion): WsdlOperation {
  const name = bound.attributes.name ?? "";
  const abstract = childrenNamed(portType, "operation").find((each) => each.attributes.name === name);
  if (abstract === undefined) throw unable(`Operation '${name}' of binding is not an operation of its port type.`);
  const action = bound.children.find((child) => child.local === "operation" && child.namespace === soapNamespaces[soap])?.attributes.soapAction ?? "";
  return {
    name,
    action,
    documentation: documentationOf(abstract),
    input: messageOf(childNamed(abstract, "input"), "input", root),
    output: messageOf(childNamed(abstract, "output"), "output", root),
  };
}

function messageOf(reference: XmlTree | undefined, direction: string, root: XmlTree): WsdlMessage | undefined {
  if (reference === undefined) return undefined;
  const name = qualifiedName(reference.attributes.message ?? "", reference);
  const message = named(root, "message", reference.attributes.message ?? "", reference);
  if (message === undefined) throw parsingError(`Cannot resolve referenced ${direction} message '${nameKey(name)}'.`);
  const parts = childrenNamed(message, "part");
  if (parts.length > 1) throw unable(`message '${name.local}' has several parts. Messages with multiple parts are not supported.`);
  const [part] = parts;
  if (part === undefined) return { name: name.local, element: undefined };
  if (part.attributes.element === undefined) throw unable(`part '${part.attributes.name ?? ""}' of message '${name.local}' does not refer to an element.`);
  return { name: name.local, element: qualifiedName(part.attributes.element, part) };
}

/** Of the document's own namespace, as everything that WSDL itself names. */
function named(root: XmlTree, kind: string, reference: string, at: XmlTree): XmlTree | undefined {
  const { namespace, local } = qualifiedName(reference, at);
  if (namespace !== (root.attributes.targetNamespace ?? "")) return undefined;
  return childrenNamed(root, kind).find((each) => each.attributes.name === local);
}

function documentationOf(tree: XmlTree): string | undefined {
  const text = childNamed(tree, "documentation")?.text.trim() ?? "";
  return text === "" ? undefined : text;
}

function unable(problem: string): Error {
  return parsingError(`Unable to import API from WSDL: ${problem}`);
}
