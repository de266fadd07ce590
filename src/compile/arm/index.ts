import type { Resource } from "../../catalog/arm/index.js";
import type { DocumentKind } from "../../catalog/documents/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { globalPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { compileApi } from "./api.js";
import { compileBackendPool } from "./backend-pool.js";
import { compileBackend } from "./backend.js";
import { compileCertificate } from "./certificate.js";
import { compileDiagnostic } from "./diagnostic.js";
import { compileFragment } from "./fragment.js";
import { compileGateways } from "./gateway.js";
import { compileGroup } from "./group.js";
import { compileLogger } from "./logger.js";
import { compileNamedValue } from "./named-value.js";
import { compileProduct, compileProductApis } from "./product.js";
import { compileSubscription } from "./subscription.js";
import { compileTag } from "./tag.js";
import { compileVersionSet } from "./version-set.js";

type Compile<K extends DocumentKind> = (document: ResolvedDocument<K>, context: CompileContext) => Resource[];

/** How each kind of document becomes resources. A reusable Policy becomes none: it is expanded where it is used. */
const compilers: { readonly [K in Exclude<DocumentKind, "Policy">]: Compile<K> } = {
  Api: compileApi,
  Backend: compileBackend,
  BackendPool: compileBackendPool,
  Certificate: compileCertificate,
  Diagnostic: compileDiagnostic,
  Fragment: compileFragment,
  Group: compileGroup,
  Logger: compileLogger,
  NamedValue: compileNamedValue,
  Subscription: compileSubscription,
  Tag: compileTag,
  VersionSet: compileVersionSet,
  // Policies are checked from narrow to broad: products and the instance after the APIs.
  Product: compileProduct,
  GlobalPolicy: compileGlobalPolicy,
};

function compileGlobalPolicy(document: ResolvedDocument<"GlobalPolicy">, context: CompileContext): Resource[] {
  const policy = compilePolicyResource(globalPolicyRequest(document), context);
  return policy === undefined ? [] : [policy];
}

/** Every resource of one instance, by address. */
export function compileResources(context: CompileContext): Resource[] {
  const kinds = Object.keys(compilers) as (keyof typeof compilers)[];
  const resources = kinds.flatMap((kind) => {
    const compile = compilers[kind] as Compile<DocumentKind>;
    return context.model.documents.all(kind).flatMap((document) => compile(document, context));
  });
  return [...resources, ...compileProductApis(context), ...compileGateways(context)].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
}
