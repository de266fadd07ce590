import type { DefinitionNode } from "graphql";
import { graphQl } from "./library.js";

export const graphQlContentType = "application/vnd.ms-azure-apim.graphql.schema";

export interface ParsedSchema {
  readonly problem?: string;
  /** `Query/order`, `Order/customer`: what a resolver's `path` may name. */
  readonly fieldPaths: readonly string[];
}

export function parseSchema(text: string): ParsedSchema {
  const { parse, isTypeSystemDefinitionNode, isTypeSystemExtensionNode } = graphQl();
  try {
    const { definitions } = parse(text, { noLocation: true });
    if (definitions.every((each) => isTypeSystemDefinitionNode(each) || isTypeSystemExtensionNode(each))) return { fieldPaths: definitions.flatMap(pathsOf) };
    return { problem: "The schema holds something that is no definition of a type.", fieldPaths: [] };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error), fieldPaths: [] };
  }
}

function pathsOf(definition: DefinitionNode): string[] {
  const { Kind } = graphQl();
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      return (definition.fields ?? []).map((field) => `${definition.name.value}/${field.name.value}`);
    default:
      return [];
  }
}
