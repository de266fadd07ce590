import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import type { SpecificationSource } from "../parsed.js";
import type { WsdlEndpoint, WsdlService } from "./services.js";

export interface ChosenEndpoint {
  readonly service: WsdlService;
  readonly endpoint: WsdlEndpoint;
}

/** The endpoint that becomes the API: the one there is, or the one that the Api document names. */
export function chooseEndpoint(services: readonly WsdlService[], source: SpecificationSource, report: (diagnostic: Diagnostic) => void): ChosenEndpoint | undefined {
  const { service: wantedService, endpoint: wantedEndpoint } = source.wsdl ?? {};
  const speaking = services.filter((s) => s.endpoints.length > 0);
  const at = (property: "service" | "endpoint") => source.choiceAt?.(property) ?? services[0]?.element.at;
  const choose = <T extends { readonly name: string }>(among: readonly T[], wanted: string | undefined, property: "service" | "endpoint"): T | undefined => {
    const found = wanted === undefined ? (among.length === 1 ? among[0] : undefined) : among.find((a) => a.name === wanted);
    if (found === undefined) report(diagnose("wsdl-choice", { property, wanted, suggestion: wanted === undefined ? undefined : nearest(wanted, among.map((a) => a.name)), names: among.map((a) => a.name) }, at(property)));
    return found;
  };
  if (speaking.length === 0) {
    report(diagnose("wsdl-invalid", { problem: "no service has an endpoint with a SOAP binding", fix: "Add the `service` with its SOAP port to the description." }, services[0]?.element.at ?? { file: source.file, range: { start: { line: 1, column: 1 }, end: { line: 1, column: 1 } } }));
    return undefined;
  }
  const service = choose(speaking, wantedService, "service");
  const endpoint = service === undefined ? undefined : choose(service.endpoints, wantedEndpoint, "endpoint");
  return service === undefined || endpoint === undefined ? undefined : { service, endpoint };
}

/** What the import refuses: learn.microsoft.com/azure/api-management/api-management-api-import-restrictions, WSDL. */
export function checkEndpoint({ endpoint }: ChosenEndpoint): Diagnostic[] {
  const invalid = (problem: string, fix: string, at: WsdlEndpoint["binding"]["at"]): Diagnostic => diagnose("wsdl-invalid", { problem, fix }, at);
  return endpoint.operations.flatMap((operation) => {
    const { name, style, uses, input, output, element } = operation;
    if (style !== "document") return [invalid(`operation ${name} has the style \`${style}\`, and the service takes \`document\` only`, "Export the description in the document/literal style.", element.at)];
    if (uses.some((use) => use !== "literal")) return [invalid(`operation ${name} uses SOAP encoding, and the service takes \`literal\` only`, "Export the description in the document/literal style.", element.at)];
    if (input === undefined) return [invalid(`operation ${name} has no input message`, "Add the operation, with its message, to the port type of the binding.", element.at)];
    return [input, output].flatMap((message) => (message !== undefined && message.parts.length > 1 ? [invalid(`message ${message.name} has ${message.parts.length} parts, and the service takes one`, "Wrap the parts in one element.", message.element.at)] : []));
  });
}
