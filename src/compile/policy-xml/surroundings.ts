import { addStored, variablesSetBy, type StoredType, type Surroundings, type VariablesSet } from "../../policy/index.js";
import { walkElements, type XmlElement } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { productsOf } from "../links.js";
import type { PolicyRequest } from "./requests.js";

/** What of a document matters to others. */
interface Doings {
  readonly sets: VariablesSet;
  readonly elements: ReadonlySet<string>;
}

/**
 * What runs in the same requests as a document. Documents are checked from narrow to broad (compile/arm/index.ts), so what
 * the operations of an API set is known when the API, its products and the instance are looked at.
 */
export class PolicySurroundings {
  private readonly operations = new Map<string, Doings[]>();
  private readonly doings = new WeakMap<XmlElement, Doings>();
  private readonly known = new Map<string, Surroundings>();
  private fragmentTrees: ReadonlyMap<string, XmlElement> | undefined;

  constructor(private readonly contextOf: () => CompileContext) {}

  of(request: PolicyRequest, root: XmlElement): Surroundings {
    const [api = ""] = request.names;
    if (request.scope === "graphql-resolver") return { fragments: this.fragments() };
    if (request.scope === "operation") this.operations.set(api, [...(this.operations.get(api) ?? []), this.doingsOf(root)]);
    // The operations of one API have the same surroundings.
    const key = `${request.scope} ${api}`;
    const known = this.known.get(key) ?? this.survey(request);
    this.known.set(key, known);
    return known;
  }

  private survey({ scope, names: [name = ""] }: PolicyRequest): Surroundings {
    const { policies, outer: enclosing } = this.contextOf();
    const isBroadest = scope === "global" || scope === "workspace";
    const apis = isBroadest ? this.everyApi() : scope === "product" ? this.everyApi().filter((api) => productsOf(api, this.contextOf()).includes(name)) : [name];
    const products = scope === "product" ? [] : [...new Set(apis.flatMap((api) => productsOf(api, this.contextOf())))].map((product) => policies.product(product));
    const isInside = scope === "api" || scope === "operation";
    const service = enclosing === undefined ? [] : [enclosing.policies.global()];
    const outer = present([...service, ...(isBroadest ? [] : [policies.global()]), ...(isInside ? products : []), ...(scope === "operation" ? [policies.api(name)] : [])]);
    const narrower = present([...(isBroadest ? products : []), ...(isInside ? [] : apis.map((api) => policies.api(api)))]);
    const below = [...narrower.map((root) => this.doingsOf(root)), ...(scope === "operation" ? [] : apis.flatMap((api) => this.operations.get(api) ?? []))];
    const around = [...outer.map((root) => this.doingsOf(root)), ...below];
    // Without a document for it, the instance may have a global policy that nobody here knows.
    const complete = [policies.global(), ...service].every((root) => root !== undefined) && !policies.isBroken && around.every(({ sets }) => !sets.unknown);
    const variables = new Set(around.flatMap(({ sets }) => [...sets.names]));
    const stored = new Map<string, StoredType>();
    for (const { sets } of around) for (const [name, type] of sets.stored) addStored(stored, name, type);
    return { fragments: this.fragments(), outer, variables, stored, narrower: new Set(below.flatMap(({ elements }) => [...elements])), complete };
  }

  private everyApi(): readonly string[] {
    return this.contextOf().model.documents.all("Api").map((api) => api.name);
  }

  private doingsOf(root: XmlElement): Doings {
    const known = this.doings.get(root) ?? { sets: variablesSetBy(root, this.fragments()), elements: new Set([...walkElements(root)].map((e) => e.name)) };
    this.doings.set(root, known);
    return known;
  }

  private fragments(): ReadonlyMap<string, XmlElement> {
    const { model, policies } = this.contextOf();
    this.fragmentTrees ??= new Map(
      model.documents.all("Fragment").flatMap(({ name }) => {
        const tree = policies.fragment(name);
        return tree === undefined ? [] : [[name, tree] as const];
      }),
    );
    return this.fragmentTrees;
  }
}

function present(roots: readonly (XmlElement | undefined)[]): XmlElement[] {
  return roots.filter((root) => root !== undefined);
}
