import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Gateway } from "../../../src/catalog/policies/index.js";
import { compileContext, type CompileContext } from "../../../src/compile/context.js";
import { settleDiagnostics } from "../../../src/cli/settle-diagnostics.js";
import { apiPolicyRequest } from "../../../src/compile/policy-xml/requests.js";
import type { Diagnostic } from "../../../src/diagnostics/index.js";
import { loadProject } from "../../../src/load/index.js";
import type { InstanceModel } from "../../../src/model/model.js";
import { resolveModel } from "../../../src/model/resolve.js";
import { checkPolicy } from "../../../src/policy/index.js";
import { attributeOf, childElements, printElement, walkElements, type XmlElement, type XmlNode } from "../../../src/xml/index.js";
import { repository } from "../source-files.js";
import type { BlockTest, Section } from "./test-file.js";

/** One use of a block: its parameters, in its section. */
export interface BlockUse {
  readonly block: Pick<BlockTest, "policy" | "section" | "scope" | "needs">;
  readonly with: Readonly<Record<string, unknown>>;
}

export interface CompiledBlock {
  /** What the block became, without the sections around it. */
  readonly nodes: readonly XmlNode[];
  /** Variables in which validations before the block leave the caller's token. */
  readonly tokenVariables: readonly string[];
  readonly diagnostics: readonly Diagnostic[];
  /** What the policy checks find on gateways, but for what the sources accept. */
  check(gateways: readonly Gateway[]): readonly Diagnostic[];
}

export interface CompiledBlocks {
  of(use: BlockUse): CompiledBlock;
  readonly model: InstanceModel;
  fragment(name: string): XmlElement | undefined;
}

const marker = "here stands the block";
const everySection: readonly Section[] = ["inbound", "backend", "outbound", "on-error"];

/**
 * Compiles uses of blocks as a project would: the example project, with an API more for each use. One load serves them all, and
 * the example's values, backends, loggers, fragments and named values are there.
 */
export async function compileBlocks(uses: readonly BlockUse[], environment = "local"): Promise<CompiledBlocks> {
  const root = mkdtempSync(path.join(tmpdir(), "apiops-blocks-"));
  const keys = [...new Map(uses.map((use) => [keyOf(use), use]))];
  const nameOf = new Map(keys.map(([key], i) => [key, `block-use-${i}`]));
  try {
    for (const name of ["apiops.yaml", "apis", "policies", "environments", "templates"]) cpSync(path.join(repository, name), path.join(root, name), { recursive: true });
    for (const [key, use] of keys) writeFileSync(path.join(root, `apis/${nameOf.get(key) ?? ""}.yaml`), apiOf(nameOf.get(key) ?? "", use));
    const { value: project, diagnostics } = await loadProject(root);
    if (project === undefined) throw new Error(`The example project cannot be loaded:\n${diagnostics.map((d) => d.message).join("\n")}`);
    const resolved = resolveModel(project, environment, { secrets: { variables: {}, missing: "accept" }, instances: ["we"] });
    const model = resolved.value?.instances[0];
    if (model === undefined) throw new Error(`The example project has no instance "we" in its environment "${environment}".`);
    const found: Diagnostic[] = [...diagnostics, ...resolved.diagnostics];
    const context = compileContext(model, new Map(), (d) => found.push(d));
    const compiled = new Map(keys.map(([key, use]) => [key, compileUse(nameOf.get(key) ?? "", use, context, found)]));
    return {
      model,
      fragment: (name) => context.policies.fragment(name),
      of: (use) => {
        const block = compiled.get(keyOf(use));
        if (block === undefined) throw new Error(`Nobody asked for ${keyOf(use)} to be compiled.`);
        return block;
      },
    };
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

const keyOf = ({ block, with: values }: BlockUse): string => JSON.stringify([block.policy, block.section, block.needs ?? {}, values]);

/** YAML is a superset of JSON. */
function apiOf(name: string, { block, with: values }: BlockUse): string {
  const { needs = {}, policy, section } = block;
  const sections = everySection.flatMap((each) => {
    const before = needs[each] ?? [];
    const own = each === section ? [{ comment: marker }, { use: policy, with: values }] : [];
    // A block in the backend section forwards itself, or stands before what does.
    return before.length + own.length === 0 ? [] : [[each, [...(each === "backend" ? [] : ["base"]), ...before, ...own]]];
  });
  return JSON.stringify({ kind: "Api", name, path: name, policies: Object.fromEntries(sections) as unknown }, undefined, 1);
}

function compileUse(name: string, { block }: BlockUse, context: CompileContext, found: readonly Diagnostic[]): CompiledBlock {
  const before = found.length;
  const api = context.model.documents.get("Api", name);
  // A block that is broken itself is not there at all, and its own file says why.
  const isThere = context.model.documents.get("Policy", block.policy) !== undefined;
  const earlier = found.filter((d) => d.file === `apis/${name}.yaml` || (!isThere && d.file?.startsWith("policies/") === true));
  if (api === undefined) return { nodes: [], tokenVariables: [], diagnostics: earlier, check: () => [] };
  const request = apiPolicyRequest(api);
  const root = context.policies.document(request);
  const diagnostics = [...earlier, ...found.slice(before)];
  if (root === undefined) return { nodes: [], tokenVariables: [], diagnostics, check: () => [] };
  const surroundings = context.surroundings.of(request, root);
  const inSection = childElements(root).find((e) => e.name === block.section)?.children ?? [];
  const at = inSection.findIndex((n) => n.kind === "comment" && n.value.includes(marker));
  const nodes = inSection.slice(at + 1);
  const own = new Set(elementsIn(nodes));
  return {
    nodes,
    tokenVariables: [...walkElements(root)].filter((e) => !own.has(e)).flatMap((e) => attributeOf(e, "output-token-variable-name")?.value ?? []),
    diagnostics,
    check: (gateways) => settle(checkPolicy(root, { scope: block.scope ?? "api", gateways, surroundings, bytes: Buffer.byteLength(printElement(root)) })),
  };
}

export const elementsIn = (nodes: readonly XmlNode[]): readonly XmlElement[] => nodes.flatMap((n) => (n.kind === "element" ? [...walkElements(n)] : []));

function settle(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  const read = (file: string): string | undefined => (existsSync(path.join(repository, file)) ? readFileSync(path.join(repository, file), "utf8") : undefined);
  return settleDiagnostics(diagnostics, read).kept;
}
