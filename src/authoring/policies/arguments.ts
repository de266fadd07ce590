import type { callSite, CallSite } from "../call-site.js";

/** One policy of a list, as a builder returns it: the element's name and its value. */
export interface PolicyItem {
  readonly [element: string]: unknown;
  readonly [callSite]?: CallSite;
}

export type PolicyList = readonly PolicyItem[];

declare const asideBrand: unique symbol;

/** What may stand among policies and children without being one. Made by `comment` and `xml`. */
export type Aside = PolicyItem & { readonly [asideBrand]: true };

/** Several of one child, with comments and raw XML between them. */
export type ListOf<T> = readonly (T | Aside)[];

/** A child that may stand several times: one of it, or a list. */
export type OneOrMany<T> = T | ListOf<T>;

/** An element that holds nothing but its text. */
export type TextElement<T> = T | { readonly text: T };

/** An element that has nothing to say but that it is there. */
export type NoContent = Readonly<Record<string, never>>;

/** Children in the order they are written, each under its name, with comments and raw XML between them. */
export type ChildList<T, Names extends keyof T> = readonly ({ readonly [N in Names]: { readonly [M in N]: NonNullable<T[N]> } }[Names] | Aside)[];

/** What an element takes when the parts that it needs stand in `children`. */
export type InOrder<T extends { readonly children?: unknown }, Needed extends keyof T> = Omit<T, Needed | "children"> & { readonly children: NonNullable<T["children"]> };
