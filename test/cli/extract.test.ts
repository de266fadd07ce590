import path from "node:path";
import { describe, expect, test } from "vitest";
import { announce } from "../../src/cli/emulator-process.js";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, readTexts, type ProjectTexts, type TemporaryProject } from "../support/project.js";
import { runCli } from "../support/run-cli.js";

const files = readTexts(path.join(import.meta.dirname, "bases", "every-kind"));

async function succeed(project: TemporaryProject, variables: Readonly<Record<string, string>>, ...argv: readonly string[]): Promise<string> {
  const { exitCode, stdout, stderr } = await runCli(argv, { cwd: project.root, variables });
  expect({ argv, exitCode, stderr: exitCode === 0 ? "" : stdout + stderr }).toEqual({ argv, exitCode: 0, stderr: "" });
  return stdout;
}

interface ExtractionJson {
  readonly secrets: readonly { readonly variable: string; readonly address: string }[];
  readonly notCarried: readonly unknown[];
}

/** What a folder of a project holds, but for the emulator's data. */
const textsIn = (project: TemporaryProject, folder: string): ProjectTexts =>
  Object.fromEntries(project.list().filter((f) => f.startsWith(`${folder}/`) && !f.includes("/.apiops/")).map((f) => [f.slice(folder.length + 1), project.read(f)]));

async function extract(project: TemporaryProject, folder: string, form: string): Promise<ExtractionJson> {
  return JSON.parse(await succeed(project, {}, "extract", "-o", folder, "--as", form, "--format", "json")) as ExtractionJson;
}

/** The extracted project, as one of its own that finds the same instances. */
function opened(texts: ProjectTexts, live: LiveInstances): TemporaryProject {
  const project = makeProject(texts);
  announce(path.join(project.root, ".apiops", "emulator"), live.emulator);
  return project;
}

const certificate = /certificate: .*default: (\S+) \}/.exec(files["environments/local.yaml"] ?? "")?.[1] ?? "";

describe("a live instance of every kind", () => {
  for (const form of ["yaml", "ts"])
    test(`is extracted as ${form}: a plan shows no changes, and an empty instance becomes the same`, async () => {
      const source = makeProject(files);
      const live = await startLive(source.root, "Premium");
      await succeed(source, {}, "apply", "--auto-approve");
      const { secrets, notCarried } = await extract(source, "extracted", form);
      expect(notCarried).toEqual([]);
      const texts = textsIn(source, "extracted");
      expect(Object.keys(texts).some((f) => f.endsWith(`.${form}`))).toBe(true);
      // No secret is written, and each is asked for.
      expect(Object.values(texts).join("\n")).not.toContain("not-a-secret");
      expect(secrets.length).toBeGreaterThan(5);
      const same = opened(texts, live);
      expect(await succeed(same, {}, "plan")).toMatch(/^No changes/m);

      const empty = makeProject(texts);
      const other = await startLive(empty.root, "Premium");
      const variables = Object.fromEntries(secrets.map(({ variable, address }) => [variable, address.startsWith("certificate/") ? certificate : "not-a-secret"]));
      await succeed(empty, variables, "apply", "--auto-approve");
      expect(await succeed(empty, variables, "plan")).toMatch(/^No changes/m);
      expect((await extract(opened(texts, other), "again", form)).notCarried).toEqual([]);
      const again = opened(texts, other);
      await extract(again, "again", form);
      expect(textsIn(again, "again")).toEqual({ ...texts, "apiops.yaml": (texts["apiops.yaml"] ?? "").replace("extracted", "again") });
    });

  test("is extracted in part, with what it refers to", async () => {
    const source = makeProject(files);
    await startLive(source.root, "Premium");
    await succeed(source, {}, "apply", "--auto-approve");
    const { documents } = JSON.parse(await succeed(source, {}, "extract", "-o", "part", "--format", "json", "--include", "api/orders", "--exclude", "product/*")) as { documents: readonly { kind: string; name: string }[] };
    const names = documents.map(({ kind, name }) => `${kind} ${name}`);
    expect(names).toEqual(expect.arrayContaining(["Api orders", "Backend crm", "BackendPool crm-pool", "Logger insights", "NamedValue region", "Tag sales", "VersionSet orders"]));
    expect(names.filter((n) => /^(Product|Workspace|User) /.test(n))).toEqual([]);
  });

  test("needs its secrets to be made anew, and says which", async () => {
    const source = makeProject(files);
    await startLive(source.root, "Premium");
    await succeed(source, {}, "apply", "--auto-approve");
    await extract(source, "extracted", "yaml");
    const empty = makeProject(textsIn(source, "extracted"));
    await startLive(empty.root, "Premium");
    const { exitCode, stderr } = await runCli(["apply", "--auto-approve"], { cwd: empty.root });
    expect(exitCode).toBe(1);
    expect(stderr).toContain("secret-needed");
    expect(stderr).toContain("APIM_REDIS");
  });

  test("keeps a backend's credentials that it shows in clear, and writes none of them", async () => {
    const source = makeProject(files);
    const live = await startLive(source.root, "Premium");
    const credentials = { header: { "x-key": ["in-clear"] }, query: { code: ["in-clear"] }, authorization: { scheme: "Basic", parameter: "in-clear" } };
    await live.send("apim-we", "PUT", "/backends/clear", { protocol: "http", url: "https://b.example", credentials });
    const { secrets, notCarried } = JSON.parse(await succeed(source, {}, "extract", "-o", "out", "--format", "json", "--include", "backend/clear")) as ExtractionJson;
    expect(notCarried).toEqual([]);
    expect(secrets.map((s) => s.variable)).toEqual(["APIM_CLEAR_XKEY", "APIM_CLEAR_CODE", "APIM_CLEAR_PARAMETER"]);
    const texts = textsIn(source, "out");
    expect(Object.values(texts).join("\n")).not.toContain("in-clear");
    const same = opened(texts, live);
    expect((await runCli(["plan"], { cwd: same.root })).stderr).toContain("secret-unavailable");
    const variables = Object.fromEntries(secrets.map(({ variable }) => [variable, "in-clear"]));
    expect(await succeed(same, variables, "plan")).toMatch(/^No changes/m);
    expect(await succeed(same, { ...variables, APIM_CLEAR_CODE: "another" }, "plan")).toMatch(/1 to change/);
  });
});
