import { buildASTSchema, GraphQLError, parse, validateSchema } from "graphql";
import { validateSDL } from "graphql/validation/validate.js";
import { diagnose, LineIndex, type Diagnostic } from "../../diagnostics/index.js";
import type { ParsedSpecification, SpecificationOutcome, SpecificationSource } from "../parsed.js";
import { graphqlContract, resolverPaths, type GraphqlDefinitions } from "./contract.js";

/** The schema of a GraphQL API, in its schema definition language. */
export function parseGraphql(source: SpecificationSource): SpecificationOutcome {
  const lines = new LineIndex(source.text);
  const report = (error: GraphQLError): Diagnostic => {
    const node = error.nodes?.[0]?.loc;
    const start = node?.start ?? error.positions?.[0] ?? 0;
    const end = node === undefined ? start + 1 : Math.min(node.end, endOfLine(source.text, start));
    return diagnose("graphql-invalid", { problem: sentence(error.message) }, { file: source.file, range: lines.range(start, Math.max(end, start + 1)) });
  };
  let definitions: GraphqlDefinitions;
  try {
    definitions = parse(source.text);
  } catch (error) {
    if (!(error instanceof GraphQLError)) throw error;
    return { parsed: undefined, diagnostics: [report(error)] };
  }
  const errors = validateSDL(definitions);
  const found = errors.length > 0 ? errors : validateSchema(buildASTSchema(definitions, { assumeValidSDL: true }));
  if (found.length > 0) return { parsed: undefined, diagnostics: found.map(report) };
  return { parsed: graphqlSpecification(definitions, source.text), diagnostics: [] };
}

/** Without the full stop, or the suggestion, that ends it. */
function sentence(message: string): string {
  const [first, suggestion] = message.split(/ (?=Did you mean )/);
  return (first ?? "").replace(/\.$/, "") + (suggestion === undefined ? "" : ` (${suggestion.replace("Did", "did")})`);
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  return end === -1 ? text.length : end;
}

function graphqlSpecification(definitions: GraphqlDefinitions, text: string): ParsedSpecification {
  return {
    language: "graphql",
    apiType: "graphql",
    info: {},
    operations: [],
    operationsAreKnown: true,
    unnamedBecause: "A GraphQL API has no operations; resolvers answer its fields",
    schemas: [{ id: "graphql", contentType: "application/vnd.ms-azure-apim.graphql.schema", text }],
    resolverPaths: resolverPaths(definitions),
    get contract() {
      return graphqlContract(definitions);
    },
    send: undefined,
  };
}
