import type { PolicyDocument } from "../../../src/catalog/documents/index.js";
import { loadProject } from "../../../src/load/index.js";
import { resolveModel } from "../../../src/model/resolve.js";
import { repository } from "../source-files.js";

/** A block as its definition has it. */
export interface DefinedBlock {
  readonly file: string;
  readonly description: string;
  readonly parameters: NonNullable<PolicyDocument["parameters"]>;
}

/** The reusable policies of the project that this repository is, by name. */
export async function exampleBlocks(): Promise<ReadonlyMap<string, DefinedBlock>> {
  const { value: project } = await loadProject(repository);
  const resolved = project === undefined ? undefined : resolveModel(project, "local", { secrets: { variables: {}, missing: "accept" }, instances: ["we"] });
  const documents = resolved?.value?.instances[0]?.documents.all("Policy") ?? [];
  return new Map(documents.map(({ name, value, at }) => [name, { file: at.file, description: value.description ?? "", parameters: value.parameters ?? {} }]));
}
