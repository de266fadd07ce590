import { operationNameOf } from "../../catalog/arm/operation-name.js";
import { diagnose, hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import { defined } from "../defined.js";
import type { ParsedOperation, ParsedSpecification, SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { uniqueNames } from "../unique-names.js";
import { childOf, contentOf } from "../xml/elements.js";
import { checkEndpoint, chooseEndpoint, type ChosenEndpoint } from "./choose.js";
import { recursiveType, wsdlContract } from "./contract.js";
import { readWsdl, type WsdlFiles } from "./read.js";
import { servicesOf, type WsdlEndpoint, type WsdlOperation } from "./services.js";

/** A WSDL 1.1 description as the API of one of its endpoints. */
export function parseWsdl(source: SpecificationSource): SpecificationOutcome {
  const diagnostics: Diagnostic[] = [];
  const files = readWsdl(source, diagnostics);
  if (files === undefined) return { parsed: undefined, diagnostics };
  const chosen = chooseEndpoint(servicesOf(files.definitions), source, (d) => diagnostics.push(d));
  if (chosen !== undefined) diagnostics.push(...checkEndpoint(chosen));
  const recursive = chosen === undefined ? undefined : recursiveType(files, chosen.endpoint);
  if (recursive !== undefined) diagnostics.push(diagnose("wsdl-invalid", { problem: `type ${recursive.name} holds itself`, fix: "Leave the part out that leads back, or describe it as xs:anyType." }, recursive.at));
  return { parsed: chosen === undefined || hasErrors(diagnostics) ? undefined : wsdlSpecification(files, chosen, source.wsdl?.mode ?? "passthrough"), diagnostics };
}

function wsdlSpecification(files: WsdlFiles, chosen: ChosenEndpoint, mode: "passthrough" | "rest"): ParsedSpecification {
  const { service, endpoint } = chosen;
  const name = uniqueNames();
  const operations = endpoint.operations.map((o) => (mode === "rest" ? restOperation(o, name) : soapOperation(o, endpoint.soap, name)));
  const documentation = childOf(service.element, "documentation");
  const settings = { apiType: mode === "rest" ? "http" : "soap", wsdlSelector: { wsdlServiceName: service.name, wsdlEndpointName: endpoint.name } };
  return {
    language: "wsdl",
    apiType: mode === "rest" ? "http" : "soap",
    info: defined({ title: service.name, description: documentation === undefined || contentOf(documentation) === "" ? undefined : contentOf(documentation) }),
    ...defined({ serviceUrl: endpoint.address }),
    operations,
    operationsAreKnown: false,
    unnamedBecause: "The import of a WSDL description gives each operation a name of its own making, another one on every instance; written out with `type: soap`, without the description, they have the names that you give them",
    schemas: [],
    resolverPaths: [],
    get contract() {
      return wsdlContract(files, endpoint);
    },
    send: () => ({ format: "wsdl", value: files.merged, linkFormat: "wsdl-link", settings }),
  };
}

/**
 * As the service shows an imported pass-through operation: azure-rest-api-specs, stable/2022-08-01, ApiManagementUpdateApiOperation.json
 * (method, template, the messages' names as descriptions, text/xml). The resource's own name is made up by the service (Azure/apiops#474, #538).
 */
function soapOperation(operation: WsdlOperation, soap: WsdlEndpoint["soap"], name: (wanted: string) => string): ParsedOperation {
  const { input, output, soapAction, documentation } = operation;
  const representations = [{ contentType: soap === "1.1" ? "text/xml" : "application/soap+xml" }];
  return {
    name: name(operationNameOf(operation.name)),
    displayName: operation.name,
    ...defined({ description: documentation }),
    method: "POST",
    urlTemplate: `/?soapAction=${soapAction === "" ? operation.name : soapAction}`,
    details: {
      templateParameters: [],
      request: { ...defined({ description: input?.name }), queryParameters: [], headers: [], representations },
      responses: output === undefined ? [] : [{ statusCode: 200, description: output.name, headers: [], representations }],
    },
  };
}

/** What the service makes of an operation behind a REST front end is not documented beyond its name. */
function restOperation(operation: WsdlOperation, name: (wanted: string) => string): ParsedOperation {
  return { name: name(operationNameOf(operation.name)), displayName: operation.name, ...defined({ description: operation.documentation }), method: "POST", urlTemplate: `/${operation.name}`, details: {} };
}
