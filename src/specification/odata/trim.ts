import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { printXml, type XmlElement, type XmlNode } from "../../xml/index.js";
import type { SpecificationSource } from "../parsed.js";
import { attribute, childrenOf, type Element } from "../xml/elements.js";
import { typeReference, type EntityModel } from "./model.js";

/**
 * The metadata of an application describes every table it has. What is left are the entity sets that are named, their types with
 * what these hold, and the actions and functions that are bound to them; navigation to other entities is left out.
 */
export function trimMetadata(root: Element, model: EntityModel, source: SpecificationSource, report: (diagnostic: Diagnostic) => void): string | undefined {
  const wanted = wantedSets(root, model, source, report);
  if (wanted === undefined) return undefined;
  const trimmer = new Trimmer(model, wanted);
  const trimmed = trimmer.tree(root);
  return trimmed === undefined ? undefined : `${printXml({ prolog: [], root: trimmed, epilog: [] })}\n`;
}

function wantedSets(root: Element, model: EntityModel, { entitySets = [], entitySetAt }: SpecificationSource, report: (diagnostic: Diagnostic) => void): readonly Element[] | undefined {
  if (model.version !== "4") {
    report(diagnose("odata-invalid", { problem: `\`entitySets\` chooses among those of OData 4, and the metadata is of OData ${model.version}`, fix: "Import the metadata of version 4, or all of it." }, entitySetAt?.(0) ?? root.at));
    return undefined;
  }
  const sets = model.containers.flatMap((container) => childrenOf(container, "EntitySet"));
  const names = sets.map((set) => attribute(set, "Name") ?? "");
  const unknown = entitySets.flatMap((name, i) => (names.includes(name) ? [] : [diagnose("entity-set-unknown", { name, suggestion: nearest(name, names), count: names.length }, entitySetAt?.(i) ?? root.at)]));
  unknown.forEach(report);
  return unknown.length > 0 ? undefined : sets.filter((set) => entitySets.includes(attribute(set, "Name") ?? ""));
}

class Trimmer {
  /** Types by their elements: entities first, then what their properties hold. */
  private readonly kept = new Set<Element>();
  private readonly entities = new Set<Element>();
  private readonly sets: ReadonlySet<Element>;
  private readonly setNames: ReadonlySet<string>;

  constructor(
    private readonly model: EntityModel,
    sets: readonly Element[],
  ) {
    this.sets = new Set(sets);
    this.setNames = new Set(sets.map((set) => attribute(set, "Name") ?? ""));
    for (const set of sets) this.keepEntity(attribute(set, "EntityType") ?? "");
    for (const entity of [...this.entities]) this.keepHeld(entity);
    for (const operation of model.schemas.flatMap((schema) => childrenOf(schema, "Action", "Function"))) if (this.isBound(operation)) for (const type of typesOf(operation)) this.keepValue(type);
  }

  private keepEntity(name: string): void {
    const type = this.model.find(name);
    if (type === undefined || this.entities.has(type)) return;
    this.entities.add(type);
    this.kept.add(type);
    const base = attribute(type, "BaseType");
    if (base !== undefined) this.keepEntity(base);
  }

  /** A complex type, an enumeration or a definition, with what it holds itself. */
  private keepValue(written: string): void {
    const type = this.model.find(typeReference(written).type);
    if (type === undefined || type.local === "EntityType" || this.kept.has(type)) return;
    this.kept.add(type);
    this.keepHeld(type);
  }

  private keepHeld(type: Element): void {
    const base = attribute(type, "BaseType");
    if (base !== undefined) this.keepValue(base);
    for (const property of childrenOf(type, "Property")) this.keepValue(attribute(property, "Type") ?? "");
  }

  /** Called on a kept entity, and with nothing that is another one. */
  private isBound(operation: Element): boolean {
    const [binding, ...others] = typesOf(operation);
    return attribute(operation, "IsBound") === "true" && binding !== undefined && this.isKeptEntity(binding) && others.every((type) => !this.isEntity(type) || this.isKeptEntity(type));
  }

  private isEntity(written: string): boolean {
    const { type } = typeReference(written);
    return this.model.find(type)?.local === "EntityType" || type === "Edm.EntityType";
  }

  private isKeptEntity(written: string): boolean {
    const type = this.model.find(typeReference(written).type);
    return type !== undefined && this.entities.has(type);
  }

  tree(element: Element): XmlElement | undefined {
    if (!this.keeps(element)) return undefined;
    const own = new Map(element.children.map((child) => [child.xml as XmlNode, child]));
    const children = element.xml.children.flatMap((node): XmlNode[] => {
      const child = own.get(node);
      const left = child === undefined ? node : this.tree(child);
      return left === undefined ? [] : [left];
    });
    return element.local === "Schema" && !children.some((node) => node.kind === "element") ? undefined : { ...element.xml, children, selfClosing: children.length === 0 };
  }

  private keeps(element: Element): boolean {
    switch (element.local) {
      case "EntityType":
      case "ComplexType":
      case "EnumType":
      case "TypeDefinition":
        return this.kept.has(element);
      case "EntitySet":
        return this.sets.has(element);
      case "Singleton":
      case "ActionImport":
      case "FunctionImport":
      case "Term":
        return false;
      case "Action":
      case "Function":
        return this.isBound(element);
      case "NavigationProperty":
        return this.isKeptEntity(attribute(element, "Type") ?? "");
      case "NavigationPropertyBinding":
        return this.setNames.has(attribute(element, "Target") ?? "") && this.knowsPath(attribute(element, "Path") ?? "");
      case "Annotations":
        return this.knowsTarget(attribute(element, "Target") ?? "");
      default:
        return true;
    }
  }

  /** A step with a dot is a cast to another type. */
  private knowsPath(path: string): boolean {
    return path.split("/").every((step) => !step.includes(".") || this.isKeptEntity(step));
  }

  /** `Namespace.Type`, `Namespace.Type/Property`, `Namespace.Container/EntitySet`. */
  private knowsTarget(target: string): boolean {
    const [owner = "", member] = target.split("/");
    const element = this.model.find(owner);
    if (element === undefined) return false;
    if (element.local === "EntityContainer") return member === undefined || this.setNames.has(member);
    const found = element.children.find((child) => attribute(child, "Name") === member);
    return this.kept.has(element) && (member === undefined || (found !== undefined && this.keeps(found)));
  }
}

/** What goes in, the binding parameter first, and what comes out. */
function typesOf(operation: Element): string[] {
  return childrenOf(operation, "Parameter", "ReturnType").map((each) => attribute(each, "Type") ?? "");
}
