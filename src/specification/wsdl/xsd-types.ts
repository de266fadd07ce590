import type { ContractField, ContractType } from "../contract.js";
import { attribute, childOf, childrenOf, qualified, type Element } from "../xml/elements.js";
import type { QualifiedName } from "./services.js";

const xsdNamespace = "http://www.w3.org/2001/XMLSchema";

/** The types of the schemas, as far as operations reach them. Names are `{namespace}local`, those of XSD itself `xs:local`. */
export class XsdTypes {
  private readonly globals = new Map<string, Element>();
  /** Where the types were read. */
  readonly places = new Map<string, Element>();
  /** Types and groups whose fields are being looked at: a schema may refer to itself where XSD does not allow it. */
  private readonly open = new Set<Element>();

  constructor(
    schemas: readonly Element[],
    private readonly types: Map<string, ContractType>,
  ) {
    for (const schema of schemas) {
      const namespace = attribute(schema, "targetNamespace") ?? "";
      for (const child of schema.children) this.globals.set(`${kindOf(child)} ${key({ namespace, local: attribute(child, "name") ?? "" })}`, child);
    }
  }

  /** The type of a global element; its own when it has none by name. */
  ofElement(name: QualifiedName): string {
    const element = this.globals.get(`element ${key(name)}`);
    return element === undefined ? key(name) : this.typeOfElement(element, key(name));
  }

  /** The name under which a type is known, with the type itself noted. */
  nameOf(name: QualifiedName | undefined): string {
    if (name === undefined) return "xs:anyType";
    if (name.namespace === xsdNamespace) return `xs:${name.local}`;
    const type = this.globals.get(`type ${key(name)}`);
    if (type !== undefined) this.note(key(name), type);
    return key(name);
  }

  private typeOfElement(element: Element, path: string): string {
    const type = attribute(element, "type");
    if (type !== undefined) return this.nameOf(qualified(element, type));
    const own = childOf(element, "complexType") ?? childOf(element, "simpleType");
    if (own === undefined) return "xs:anyType";
    this.note(path, own);
    return path;
  }

  private note(name: string, type: Element): void {
    if (this.types.has(name)) return;
    // Before its fields are looked at: types refer to themselves.
    const fields = new Map<string, ContractField>();
    const values = enumerated(type);
    this.places.set(name, type);
    this.types.set(name, { kind: type.local === "simpleType" ? (values.size > 0 ? "enum" : "scalar") : "object", fields, values });
    for (const field of this.fieldsOf(type, name)) fields.set(field.name, field);
  }

  private fieldsOf(type: Element, owner: string, optional = false): ContractField[] {
    return type.children.flatMap((child): ContractField[] => {
      switch (child.local) {
        case "element":
          return [this.elementField(child, owner, optional)];
        case "attribute":
          return [{ name: `@${attribute(child, "name") ?? attribute(child, "ref") ?? ""}`, type: this.attributeType(child), list: false, required: attribute(child, "use") === "required" }];
        case "extension":
          return [...this.inherited(child, owner), ...this.fieldsOf(child, owner, optional)];
        case "choice":
          return this.fieldsOf(child, owner, true);
        case "sequence":
        case "all":
          return this.fieldsOf(child, owner, optional || attribute(child, "minOccurs") === "0");
        case "group":
        case "attributeGroup":
          return this.grouped(child, owner, optional);
        case "complexContent":
        case "simpleContent":
        case "restriction":
          return this.fieldsOf(child, owner, optional);
        default:
          return [];
      }
    });
  }

  private elementField(element: Element, owner: string, optional: boolean): ContractField {
    const reference = attribute(element, "ref");
    const name = attribute(element, "name") ?? (reference === undefined ? "" : qualified(element, reference).local);
    const type = reference === undefined ? this.typeOfElement(element, `${owner}/${name}`) : this.ofElement(qualified(element, reference));
    const most = attribute(element, "maxOccurs") ?? "1";
    return { name, type, list: most !== "1" && most !== "0", required: !optional && attribute(element, "minOccurs") !== "0" };
  }

  private attributeType(element: Element): string {
    const type = attribute(element, "type");
    return type === undefined ? "xs:string" : this.nameOf(qualified(element, type));
  }

  private inherited(extension: Element, owner: string): ContractField[] {
    const base = attribute(extension, "base");
    const type = base === undefined ? undefined : this.globals.get(`type ${key(qualified(extension, base))}`);
    return type === undefined ? [] : this.once(type, () => this.fieldsOf(type, owner));
  }

  private grouped(reference: Element, owner: string, optional: boolean): ContractField[] {
    const name = attribute(reference, "ref");
    const group = name === undefined ? undefined : this.globals.get(`${reference.local} ${key(qualified(reference, name))}`);
    return group === undefined ? [] : this.once(group, () => this.fieldsOf(group, owner, optional || attribute(reference, "minOccurs") === "0"));
  }

  private once(element: Element, look: () => ContractField[]): ContractField[] {
    if (this.open.has(element)) return [];
    this.open.add(element);
    const fields = look();
    this.open.delete(element);
    return fields;
  }
}

const kindOf = ({ local }: Element): string => (local === "complexType" || local === "simpleType" ? "type" : local);

const key = ({ namespace, local }: QualifiedName): string => `{${namespace}}${local}`;

function enumerated(type: Element): ReadonlySet<string> {
  const restriction = childOf(type, "restriction");
  return new Set(restriction === undefined ? [] : childrenOf(restriction, "enumeration").map((e) => attribute(e, "value") ?? ""));
}
