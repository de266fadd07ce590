import { identityOf } from "../collections/equality.js";
import { ItemsEnumerator, type Enumerator, type NetEnumerable } from "../collections/sequence.js";
import { JsonSource } from "./json-source.js";
import type { TextPlace } from "../language/located-exceptions.js";
import { throwNet } from "../language/throw.js";
import { netType, typeText, type NetType } from "../net-type.js";
import type { NetValue } from "../value.js";
import { formatPath, type PathStep } from "./position.js";
import { linqNamespace } from "./token-type.js";

export const tokenNetType = netType(`${linqNamespace}.JToken`);

/** `JToken`: a node of a JSON tree, which knows its parent. */
export abstract class JToken implements NetEnumerable {
  abstract readonly netType: NetType;
  abstract readonly type: number;
  get elementType(): NetType {
    return tokenNetType;
  }

  /** Set by the container that takes it in. */
  parent: JContainer | null = null;
  /** The place itself, or the text and where in it. */
  private placed: TextPlace | JsonSource | undefined;
  private placedAt = 0;

  /** Behind its text, or behind the opening of a container's; undefined where it was not read. */
  get place(): TextPlace | undefined {
    return this.placed instanceof JsonSource ? this.placed.placeAt(this.placedAt) : this.placed;
  }

  set place(place: TextPlace | undefined) {
    this.placed = place;
  }

  placeIn(source: JsonSource, offset: number): void {
    this.placed = source;
    this.placedAt = offset;
  }

  /** Behind the first name in an object that was read in one pass, or behind its end where it is empty. */
  protected firstNamePlace(): TextPlace | undefined {
    return this.placed instanceof JsonSource ? this.placed.placeInside(this.placedAt) : undefined;
  }

  /** Children in their order; a property's only one is its value. */
  abstract readonly children: readonly JToken[];
  abstract deepClone(): JToken;
  abstract deepEquals(other: JToken): boolean;

  getEnumerator(_as?: NetType): Enumerator {
    return new ItemsEnumerator(tokenNetType, [...this.children]);
  }

  get root(): JToken {
    return this.parent === null ? this : this.parent.root;
  }

  private siblingAt(offset: 1 | -1): JToken | null {
    const siblings = this.parent?.children ?? [];
    return siblings[siblings.indexOf(this) + offset] ?? null;
  }

  get next(): JToken | null {
    return this.siblingAt(1);
  }

  get previous(): JToken | null {
    return this.siblingAt(-1);
  }

  /** From the parent to the root. */
  get ancestors(): JContainer[] {
    const found: JContainer[] = [];
    for (let each = this.parent; each !== null; each = each.parent) found.push(each);
    return found;
  }

  /** `Path`: `a.b[0]`. */
  get path(): string {
    const steps: PathStep[] = [];
    const line: JToken[] = [...this.ancestors.reverse(), this];
    for (const [i, token] of line.entries()) {
      const next = line[i + 1];
      const step = token.pathStepTo(next);
      if (step !== undefined) steps.push(step);
    }
    return formatPath(steps);
  }

  /** What a path says on the way from this token to a child, or at its end. */
  protected pathStepTo(_child: JToken | undefined): PathStep | undefined {
    return undefined;
  }

  /** `token[key]`: missing is null. */
  child(_key: NetValue): JToken | null {
    return this.throwNoChildren();
  }

  setChild(_key: NetValue, _value: JToken | null): void {
    throwNet("System.InvalidOperationException", `Cannot set child value on ${typeText(this.netType)}.`);
  }

  /** `First` and `Last` of what cannot have children. */
  throwNoChildren(): never {
    throwNet("System.InvalidOperationException", `Cannot access child value on ${typeText(this.netType)}.`);
  }

  remove(): void {
    if (this.parent === null) throwNoParent();
    this.parent.removeChild(this);
  }

  replace(value: JToken | null): void {
    if (this.parent === null) throwNoParent();
    this.parent.replaceChild(this, value);
  }

  netKey(): unknown {
    return `#${identityOf(this)}`;
  }
}

/** What of a container its children need; the class is in container.ts. */
export interface JContainer extends JToken {
  removeChild(child: JToken): boolean;
  replaceChild(child: JToken, value: JToken | null): void;
  insertChild(index: number, content: NetValue): void;
}

function throwNoParent(): never {
  throwNet("System.InvalidOperationException", "The parent is missing.");
}
