import { importGraphQl } from "./graphql/import-graphql.js";
import { importGrpc } from "./grpc/import-grpc.js";
import type { Importer } from "./imported.js";
import { importCsdl } from "./odata/import-csdl.js";
import { importOpenApi } from "./openapi/import-openapi.js";
import { importSwagger } from "./openapi/import-swagger.js";
import { importWadl } from "./wadl/import-wadl.js";
import { importWsdl } from "./wsdl/import-wsdl.js";

/** Every value of `format` (SDK, KnownContentFormat) and what reads the document. */
export const importers: Readonly<Record<string, Importer>> = {
  openapi: importOpenApi("any"),
  "openapi+json": importOpenApi("json"),
  "openapi-link": importOpenApi("any"),
  "openapi+json-link": importOpenApi("json"),
  "swagger-json": importSwagger,
  "swagger-link-json": importSwagger,
  wsdl: importWsdl,
  "wsdl-link": importWsdl,
  "wadl-xml": importWadl,
  "wadl-link-json": importWadl,
  "graphql-link": importGraphQl,
  odata: importCsdl,
  "odata-link": importCsdl,
  grpc: importGrpc,
  "grpc-link": importGrpc,
};
