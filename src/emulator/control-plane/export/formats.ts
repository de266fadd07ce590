import type { Entity, Store } from "../../state/store.js";
import { graphQlSchemaOf } from "../import/graphql/api-fields.js";
import { protoContentType } from "../import/grpc/import-grpc.js";
import { odataContentType } from "../import/odata/import-csdl.js";
import { apiModel, type ApiModel } from "./api-model.js";
import { jsonText, yamlText } from "./json-and-yaml.js";
import { openApiOf, swaggerOf } from "./openapi.js";
import { wadlOf } from "./wadl.js";
import { wsdlOf } from "./wsdl.js";

export interface ExportFormat {
  /** What the reply calls it (SDK, KnownExportResultFormat). */
  readonly result: string;
  readonly extension: string;
  readonly mediaType: string;
  /** Undefined: the API has no such document. */
  readonly write: (api: ApiModel) => string | undefined;
  /** For APIs of this type only. */
  readonly type?: string;
}

/** By the `format` of the request: those of the SDK, and those that tools ask for besides (apiops-cli). */
export const exportFormats: Readonly<Record<string, ExportFormat>> = {
  "openapi-link": { result: "openapi-link", extension: "yaml", mediaType: "application/vnd.oai.openapi", write: (api) => yamlText(openApiOf(api)) },
  "openapi+json-link": { result: "openapi+json-link", extension: "json", mediaType: "application/vnd.oai.openapi+json", write: (api) => jsonText(openApiOf(api)) },
  "swagger-link": { result: "swagger-link-json", extension: "json", mediaType: "application/vnd.swagger.doc+json", write: (api) => jsonText(swaggerOf(api)) },
  "wsdl-link": { result: "wsdl-link+xml", extension: "xml", mediaType: "application/wsdl+xml", write: wsdlOf, type: "soap" },
  "wadl-link": { result: "wadl-link-json", extension: "xml", mediaType: "application/vnd.sun.wadl+xml", write: wadlOf },
  "graphql-link": { result: "graphql-link", extension: "graphql", mediaType: "text/plain", write: ({ key, store }) => graphQlSchemaOf(key, store), type: "graphql" },
  "odata-link": { result: "odata-link", extension: "xml", mediaType: "application/xml", write: (api) => storedText(api, odataContentType), type: "odata" },
  "grpc-link": { result: "grpc-link", extension: "proto", mediaType: "text/plain", write: (api) => storedText(api, protoContentType), type: "grpc" },
};

function storedText({ schemas }: ApiModel, contentType: string): string | undefined {
  return schemas.find((schema) => schema.contentType === contentType)?.value;
}

export function exportText(api: Entity, format: ExportFormat, store: Store): string | undefined {
  return format.write(apiModel(api, store));
}
