import type { Resource } from "../../catalog/arm/index.js";
import { documentKinds, type DocumentKind } from "../../catalog/documents/index.js";
import { isResourceType } from "../../catalog/resources/index.js";
import type { ResolvedDocument } from "../../model/model.js";
import type { CompileContext } from "../context.js";
import { globalPolicyRequest } from "../policy-xml/requests.js";
import { compilePolicyResource } from "../policy-xml/resource.js";
import { compileApi } from "./api.js";
import { compileFragment } from "./fragment.js";
import { compileGateways } from "./gateway.js";
import { compileNamedValue } from "./named-value.js";
import { compileProductApis } from "./product.js";
import { compileByFields } from "./resource.js";
import { compileSchema } from "./schema.js";
import { compileService } from "./service.js";

type Compile<K extends DocumentKind> = (document: ResolvedDocument<K>, context: CompileContext) => Resource[];

/** Kinds whose documents say more than their fields do. A reusable Policy becomes nothing: it is expanded where it is used. */
const compilers: { readonly [K in DocumentKind]?: Compile<K> } = {
  Api: compileApi,
  Fragment: compileFragment,
  NamedValue: compileNamedValue,
  Schema: compileSchema,
  Service: compileService,
  Policy: () => [],
  GlobalPolicy: compileGlobalPolicy,
};

/** Policies are checked from narrow to broad: products and the instance after the APIs. */
const last: readonly DocumentKind[] = ["Product", "GlobalPolicy"];
const inOrder = [...(Object.keys(documentKinds) as DocumentKind[]).filter((kind) => !last.includes(kind)), ...last];

function compileGlobalPolicy(document: ResolvedDocument<"GlobalPolicy">, context: CompileContext): Resource[] {
  const policy = compilePolicyResource(globalPolicyRequest(document, context.scope), context);
  return policy === undefined ? [] : [policy];
}

function compilerOf(kind: DocumentKind): Compile<DocumentKind> {
  const own = compilers[kind] as Compile<DocumentKind> | undefined;
  const type = documentKinds[kind].segment;
  if (own === undefined && !isResourceType(type)) throw new Error(`nothing compiles ${kind}`);
  return own ?? compileByFields(type as never);
}

/** Every resource of one instance, or of one workspace of it, by address. */
export function compileResources(context: CompileContext): Resource[] {
  const resources = inOrder.flatMap((kind) => {
    const compile = compilerOf(kind);
    return context.model.documents.all(kind).flatMap((document) => compile(document, context));
  });
  return [...resources, ...compileProductApis(context), ...compileGateways(context)].sort((a, b) => (a.address < b.address ? -1 : a.address > b.address ? 1 : 0));
}
