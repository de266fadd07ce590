import { parsingError } from "../parsing-error.js";
import { childNamed, nameKey, qualifiedName, type QualifiedName, type XmlTree } from "../xml/tree.js";
import { xsdNamespace } from "./wsdl.js";

/** An element as a message has it: a value, or the elements in it. */
export interface XsdElement {
  readonly name: string;
  readonly isList: boolean;
  readonly isOptional: boolean;
  readonly isNillable: boolean;
  /** Name of the simple type of XML Schema; undefined when it has elements. */
  readonly simple: string | undefined;
  readonly fields: readonly XsdElement[];
}

/** What an element is called in JSON. */
export function jsonName(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}

/** The elements and types of the schemas of a document, by their qualified names. */
export class XsdTypes {
  private readonly elements = new Map<string, XmlTree>();
  private readonly types = new Map<string, XmlTree>();
  private readonly namespaces = new Map<XmlTree, string>();

  constructor(schemas: readonly XmlTree[]) {
    for (const schema of schemas) {
      const namespace = schema.attributes.targetNamespace ?? "";
      for (const child of schema.children) {
        const key = nameKey({ namespace, local: child.attributes.name ?? "" });
        this.namespaces.set(child, namespace);
        if (child.local === "element") this.elements.set(key, child);
        if (child.local === "complexType" || child.local === "simpleType") this.types.set(key, child);
      }
    }
  }

  /** Refuses what is missing and what holds itself (Azure/apiops#185, #261). */
  element(name: QualifiedName): XsdElement {
    const declared = this.elements.get(nameKey(name));
    if (declared === undefined) throw parsingError(`Could not resolve type '${nameKey(name)}'.`);
    return this.read(declared, [], name.local);
  }

  private read(declared: XmlTree, path: readonly XmlTree[], root: string): XsdElement {
    const { ref, type } = declared.attributes;
    const target = ref === undefined ? declared : this.referenced(qualifiedName(ref, declared));
    const { isList, isOptional, isNillable } = occurrence(declared);
    const name = target.attributes.name ?? "";
    const inner = this.contentOf(target, ref === undefined ? type : target.attributes.type);
    if (inner === undefined) return { name, isList, isOptional, isNillable, simple: simpleName(target), fields: [] };
    if (path.includes(inner)) throw parsingError(`Unable to import API from WSDL: Element named '${root}' has a recursive definition. Recursive types are not supported.`);
    return { name, isList, isOptional, isNillable, simple: undefined, fields: this.fields(inner, [...path, inner], root) };
  }

  private referenced(name: QualifiedName): XmlTree {
    const found = this.elements.get(nameKey(name));
    if (found === undefined) throw parsingError(`Could not resolve type '${nameKey(name)}'.`);
    return found;
  }

  /** The complex type of an element, written in it or by name. */
  private contentOf(declared: XmlTree, type: string | undefined): XmlTree | undefined {
    if (type === undefined) return childNamed(declared, "complexType");
    const name = qualifiedName(type, declared);
    if (name.namespace === xsdNamespace) return undefined;
    const found = this.types.get(nameKey(name));
    if (found === undefined) throw parsingError(`Could not resolve type '${nameKey(name)}'.`);
    return found.local === "complexType" ? found : undefined;
  }

  private fields(type: XmlTree, path: readonly XmlTree[], root: string): XsdElement[] {
    return type.children.flatMap((child): XsdElement[] => {
      switch (child.local) {
        case "element":
          return [this.read(child, path, root)];
        case "sequence":
        case "all":
        case "choice":
        case "complexContent":
        case "restriction":
          return this.fields(child, path, root);
        case "extension":
          return [...this.inherited(child, path, root), ...this.fields(child, path, root)];
        default:
          return [];
      }
    });
  }

  private inherited(extension: XmlTree, path: readonly XmlTree[], root: string): XsdElement[] {
    const base = this.types.get(nameKey(qualifiedName(extension.attributes.base ?? "", extension)));
    return base === undefined || path.includes(base) ? [] : this.fields(base, [...path, base], root);
  }
}

function occurrence({ attributes }: XmlTree): Pick<XsdElement, "isList" | "isOptional" | "isNillable"> {
  const { minOccurs, maxOccurs, nillable } = attributes;
  return { isList: maxOccurs !== undefined && maxOccurs !== "0" && maxOccurs !== "1", isOptional: minOccurs === "0", isNillable: nillable === "true" };
}

/** `string` where a type of the document restricts one, or where there is none. */
function simpleName(declared: XmlTree): string {
  const { type } = declared.attributes;
  const name = type === undefined ? undefined : qualifiedName(type, declared);
  return name?.namespace === xsdNamespace ? name.local : "string";
}
