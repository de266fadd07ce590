// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import "./globals.js";
import type { IProxyRequestContext } from "./context.js";
import type * as SystemCollectionsGeneric from "./system-collections-generic.js";
import type * as SystemXmlLinq from "./system-xml-linq.js";

export * from "./context.js";
export * from "./language.js";
export * from "./newtonsoft-json.js";
export * from "./newtonsoft-json-linq.js";
export * from "./system.js";
export * from "./system-collections.js";
export * from "./system-collections-generic.js";
export * from "./system-collections-object-model.js";
export * from "./system-globalization.js";
export * from "./system-io.js";
export * from "./system-linq.js";
export * from "./system-net.js";
export * from "./system-net-sockets.js";
export * from "./system-security-cryptography.js";
export * from "./system-security-cryptography-x509-certificates.js";
export * from "./system-text.js";
export * from "./system-text-regular-expressions.js";
export * from "./system-xml.js";
export * from "./system-xml-linq.js";

/** What an expression's `context` is. */
export type Context = IProxyRequestContext;

export type IEnumerable<T> = SystemCollectionsGeneric.IEnumerable<T>;
export type IEnumerator<T> = SystemCollectionsGeneric.IEnumerator<T>;
export type ICollection<T> = SystemCollectionsGeneric.ICollection<T>;
export type IList<T> = SystemCollectionsGeneric.IList<T>;
export type IDictionary<TKey, TValue> = SystemCollectionsGeneric.IDictionary<TKey, TValue>;
export type IDictionaryMembers<TKey, TValue> = SystemCollectionsGeneric.IDictionaryMembers<TKey, TValue>;
export type IComparer<T> = SystemCollectionsGeneric.IComparer<T>;
export type IEqualityComparer<T> = SystemCollectionsGeneric.IEqualityComparer<T>;
export declare const Extensions: typeof SystemXmlLinq.Extensions;
