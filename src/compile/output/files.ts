import { armTypeOf, languageOf, textOfSpecification, type Resource, type Specification, type SpecificationLanguage } from "../../catalog/arm/index.js";
import type { Compiled } from "../compile.js";
import { jsonText, mapProperties, type OutputFile } from "./output-file.js";

/**
 * One file a resource, named by its address: `we/api/ce-customers.json`. A policy document lies beside it as XML, an
 * API's specification in its own language. Secrets are shown as what they are, never with their value.
 */
export function resourceFiles(compiled: Compiled): OutputFile[] {
  return compiled.instances.flatMap(({ instance, resources }) => resources.flatMap((r) => filesOf(`${instance.name}/${r.address}`, r)));
}

function filesOf(name: string, resource: Resource): OutputFile[] {
  const { properties, specification, type } = resource;
  const { value, ...rest } = properties;
  const isPolicy = type.endsWith("policy") || type === "fragment";
  const files: OutputFile[] = [];
  if (isPolicy && typeof value === "string") files.push({ path: `${name}.xml`, text: `${value}\n` });
  if (specification !== undefined) files.push(specificationFile(name, specification));
  if (!type.endsWith("policy")) files.push({ path: `${name}.json`, text: jsonText(resourceJson(resource, isPolicy ? rest : properties)) });
  return files;
}

const extensions: Readonly<Record<SpecificationLanguage, string>> = { openapi: "json", swagger: "json", wsdl: "wsdl", wadl: "wadl", graphql: "graphql", odata: "xml", grpc: "proto" };

function specificationFile(name: string, specification: Specification): OutputFile {
  const extension = extensions[languageOf(specification)];
  const text = textOfSpecification(specification);
  return { path: `${name}/specification.${extension}`, text: extension === "json" ? jsonText(JSON.parse(text)) : text };
}

function resourceJson({ armPath, references, type }: Resource, properties: Resource["properties"]): unknown {
  const shown = mapProperties(type, properties, { text: (t) => t, secret: (s) => ({ secretFrom: s.source }) });
  const name = armPath.slice(armPath.lastIndexOf("/") + 1);
  return { id: armPath, type: armTypeOf(armPath), name, ...(Object.keys(properties).length === 0 ? {} : { properties: shown }), references };
}
