import { describe, expect, test } from "vitest";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, minimalProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const document = (header: string, description: string): string => `kind: Api\nname: orders\n${header}path: orders\ndescription: ${description}\noperations:\n  list: { method: GET, urlTemplate: /, description: ${description} }\n`;
const files = { "apis/orders.yaml": document("", "new"), "apis/orders.rev1.yaml": document('revision: "1"\n', "old") };
const inWorkspace = { "apis/team.yaml": `kind: Workspace\nname: team\ndisplayName: Team\n---\n${document("workspace: team\n", "new")}---\n${document('workspace: team\nrevision: "1"\n', "old")}` };

async function stage(definitions: Readonly<Record<string, string>>, api: string) {
  const project = makeProject(minimalProject(definitions));
  const live = await startLive(project.root, "Premium");
  const run = (...argv: string[]) => runCli(argv, { cwd: project.root });
  return { project, live, run, revisions: () => revisions(live, api) };
}

/** `1 old old`, `2 current new new`: what each revision and its operation say. */
async function revisions(live: LiveInstances, api: string): Promise<string[]> {
  const { value } = (await live.send("apim-we", "GET", `${api}/revisions`)) as { value: readonly { apiRevision: string; isCurrent: boolean }[] };
  const said = async (path: string): Promise<string> => ((await live.send("apim-we", "GET", path)) as { properties: { description: string } }).properties.description;
  const texts = value.map(async ({ apiRevision, isCurrent }) => `${apiRevision}${isCurrent ? " current" : ""} ${await said(`${api};rev=${apiRevision}`)} ${await said(`${api};rev=${apiRevision}/operations/list`)}`);
  return (await Promise.all(texts)).sort();
}

const body = (description: string) => ({ displayName: "orders", path: "orders", protocols: ["https"], subscriptionRequired: true, description });
const operation = (description: string) => ({ displayName: "list", method: "GET", urlTemplate: "/", description });

async function sendRevision(live: LiveInstances, path: string, description: string): Promise<void> {
  await live.send("apim-we", "PUT", path, body(description));
  await live.send("apim-we", "PUT", `${path}/operations/list`, operation(description));
}

describe("revision 1 described beside the current one", () => {
  test.each([
    ["in the service", files, "/apis/orders"],
    ["in a workspace", inWorkspace, "/workspaces/team/apis/orders"],
  ])("comes first on an empty instance, and stays what it is: %s", async (_where, definitions, api) => {
    const { live, run, revisions } = await stage(definitions, api);
    expect((await run("plan")).stdout).toContain(`» ${api.replace("/workspaces/", "workspace/").replace("/apis/", api.startsWith("/apis/") ? "api/" : "/api/")}   2 changes in revision 2, made current when all of them are written`);
    const applied = await run("apply", "--auto-approve");
    expect(applied.exitCode, applied.stdout + applied.stderr).toBe(0);
    expect(await revisions()).toEqual(["1 old old", "2 current new new"]);
    expect(await live.list("apim-we", `${api}/releases`)).toEqual([]);
    expect((await run("plan", "--detailed-exitcode")).stdout).toContain("No changes.");
  });

  test("stays where it is the current one on an instance: what is to be current goes into a new revision", async () => {
    const { live, run, revisions } = await stage(files, "/apis/orders");
    await sendRevision(live, "/apis/orders", "older");
    expect((await run("apply", "--auto-approve")).exitCode).toBe(0);
    expect(await revisions()).toEqual(["1 old old", "2 current new new"]);
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
  });

  test("is not written over what callers get, where that is as defined already", async () => {
    const { live, run, revisions } = await stage(files, "/apis/orders");
    await sendRevision(live, "/apis/orders", "new");
    const { exitCode, stderr } = await run("apply", "--auto-approve");
    expect({ exitCode, stderr }).toEqual({ exitCode: 1, stderr: expect.stringContaining("error revision-current: Revision 1 of api/orders is the current one on we, and the definitions describe it beside the current one.") as string });
    expect(stderr).toContain("fix: Make another revision current on we, or remove the document of revision 1.");
    expect(await revisions()).toEqual(["1 current new new"]);
  });

  test("takes the first number that is free when there are more", async () => {
    const { run, revisions } = await stage({ ...files, "apis/orders.rev2.yaml": document('revision: "2"\n', "second"), "apis/orders.rev5.yaml": document('revision: "5"\n', "draft") }, "/apis/orders");
    expect((await run("apply", "--auto-approve")).exitCode).toBe(0);
    expect(await revisions()).toEqual(["1 old old", "2 second second", "3 current new new", "5 draft draft"]);
    expect((await run("plan", "--detailed-exitcode")).exitCode).toBe(0);
  });

  test("is the one to go on from when the new one could not be written", async () => {
    const refused = document("armProperties: { protocols: [ftp] }\n", "new");
    const { project, run, revisions } = await stage({ ...files, "apis/orders.yaml": refused }, "/apis/orders");
    const { stdout } = await run("apply", "--auto-approve");
    expect(stdout).toContain("'ftp' is no protocol of an API.");
    expect(stdout).toContain("Revision 2 was discarded.");
    project.write("apis/orders.yaml", document("", "new"));
    expect(await revisions()).toEqual(["1 current old old"]);
    expect((await run("apply", "--auto-approve")).exitCode).toBe(0);
    expect(await revisions()).toEqual(["1 old old", "2 current new new"]);
  });
});
