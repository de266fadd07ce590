/** An element of a document in any vocabulary, with its namespace resolved. Comments and layout are left out. */
export interface XmlTree {
  /** As written, with its prefix. */
  readonly name: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly XmlTree[];
  /** Its own text. */
  readonly text: string;
  /** Prefixes that mean something here; the one without a name is the default. */
  readonly prefixes: ReadonlyMap<string, string>;
}

export interface QualifiedName {
  readonly namespace: string;
  readonly local: string;
}

export function childrenNamed(tree: XmlTree | undefined, local: string): readonly XmlTree[] {
  return tree?.children.filter((child) => child.local === local) ?? [];
}

export function childNamed(tree: XmlTree | undefined, local: string): XmlTree | undefined {
  return tree?.children.find((child) => child.local === local);
}

/** A name in a value, such as `type="tns:Order"`. */
export function qualifiedName(value: string, at: XmlTree): QualifiedName {
  const colon = value.indexOf(":");
  const prefix = colon === -1 ? "" : value.slice(0, colon);
  return { namespace: at.prefixes.get(prefix) ?? "", local: value.slice(colon + 1) };
}

export function nameKey({ namespace, local }: QualifiedName): string {
  return `{${namespace}}${local}`;
}

export function* walkTree(tree: XmlTree): Generator<XmlTree> {
  yield tree;
  for (const child of tree.children) yield* walkTree(child);
}
