import { isObject, parentAddress, resourceName, Sensitive, type ArmProperties, type ArmValue, type Resource } from "../../catalog/arm/index.js";
import { namedValueFields, targetsIn, toArm, type NamedTarget } from "../../catalog/fields/index.js";
import { isResourceType, kindOf, type Child, type ResourceKind, type ResourceType } from "../../catalog/resources/index.js";
import type { ResolvedDocument, WrittenDocument } from "../../model/model.js";
import type { Path } from "../../model/project.js";
import { idOf, type CompileContext } from "../context.js";
import { namedValuesOf } from "../named-values.js";
import { withoutKept } from "./kept-secrets.js";
import { childPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";

/** One resource as it is written: in a document of its own (an empty path) or inside another's. */
export interface Written {
  readonly type: ResourceType;
  /** Names on its address. */
  readonly names: readonly string[];
  readonly document: WrittenDocument;
  readonly path: Path;
  /** Addresses that it needs besides what it says itself. */
  readonly needs?: readonly string[];
}

/** The resource of a kind and what its document holds below it, as the kind's fields say. */
export function compileResource(written: Written, context: CompileContext): Resource[] {
  return [ownResource(written, context), ...compileChildren(written, context)];
}

export function ownResource(written: Written, context: CompileContext): Resource {
  const { type, names, document, path, needs = [] } = written;
  const kind = kindOf(type);
  const value = valueOf(written);
  const resource = resourceName(type, ...names);
  const parent = parentAddress(resource.address);
  const name = names.at(-1) ?? "";
  const properties = toArm(kind.fields, value, { name, id: (below) => idOf(context, below) });
  const targets = targetsIn(kind.fields, value).map((target) => addressOfTarget(target, context, parent));
  const namedValues = namedValueFields(kind.fields).flatMap((field) => namedValuesOf(document, [...path, field], context));
  const references = [...(parent === undefined ? [] : [parent]), ...needs, ...targets, ...namedValues];
  const { properties: sent, keeps } = withoutKept(withFurther(properties, value["armProperties"]), kind.properties);
  return { ...resource, properties: sent, references: [...new Set(references)], ...(keeps.length === 0 ? {} : { keeps }), at: placeOf(written) };
}

function valueOf({ document, path }: Written): Readonly<Record<string, unknown>> {
  const found = path.reduce<unknown>((value, step) => (isObject(value) ? value[String(step)] : undefined), document.value);
  return isObject(found) ? found : {};
}

function placeOf({ document, path }: Written): Resource["at"] & object {
  return path.length === 0 ? document.at : document.locate(path, "key");
}

/** The address of what a property names, by what lies below `owner` or at the top; a backend may be a pool as well. */
function addressOfTarget({ to, name }: Pick<NamedTarget, "to" | "name">, context: CompileContext, owner: string | undefined): string {
  const [segment = ""] = to.segments;
  if (to.beside === true && owner !== undefined) return `${owner}/${segment}/${name}`;
  return segment === "backend" ? (context.targets.backends.get(name) ?? `backend/${name}`) : `${segment}/${name}`;
}

/** What lies below a resource. Its policies come first: they are looked at from narrow to broad. */
export function compileChildren(written: Written, context: CompileContext, except: readonly string[] = []): Resource[] {
  const value = valueOf(written);
  return Object.entries(kindOf(written.type).children ?? {}).flatMap(([property, child]) =>
    value[property] === undefined || except.includes(property) ? [] : compileChild(written, property, child, value[property], context),
  );
}

function compileChild(written: Written, property: string, child: Child, value: unknown, context: CompileContext): Resource[] {
  const { names, document } = written;
  const path = [...written.path, property];
  const type = typeOf(child.type);
  switch (child.kind) {
    case "policies": {
      const policy = compilePolicyResource(childPolicyRequest(written, type, path), context);
      return policy === undefined ? [] : [policy];
    }
    case "links":
      return (value as readonly string[]).map((target, i) => linkTo(type, [...names, target], document.locate([...path, i])));
    case "one":
      return compileResource({ type, names, document, path }, context);
    case "map":
      return Object.keys(value as object).flatMap((name) => {
        const needs = child.namedAfter === undefined ? [] : [addressOfTarget({ to: child.namedAfter, name }, context, undefined)];
        return compileResource({ type, names: [...names, name], document, path: [...path, name], needs }, context);
      });
  }
}

/** A link between what its address names: the owner and, where it is a resource of this project, the other end. */
export function linkTo(type: ResourceType, names: readonly string[], at: Resource["at"]): Resource {
  const resource = resourceName(type, ...names);
  const segment = kindOf(type).segment;
  const target = names.at(-1) ?? "";
  const owner = parentAddress(resource.address);
  const isDefined = isResourceType(segment) && kindOf(segment).builtIn?.includes(target) !== true;
  return { ...resource, properties: {}, references: [...(owner === undefined ? [] : [owner]), ...(isDefined ? [`${segment}/${target}`] : [])], ...(at === undefined ? {} : { at }) };
}

function typeOf(type: string): ResourceType {
  if (!isResourceType(type)) throw new Error(`${type} is no resource type`);
  return type;
}

/** What the author adds to the body by ARM's own names; it comes on top. */
function withFurther(properties: ArmProperties, further: unknown): ArmProperties {
  if (!isObject(further)) return properties;
  const merged: Record<string, ArmValue> = { ...properties };
  for (const [name, value] of Object.entries(further)) {
    const own = merged[name];
    merged[name] = isObject(own) && !(own instanceof Sensitive) && isObject(value) && !(value instanceof Sensitive) ? withFurther(own, value) : (value as ArmValue);
  }
  return merged;
}

/** A kind whose documents need nothing but its fields. */
export function compileByFields(type: ResourceType): (document: ResolvedDocument, context: CompileContext) => Resource[] {
  const { fixedName }: ResourceKind = kindOf(type);
  return (document, context) => compileResource({ type, names: fixedName === undefined ? [document.name] : [], document, path: [] }, context);
}
