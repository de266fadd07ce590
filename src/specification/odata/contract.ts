import type { ContractField, ContractType, TypeContract, TypedOperation } from "../contract.js";
import { attribute, childOf, childrenOf, type Element } from "../xml/elements.js";
import { typeReference, type EntityModel } from "./model.js";

export function odataContract(model: EntityModel): TypeContract {
  const types = new Map<string, ContractType>();
  for (const schema of model.schemas) {
    for (const child of schema.children) {
      const name = `${attribute(schema, "Namespace") ?? ""}.${attribute(child, "Name") ?? ""}`;
      const type = contractType(child, model);
      if (type !== undefined) types.set(name, type);
    }
  }
  return { kind: "types", operations: model.containers.flatMap((c) => c.children.flatMap((child) => operationsOf(child, model))), types };
}

function contractType(element: Element, model: EntityModel): ContractType | undefined {
  switch (element.local) {
    case "EntityType":
    case "ComplexType":
      return { kind: "object", fields: new Map(allFields(element, model).map((f) => [f.name, f])), values: new Set() };
    case "EnumType":
      return { kind: "enum", fields: new Map(), values: new Set(childrenOf(element, "Member").map((m) => attribute(m, "Name") ?? "")) };
    case "TypeDefinition":
      return { kind: "scalar", fields: new Map(), values: new Set() };
    default:
      return undefined;
  }
}

function allFields(element: Element, model: EntityModel, depth = 0): ContractField[] {
  const base = attribute(element, "BaseType");
  const inherited = base === undefined || depth > 50 ? undefined : model.find(base);
  const own = childrenOf(element, "Property").map((p) => field(p, model));
  const navigation = childrenOf(element, "NavigationProperty").map((p): ContractField => {
    const { type, list } = typeReference(attribute(p, "Type") ?? attribute(p, "Relationship") ?? "");
    return { name: attribute(p, "Name") ?? "", type: model.fullName(type), list, required: false };
  });
  return [...(inherited === undefined ? [] : allFields(inherited, model, depth + 1)), ...own, ...navigation];
}

/** Properties may be null unless they say otherwise; with a default they need not be sent. */
function field(element: Element, model: EntityModel): ContractField {
  const { type, list } = typeReference(attribute(element, "Type") ?? "Edm.String");
  return { name: attribute(element, "Name") ?? "", type: model.fullName(type), list, required: attribute(element, "Nullable") === "false" && attribute(element, "DefaultValue") === undefined };
}

function operationsOf(element: Element, model: EntityModel): TypedOperation[] {
  const name = attribute(element, "Name") ?? "";
  const entity = (list: boolean, type: string | undefined): ContractField => ({ name, type: model.fullName(type ?? ""), list, required: true });
  switch (element.local) {
    case "EntitySet":
      return [{ name, label: `entity set ${name}`, signature: "", inputs: [entity(false, attribute(element, "EntityType"))], outputs: [entity(true, attribute(element, "EntityType"))] }];
    case "Singleton":
      return [{ name, label: `singleton ${name}`, signature: "", inputs: [entity(false, attribute(element, "Type"))], outputs: [entity(false, attribute(element, "Type"))] }];
    case "ActionImport":
      return [called(`action ${name}`, name, model.find(attribute(element, "Action") ?? ""), model)];
    case "FunctionImport":
      return [called(`function ${name}`, name, model.version === "4" ? model.find(attribute(element, "Function") ?? "") : element, model)];
    default:
      return [];
  }
}

function called(label: string, name: string, element: Element | undefined, model: EntityModel): TypedOperation {
  const returned = element === undefined ? undefined : (attributeOf(childOf(element, "ReturnType"), "Type") ?? attribute(element, "ReturnType"));
  const outputs = returned === undefined ? [] : [{ ...typeReference(returned), name: "result", required: true }].map((o) => ({ ...o, type: model.fullName(o.type) }));
  const inputs = element === undefined ? [] : childrenOf(element, "Parameter").map((p) => ({ ...field(p, model), required: !isOptional(p) }));
  return { name, label, signature: "", inputs, outputs };
}

const attributeOf = (element: Element | undefined, name: string): string | undefined => (element === undefined ? undefined : attribute(element, name));

/** Annotated with Org.OData.Core.V1.OptionalParameter. */
function isOptional(parameter: Element): boolean {
  return childrenOf(parameter, "Annotation").some((a) => (attribute(a, "Term") ?? "").endsWith("OptionalParameter"));
}
