import { isObject, resourceName } from "../../catalog/arm/index.js";
import { startOfFile } from "../../diagnostics/index.js";
import type { XmlElement } from "../../xml/index.js";
import type { CompileContext } from "../context.js";
import { runPasses } from "../passes/index.js";
import { buildFragment, buildPolicies, buildResolver, type BuiltPolicies } from "./build.js";
import { globalPolicyRequest, productPolicyRequest, apiPolicyRequest, type PolicyRequest } from "./requests.js";

/**
 * Policy documents as trees, each built once. Narrower documents are checked with the broader ones in view, so those of
 * all scopes but the operations are kept until their instance is compiled.
 */
export class PolicyTrees {
  private readonly documents = new Map<string, XmlElement | undefined>();
  private readonly fragments = new Map<string, XmlElement | undefined>();
  private broken = false;

  constructor(private readonly contextOf: () => CompileContext) {}

  private get context(): CompileContext {
    return this.contextOf();
  }

  /** Whether a document could not be read, so that what it does is not known. */
  get isBroken(): boolean {
    return this.broken;
  }

  /** Undefined where there is nothing to say at the scope, or where it cannot be read (which is reported). */
  document(request: PolicyRequest): XmlElement | undefined {
    if (request.scope === "operation" || request.scope === "graphql-resolver") return this.build(request);
    const { address } = resourceName(request.type, ...request.names);
    if (!this.documents.has(address)) this.documents.set(address, this.build(request));
    return this.documents.get(address);
  }

  global(): XmlElement | undefined {
    const [document] = this.context.model.documents.all("GlobalPolicy");
    return document === undefined ? undefined : this.document(globalPolicyRequest(document, this.context.scope));
  }

  product(name: string): XmlElement | undefined {
    const document = this.context.model.documents.get("Product", name);
    return document === undefined ? undefined : this.document(productPolicyRequest(document));
  }

  api(name: string): XmlElement | undefined {
    const document = this.context.model.documents.get("Api", name);
    return document === undefined ? undefined : this.document(apiPolicyRequest(document));
  }

  fragment(name: string): XmlElement | undefined {
    if (!this.fragments.has(name)) {
      const document = this.context.model.documents.get("Fragment", name);
      this.fragments.set(name, document === undefined ? undefined : buildFragment(document, this.context));
    }
    return this.fragments.get(name);
  }

  private build({ document, path, scope, backend }: PolicyRequest): XmlElement | undefined {
    // One that is not defined has its finding where it is named.
    const bound = backend === undefined || addressOfBackend(backend, this.context) === undefined ? undefined : backend;
    const input: unknown = path.reduce<unknown>((value, step) => (isObject(value) ? value[String(step)] : undefined), document.value);
    if (scope === "graphql-resolver") return input === undefined ? undefined : buildResolver(input, { document, path }, this.context);
    const built = input === undefined ? (bound === undefined ? undefined : nothingWritten(document.at)) : buildPolicies(input, { document, path }, this.context);
    if (built === undefined) {
      this.broken ||= input !== undefined;
      return undefined;
    }
    return runPasses(built, { scope, ...(bound === undefined ? {} : { backend: bound }) }).root;
  }
}

export function addressOfBackend(backend: string, context: CompileContext): string | undefined {
  if (context.model.documents.get("Backend", backend) !== undefined) return `backend/${backend}`;
  return context.model.documents.get("BackendPool", backend) === undefined ? undefined : `backend-pool/${backend}`;
}

/** Stands for a file in places of what nobody wrote. */
export const serviceDefault = "(the service's default)";

/** What the service has at global scope where nobody wrote a policy. */
export function untouchedGlobalPolicy(): XmlElement {
  return runPasses(nothingWritten({ file: serviceDefault, range: startOfFile }), { scope: "global" }).root;
}

function nothingWritten(at: XmlElement["at"]): BuiltPolicies {
  return { root: { kind: "element", name: "policies", attributes: [], children: [], selfClosing: false, at }, written: new Set() };
}
