import type { ChildSpec, PolicyCatalog, PolicyName, Structure, TextSpec, ValueSpec, commonAttributes } from "../../catalog/policies/index.js";
import type { callSite, CallSite } from "../call-site.js";
import type { Expression, NamedValueText, PlainText } from "./expression.js";

/** The arguments of the policy builders, derived from the catalog: names in camel case, types from the attributes. */

export type Camel<S extends string> = S extends `${infer Head}-${infer Tail}` ? `${Head}${Capitalize<Camel<Tail>>}` : S;

/** One policy of a list, as a builder returns it: the element's name and its value. */
export interface PolicyItem {
  readonly [element: string]: unknown;
  readonly [callSite]?: CallSite;
}

export type PolicyList = readonly PolicyItem[];

type Simplify<T> = { [K in keyof T]: T[K] };

type Literal<V extends ValueSpec> = V["type"] extends "enum"
  ? V extends { readonly values: readonly (infer Value)[] }
    ? Value
    : string
  : V["type"] extends "boolean"
    ? boolean
    : V["type"] extends "integer" | "number" | "duration-seconds" | "duration-milliseconds" | "http-status"
      ? number
      : PlainText;

/** A value that the catalog describes: literal, named value and, where it is allowed, expression. */
export type ValueOf<V extends ValueSpec> = Literal<V> | NamedValueText | (V["expression"] extends true ? Expression : never);

type Specs = Readonly<Record<string, ValueSpec & { readonly required: boolean }>>;

type AttributeArguments<A extends Specs> = {
  readonly [K in keyof A & string as A[K]["required"] extends true ? Camel<K> : never]: ValueOf<A[K]>;
} & {
  readonly [K in keyof A & string as A[K]["required"] extends true ? never : Camel<K>]?: ValueOf<A[K]> | undefined;
};

type ChildArguments<C> = {
  readonly [K in keyof C & string as IsNeeded<C[K]> extends true ? Camel<K> : never]: ChildValue<C[K]>;
} & {
  readonly [K in keyof C & string as IsNeeded<C[K]> extends true ? never : Camel<K>]?: ChildValue<C[K]> | undefined;
};

/** Doubtful or conditional ones may be left out; the checks tell. */
type IsNeeded<C> = C extends { readonly min: 0 } | { readonly doubt: { readonly few: string } } | { readonly requiredUnless: unknown } ? false : true;

type ChildValue<C> = C extends ChildSpec ? (C["max"] extends 1 ? ElementValue<C> : ElementValue<C> | readonly ElementValue<C>[]) : never;

type ElementValue<C extends ChildSpec> = C extends { readonly policy: infer P extends PolicyName } ? PolicyValue<P> : C extends Structure ? StructureValue<C> : never;

type ListedChild<C> = { [K in keyof C]: C[K] extends { readonly max: 1 } ? never : C[K] }[keyof C];

/** Whether a union has one member: the element lists one kind of child. */
type IsSingle<K, All = K> = [K] extends [never] ? false : K extends unknown ? ([All] extends [K] ? true : false) : never;

type ShortForms<S extends Structure> =
  | (S extends { readonly text: infer T extends TextSpec } ? ValueOf<T> : never)
  | (S extends { readonly children: infer C } ? (S extends { readonly text: unknown } ? never : IsSingle<keyof C> extends true ? ListForm<ListedChild<C>> : never) : never)
  | (S extends { readonly policies: object } ? PolicyList : never);

type ListForm<C> = [C] extends [never] ? never : C extends ChildSpec ? readonly ElementValue<C>[] : never;

type MapForm<S extends Structure> = Simplify<
  AttributeArguments<S["attributes"]> &
    (S extends { readonly children: infer C } ? ChildArguments<C> : object) &
    (S extends { readonly text: infer T extends TextSpec } ? { readonly text?: ValueOf<T> | undefined } : object) &
    (S extends { readonly policies: object } ? { readonly policies?: PolicyList } : object)
>;

/** What a child element takes: a map of its properties, or the short form that its structure allows. */
export type StructureValue<S extends Structure> = MapForm<S> | (object extends AttributeArguments<S["attributes"]> ? ShortForms<S> : never);

/** What a policy takes where it stands inside another, as set-header does in return-response. */
export type PolicyValue<N extends PolicyName> = StructureValue<PolicyCatalog[N]>;

/** What a builder takes as its first argument: attributes, children and text by name. Nested policies come after. */
export type PolicyArguments<N extends PolicyName> = Simplify<Omit<MapForm<PolicyCatalog[N]>, "policies"> & AttributeArguments<typeof commonAttributes>>;
