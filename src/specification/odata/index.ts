import { diagnose, hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import type { ParsedSpecification, SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { readElements, type Element } from "../xml/elements.js";
import { odataContract } from "./contract.js";
import { readEntityModel, type EntityModel } from "./model.js";
import { odataOperations } from "./operations.js";
import { trimMetadata } from "./trim.js";

/** Metadata of an OData service. */
export function parseCsdl(source: SpecificationSource): SpecificationOutcome {
  const { root, diagnostics: found } = readElements(source.text, source.file);
  const diagnostics: Diagnostic[] = [...found];
  if (root === undefined) return { parsed: undefined, diagnostics };
  const model = readEntityModel(root, (d) => diagnostics.push(d));
  if (model !== undefined && source.entitySets !== undefined && !hasErrors(diagnostics)) return trimmed(root, model, source);
  if (model?.version === "3") diagnostics.push(diagnose("odata-version", { version: "3" }, root.at));
  return { parsed: model === undefined || hasErrors(diagnostics) ? undefined : odataSpecification(model, source.text), diagnostics };
}

/** What is left is read like any other metadata: operations, contract and what is sent follow from the same text. */
function trimmed(root: Element, model: EntityModel, source: SpecificationSource): SpecificationOutcome {
  const diagnostics: Diagnostic[] = [];
  const text = trimMetadata(root, model, source, (d) => diagnostics.push(d));
  if (text === undefined) return { parsed: undefined, diagnostics };
  const { entitySets: _all, ...rest } = source;
  return parseCsdl({ ...rest, text });
}

function odataSpecification(model: EntityModel, text: string): ParsedSpecification {
  return {
    language: "odata",
    apiType: "odata",
    info: {},
    operations: odataOperations(model),
    // The portal lists entity sets and functions, and takes policies for the whole API (learn.microsoft.com/azure/api-management/import-api-from-odata).
    operationsAreKnown: false,
    unnamedBecause: "The policies of an OData API go down to the API only",
    schemas: [],
    resolverPaths: [],
    get contract() {
      return odataContract(model);
    },
    send: () => ({ format: "odata", value: text, linkFormat: "odata-link", settings: { apiType: "odata" } }),
  };
}
