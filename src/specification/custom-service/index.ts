import { diagnose, hasErrors, startOfFile, type Diagnostic } from "../../diagnostics/index.js";
import { openApiSpecification } from "../openapi/index.js";
import { operationPlaces } from "../openapi/operations.js";
import type { SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { readCustomServices } from "./read.js";
import { toOpenApi } from "./to-openapi.js";

/** Custom services of Finance and Operations, as the OpenAPI document that the service gets for them. */
export function parseCustomServices({ file, structured }: SpecificationSource): SpecificationOutcome {
  if (structured === undefined) return { parsed: undefined, diagnostics: [diagnose("custom-service-invalid", { problem: "the text is neither JSON nor YAML", fix: "Save what the service answers." }, { file, range: startOfFile })] };
  const diagnostics: Diagnostic[] = [];
  const services = readCustomServices(structured, (d) => diagnostics.push(d));
  if (hasErrors(diagnostics)) return { parsed: undefined, diagnostics };
  const document = toOpenApi(services);
  return { parsed: openApiSpecification(document, operationPlaces(document)), diagnostics };
}
