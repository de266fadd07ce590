import { didYouMean, error, warning } from "./message.js";

/** Descriptions of APIs, in the languages that the service imports. */
export const specificationMessages = {
  "specification-unclear": error((p: { file: string }) => ({
    message: `It is not clear what kind of description ${p.file} is.`,
    detail: "An API's `specification` is OpenAPI 2.0, 3.0 or 3.1 (JSON or YAML), WSDL 1.1, WADL, a GraphQL schema, OData metadata (CSDL in XML), a .proto file, or custom services of Dynamics 365 Finance in JSON.",
    fix: "Name the file that describes the API, or write the operations out under `operations:`.",
  })),
  "specification-type": error((p: { written: string; found: string; language: string }) => ({
    message: `\`type\` says ${p.written}, and the specification makes it ${p.found}.`,
    detail: `The type of an API follows from its specification, which is ${p.language}.`,
    fix: "Remove `type`, or name another specification.",
  })),
  "specification-unwanted": error((p: { type: string }) => ({
    message: `An API of type ${p.type} has no specification.`,
    detail: "The service takes none for this type.",
    fix: "Remove `specification`.",
  })),
  "specification-size": error((p: { megabytes: string; limit: string }) => ({
    message: `The specification is ${p.megabytes} MB long when it is sent, and the service takes ${p.limit} MB.`,
    detail: "A longer document is read by the service itself, from an address that it can reach.",
    fix: "Publish the same document, and name its address with `specificationUrl:`.",
  })),
  "specification-url-unsent": warning((p: { settings: string }) => ({
    message: `${p.settings} cannot be carried: the service reads the document from \`specificationUrl\` as it is published.`,
    detail: "Operations get other names for readers only in a document that is sent from here.",
    fix: "Write the texts into the published document.",
  })),
  "operation-text-unsent": error((p: { property: string; language: string }) => ({
    message: `\`${p.property}\` of an operation cannot be set here: the import takes it from the ${p.language}.`,
    detail: "Only OpenAPI documents are sent with the texts that the definitions give, the display name and description; what an operation is, its description says.",
    fix: "Remove it, or write it in the specification.",
  })),
  "operation-unnamed": error((p: { operation: string; why: string }) => ({
    message: `Operation "${p.operation}" cannot have settings of its own.`,
    detail: `${p.why}.`,
    fix: "Write the policy for the API, and let it look at the request.",
  })),
  "openapi-not-carried": warning((p: { what: string; why: string }) => ({
    message: `The import leaves out ${p.what}.`,
    detail: p.why,
    fix: "Nothing is to be done when callers can do without it.",
  })),
  "wsdl-invalid": error((p: { problem: string; fix: string }) => ({
    message: `The WSDL description cannot be imported: ${p.problem}.`,
    detail: "API Management takes one WSDL 1.1 document with document/literal SOAP bindings.",
    fix: p.fix,
  })),
  "wsdl-choice": error((p: { property: "service" | "endpoint"; wanted: string | undefined; suggestion: string | undefined; names: readonly string[] }) => ({
    message: p.wanted === undefined ? `The WSDL description has ${p.names.length} ${p.property}s, and one becomes the API.` : `The WSDL description has no ${p.property} "${p.wanted}" that speaks SOAP.`,
    detail: `It has ${p.names.join(", ")}.`,
    fix: didYouMean(p.suggestion, `Choose one with \`wsdl: { ${p.property}: … }\`.`),
  })),
  "wadl-invalid": error((p: { problem: string }) => ({
    message: `The WADL description cannot be imported: ${p.problem}.`,
    detail: "Each method of a resource becomes an operation.",
    fix: "Complete the description.",
  })),
  "graphql-invalid": error((p: { problem: string }) => ({
    message: `The GraphQL schema is not valid: ${p.problem}.`,
    detail: "API Management refuses such a schema, and resolvers could not be checked against it.",
    fix: "Correct the schema at this place.",
  })),
  "odata-invalid": error((p: { problem: string; fix: string }) => ({
    message: `The OData metadata cannot be imported: ${p.problem}.`,
    detail: "API Management makes entity sets and functions of the metadata of OData 2 or 4.",
    fix: p.fix,
  })),
  "entity-set-unknown": error((p: { name: string; suggestion: string | undefined; count: number }) => ({
    message: `The metadata has no entity set "${p.name}".`,
    detail: `It has ${p.count}. Names are those of its \`EntityContainer\`, with their upper and lower case; they often differ from the names of tables.`,
    fix: didYouMean(p.suggestion, "Look the name up in the service document, which lists them."),
  })),
  "entity-sets-unwanted": error((p: { file: string }) => ({
    message: `\`entitySets\` chooses among those of OData metadata, and ${p.file} is none.`,
    detail: "Other descriptions are imported as a whole.",
    fix: "Remove `entitySets`, or name the metadata of the service.",
  })),
  "custom-service-invalid": error((p: { problem: string; fix: string }) => ({
    message: `The description of custom services cannot be imported: ${p.problem}.`,
    detail: "It has what Finance and Operations answers to GET /api/services/{group}/{service}/{operation}, by that path, or as a list with the names in each item.",
    fix: p.fix,
  })),
  "odata-version": warning((p: { version: string }) => ({
    message: `The metadata is of OData ${p.version}; the service takes OData 2 and 4.`,
    detail: "Services of version 3 mostly answer as version 2 does, but the import is not documented for them.",
    fix: "Import the metadata of version 4, if the service has it.",
  })),
  "proto-invalid": error((p: { problem: string }) => ({
    message: `The .proto file is not valid: ${p.problem}.`,
    detail: "Each call of its services becomes an operation.",
    fix: "Correct the file at this place.",
  })),
  "proto-import": warning((p: { path: string }) => ({
    message: `The service gets this file only, without ${p.path}.`,
    detail: "Its types are known here and used to compare; the import takes one .proto file.",
    fix: "Write the types into this file, if the import refuses it.",
  })),
};
