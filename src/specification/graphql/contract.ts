import { Kind, type DefinitionNode, type DocumentNode, type FieldDefinitionNode, type InputValueDefinitionNode, type TypeNode } from "graphql";
import type { ContractField, ContractType, TypeContract, TypedOperation } from "../contract.js";

export type GraphqlDefinitions = DocumentNode;

type Root = "query" | "mutation" | "subscription";

/** What callers see: root fields are the operations. */
export function graphqlContract(document: GraphqlDefinitions): TypeContract {
  const types = new Map<string, ContractType>();
  for (const definition of document.definitions) noteType(definition, types);
  const operations = [...rootTypes(document)].flatMap(([root, name]) => [...(types.get(name)?.fields.values() ?? [])].map((field) => rootOperation(root, name, field)));
  return { kind: "types", operations, types };
}

/** `Type/field` of every object type: what a resolver's path may name. */
export function resolverPaths(document: GraphqlDefinitions): string[] {
  return document.definitions.flatMap((d) => ((d.kind === Kind.OBJECT_TYPE_DEFINITION || d.kind === Kind.OBJECT_TYPE_EXTENSION) && d.fields !== undefined ? d.fields.map((f) => `${d.name.value}/${f.name.value}`) : []));
}

function rootTypes(document: GraphqlDefinitions): ReadonlyMap<Root, string> {
  const roots = new Map<Root, string>();
  for (const d of document.definitions) {
    if (d.kind === Kind.SCHEMA_DEFINITION || d.kind === Kind.SCHEMA_EXTENSION) for (const { operation, type } of d.operationTypes ?? []) roots.set(operation, type.name.value);
  }
  if (roots.size > 0) return roots;
  const conventional: readonly (readonly [Root, string])[] = [["query", "Query"], ["mutation", "Mutation"], ["subscription", "Subscription"]];
  return new Map(conventional.filter(([, name]) => document.definitions.some((d) => d.kind === Kind.OBJECT_TYPE_DEFINITION && d.name.value === name)));
}

function rootOperation(root: Root, type: string, field: ContractField): TypedOperation {
  const { name, arguments: inputs = [], ...output } = field;
  return { name: `${type}.${name}`, label: `${root} ${name}`, signature: "", inputs, outputs: [{ ...output, name: "result" }] };
}

function noteType(definition: DefinitionNode, types: Map<string, ContractType>): void {
  switch (definition.kind) {
    case Kind.OBJECT_TYPE_DEFINITION:
    case Kind.OBJECT_TYPE_EXTENSION:
    case Kind.INTERFACE_TYPE_DEFINITION:
    case Kind.INTERFACE_TYPE_EXTENSION:
      { addTo(types, definition.name.value, "object", (definition.fields ?? []).map(outputField), []); return; }
    case Kind.INPUT_OBJECT_TYPE_DEFINITION:
    case Kind.INPUT_OBJECT_TYPE_EXTENSION:
      { addTo(types, definition.name.value, "object", (definition.fields ?? []).map(inputField), []); return; }
    case Kind.ENUM_TYPE_DEFINITION:
    case Kind.ENUM_TYPE_EXTENSION:
      { addTo(types, definition.name.value, "enum", [], (definition.values ?? []).map((v) => v.name.value)); return; }
    case Kind.UNION_TYPE_DEFINITION:
    case Kind.UNION_TYPE_EXTENSION:
      { addTo(types, definition.name.value, "union", [], (definition.types ?? []).map((t) => t.name.value)); return; }
    case Kind.SCALAR_TYPE_DEFINITION:
      { addTo(types, definition.name.value, "scalar", [], []); return; }
    default:
      return;
  }
}

function addTo(types: Map<string, ContractType>, name: string, kind: ContractType["kind"], fields: readonly ContractField[], values: readonly string[]): void {
  const before = types.get(name);
  types.set(name, { kind, fields: new Map([...(before?.fields ?? []), ...fields.map((f) => [f.name, f] as const)]), values: new Set([...(before?.values ?? []), ...values]) });
}

function outputField(node: FieldDefinitionNode): ContractField {
  return { ...typed(node.name.value, node.type), arguments: (node.arguments ?? []).map(inputField) };
}

/** With a default it need not be sent. */
function inputField(node: InputValueDefinitionNode): ContractField {
  const field = typed(node.name.value, node.type);
  return node.defaultValue === undefined ? field : { ...field, required: false };
}

function typed(name: string, node: TypeNode): ContractField {
  const required = node.kind === Kind.NON_NULL_TYPE;
  const inner = required ? node.type : node;
  if (inner.kind === Kind.NAMED_TYPE) return { name, type: inner.name.value, list: false, required };
  const element = inner.type;
  const elementsRequired = element.kind === Kind.NON_NULL_TYPE;
  return { name, type: written(elementsRequired ? element.type : element), list: true, required, elementsRequired };
}

/** Lists of lists are compared as they are written. */
const written = (node: TypeNode): string => (node.kind === Kind.NAMED_TYPE ? node.name.value : node.kind === Kind.LIST_TYPE ? `[${written(node.type)}]` : `${written(node.type)}!`);
