import { readdirSync } from "node:fs";
import path from "node:path";
import type { PolicyDocument, PolicyRelation } from "../../../src/catalog/documents/index.js";
import { loadProject } from "../../../src/load/index.js";
import { resolveModel } from "../../../src/model/resolve.js";
import { repository } from "../source-files.js";
import type { BlockUse } from "./compile-blocks.js";
import { readBlockTest, type BlockCase, type BlockTest } from "./test-file.js";

/** A block as its definition has it. */
export interface DefinedBlock {
  readonly file: string;
  readonly description: string;
  readonly parameters: NonNullable<PolicyDocument["parameters"]>;
  readonly checks: readonly PolicyRelation[];
}

/** The reusable policies of the project that this repository is, by name. */
export async function exampleBlocks(): Promise<ReadonlyMap<string, DefinedBlock>> {
  const { value: project } = await loadProject(repository);
  const resolved = project === undefined ? undefined : resolveModel(project, "local", { secrets: { variables: {}, missing: "accept" }, instances: ["we"] });
  const documents = resolved?.value?.instances[0]?.documents.all("Policy") ?? [];
  return new Map(documents.map(({ name, value, at }) => [name, { file: at.file, description: value.description ?? "", parameters: value.parameters ?? {}, checks: value.checks ?? [] }]));
}

/** The tests beside them. */
export function exampleTests(): readonly BlockTest[] {
  return readdirSync(path.join(repository, "policies"), { recursive: true, encoding: "utf8" })
    .map((f) => `policies/${f.split(path.sep).join("/")}`)
    .filter((f) => f.endsWith(".test.yaml"))
    .sort()
    .map(readBlockTest);
}

/** The use that a page shows, or the one of a case, which changes some of its parameters. */
export const useOf = (block: BlockTest, row?: Pick<BlockCase, "with">): BlockUse => ({ block, with: { ...block.with, ...row?.with } });
