import { isObject, type JsonObject, type SnapshotSpecification, type SpecificationLanguage } from "../catalog/arm/index.js";
import type { ManagementPort } from "./management-port.js";
import { ServiceError } from "./management-port.js";

/** How each type of API gives its document back. GraphQL and the like keep it as a schema. */
const exports: Readonly<Record<string, { readonly format: string; readonly language: SpecificationLanguage }>> = {
  http: { format: "openapi+json-link", language: "openapi" },
  soap: { format: "wsdl-link", language: "wsdl" },
};

const swagger = { format: "swagger-link", language: "swagger" } as const;

/** The types that an import of OpenAPI 2.0 leaves are kept as such. */
async function wasSwagger(port: ManagementPort, armPath: string): Promise<boolean> {
  const schemas = (await port.list(`${armPath}/schemas`)) ?? [];
  return schemas.some(({ properties }) => isObject(properties) && properties["contentType"] === "application/vnd.ms-azure-apim.swagger.definitions+json");
}

const schemas: Readonly<Record<string, SpecificationLanguage>> = { graphql: "graphql", odata: "odata", grpc: "grpc" };

/** The document that describes an API, as the service exports it. Undefined where there is none; why it could not be had is reported. */
export async function readSpecification(port: ManagementPort, armPath: string, properties: JsonObject, report: (why: string) => void): Promise<SnapshotSpecification | undefined> {
  const type = typeof properties["apiType"] === "string" ? properties["apiType"] : "http";
  const exported = type === "http" && (await wasSwagger(port, armPath)) ? swagger : exports[type];
  if (exported !== undefined) return readExport(port, armPath, exported, report);
  const language = schemas[type];
  return language === undefined ? undefined : readSchema(port, armPath, language);
}

async function readExport(port: ManagementPort, armPath: string, { format, language }: { readonly format: string; readonly language: SpecificationLanguage }, report: (why: string) => void): Promise<SnapshotSpecification | undefined> {
  try {
    const text = await port.export(armPath, format);
    return text === undefined ? undefined : { language: language === "openapi" && isSwagger(text) ? "swagger" : language, text };
  } catch (error) {
    if (!(error instanceof ServiceError)) throw error;
    report(`its specification could not be exported: ${error.message}`);
    return undefined;
  }
}

function isSwagger(text: string): boolean {
  try {
    const document: unknown = JSON.parse(text);
    return isObject(document) && document["swagger"] === "2.0";
  } catch {
    return false;
  }
}

/** The schema with a text that the language is written in. */
async function readSchema(port: ManagementPort, armPath: string, language: SpecificationLanguage): Promise<SnapshotSpecification | undefined> {
  for (const item of (await port.list(`${armPath}/schemas`)) ?? []) {
    const entity = await port.get(`${armPath}/schemas/${String(item["name"])}`);
    const document = entity?.properties["document"];
    const text = isObject(document) ? document["value"] : undefined;
    if (typeof text === "string" && text !== "") return { language, text };
  }
  return undefined;
}
