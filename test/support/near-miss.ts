import { expect } from "vitest";
import { hasPage, type MessageCode } from "../../src/diagnostics/messages/index.js";
import { dynamicsProject, type DynamicsProject } from "./dynamics-project.js";
import { validated } from "./marked-findings.js";
import { makeProject } from "./project.js";

/** What a finding must not be made of, and the smallest change that makes it right: without that, a check that never finds anything would pass. */
export interface NearMiss {
  readonly code: MessageCode;
  readonly allows: string;
  readonly project: DynamicsProject;
  readonly before: string;
  readonly after: string;
  /** Where the change is made; the definitions when left out. */
  readonly file?: string;
}

export async function expectNearMiss({ code, project, before, after, file = "apis/orders.yaml" }: NearMiss): Promise<void> {
  const made = makeProject(dynamicsProject(project));
  const allowed = await validated(made.root);
  // An error of an earlier step would keep the check from running.
  expect(allowed.filter((d) => d.severity === "error" && !hasPage(d.code))).toEqual([]);
  expect(allowed.map((d) => d.code)).not.toContain(code);
  made.edit(file, before, after);
  expect((await validated(made.root)).map((d) => d.code)).toContain(code);
}
