import type { Outcome } from "../diagnostics/index.js";
import { loadProject } from "../load/index.js";
import type { Project } from "../model/project.js";
import type { Invocation } from "./command.js";
import { environmentSecrets } from "./secrets/project-secrets.js";

/** Loads the project of a command. From here on its secrets are known, before anything is said of it. */
export async function loadForCommand({ globals, terminal, secrets }: Pick<Invocation, "globals" | "terminal" | "secrets">): Promise<Outcome<Project>> {
  const loaded = await loadProject(globals.project);
  if (loaded.value !== undefined) secrets.add(...environmentSecrets(loaded.value, terminal.variables));
  return loaded;
}
