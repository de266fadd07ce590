import { diagnose, startOfFile } from "../diagnostics/index.js";
import type { DescriptionLanguage } from "./language.js";
import type { SpecificationOutcome, SpecificationSource, StructuredText } from "./parsed.js";

/** Readers by language; each is loaded when a specification needs it. */
const readers: { readonly [L in DescriptionLanguage]: (source: SpecificationSource) => Promise<SpecificationOutcome> } = {
  "custom-service": async (source) => (await import("./custom-service/index.js")).parseCustomServices(source),
  openapi: readOpenApi,
  swagger: readOpenApi,
  wsdl: async (source) => (await import("./wsdl/index.js")).parseWsdl(source),
  wadl: async (source) => (await import("./wadl/index.js")).parseWadl(source),
  graphql: async (source) => (await import("./graphql/index.js")).parseGraphql(source),
  odata: async (source) => (await import("./odata/index.js")).parseCsdl(source),
  grpc: async (source) => (await import("./grpc/index.js")).parseGrpc(source),
};

/** Checked, and in the terms of the service's operations. */
export function parseSpecification(source: SpecificationSource, language: DescriptionLanguage): Promise<SpecificationOutcome> {
  return readers[language](source);
}

async function readOpenApi(source: SpecificationSource): Promise<SpecificationOutcome> {
  const structured = source.structured ?? (await plainValue(source));
  if (structured === undefined) return { parsed: undefined, diagnostics: [diagnose("openapi-invalid", { problem: "the text is neither JSON nor YAML", where: "" }, { file: source.file, range: startOfFile })] };
  return (await import("./openapi/index.js")).parseOpenApi(source, structured);
}

/** For a text whose places nobody asks for, such as one that was recorded or exported. */
async function plainValue({ text, file }: SpecificationSource): Promise<StructuredText | undefined> {
  const locate: StructuredText["locate"] = () => ({ file, range: startOfFile });
  try {
    if (text.trimStart().startsWith("{")) return { value: JSON.parse(text) as unknown, locate };
    const { CORE_SCHEMA, load } = await import("js-yaml");
    return { value: load(text, { schema: CORE_SCHEMA }), locate };
  } catch {
    return undefined;
  }
}
