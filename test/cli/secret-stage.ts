import path from "node:path";
import { expect } from "vitest";
import { canariesIn, canary, filesBelow, hostile, withoutCanariesOf } from "../support/canaries.js";
import { startLive, type LiveInstances } from "../support/live.js";
import { makeProject, readTexts, type TemporaryProject } from "../support/project.js";
import { runCli, type CliOptions, type CliRun } from "../support/run-cli.js";

const written = readTexts(path.join(import.meta.dirname, "bases/secrets"));
const typescript = 'import { defineNamedValue } from "apiops";\nexport default defineNamedValue(({ env }) => ({ name: "from-typescript", value: env.fromTypescript }));\n';

/** The project of bases/secrets, with a canary for each @name@ in it. */
const texts: Readonly<Record<string, string>> = { ...Object.fromEntries(Object.entries(written).map(([name, text]) => [name, text.replace(/@(\w+)@/g, (_, each: string) => canary(each))])), "apis/typescript.ts": typescript };

export const secretVariables: Readonly<Record<string, string>> = {
  SECRET_NAMED_VALUE: canary("NamedValue", hostile),
  SECRET_TYPESCRIPT: canary("TypeScript", hostile),
  SECRET_INSTANCE: canary("Instance", hostile),
  SECRET_PRIMARY: canary("Primary"),
  SECRET_SECONDARY: canary("Secondary"),
  SECRET_INSIGHTS: `InstrumentationKey=${canary("Insights")};IngestionEndpoint=https://westeurope-1.in.applicationinsights.azure.com/`,
  SECRET_HUB: `Endpoint=sb://logs.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=${canary("Hub", "+/")}=;EntityPath=hub`,
  SECRET_PEM: `-----BEGIN PRIVATE KEY-----\n${canary("Pem1", "A/b+".repeat(8))}\n${canary("Pem2", "c/D+".repeat(8))}\n-----END PRIVATE KEY-----\n`,
  GITHUB_ACTIONS: "true",
  GITHUB_STEP_SUMMARY: "summary.md",
  AZURE_CLIENT_SECRET: canary("Client", "~"),
  ACTIONS_ID_TOKEN_REQUEST_TOKEN: canary("OidcRequest", "."),
  SYSTEM_ACCESSTOKEN: canary("SystemAccess", "."),
};

export interface SecretStage {
  readonly project: TemporaryProject;
  readonly live: LiveInstances;
  readonly variables: Record<string, string>;
  /** One command line at debug level; what it said is looked at in the end. */
  readonly run: (argv: readonly string[], options?: Partial<CliOptions>) => Promise<CliRun>;
  /** More output to look at, by what it is. */
  look(where: string, text: string): void;
  everythingSaid(): string;
  /** Fails when a secret stands in what was said, or in a file that a run wrote. */
  expectNoCanary(): void;
}

export async function secretStage(changes: Readonly<Record<string, string>> = {}): Promise<SecretStage> {
  const project = makeProject({ ...texts, ...changes });
  const ours: Readonly<Record<string, string>> = { ...texts, ...changes };
  const live = await startLive(project.root);
  const variables = { ...secretVariables };
  const said: [where: string, text: string][] = [];
  const stage: SecretStage = {
    project,
    live,
    variables,
    async run(argv, options = {}) {
      const result = await runCli([...argv, "--log-level", "debug"], { cwd: project.root, variables, ...options });
      if (argv.includes("json") && result.stdout !== "") JSON.parse(result.stdout);
      const line = `apiops ${argv.join(" ")}`;
      said.push([`stdout of ${line}`, result.stdout], [`stderr of ${line}`, result.stderr], [`questions of ${line}`, result.questions.join("\n")]);
      return result;
    },
    everythingSaid: () => said.map(([, text]) => text).join("\n"),
    look: (where, text) => void said.push([where, text]),
    expectNoCanary() {
      expect(said.length).toBeGreaterThan(0);
      const files = filesBelow(project.root, (name) => name.startsWith(".apiops/emulator/"));
      const written = Object.entries(files).map(([name, text]) => [name, withoutCanariesOf(ours[name] ?? "", text)] as const);
      expect([...said, ...written].flatMap(([where, text]) => canariesIn(where, text))).toEqual([]);
    },
  };
  return stage;
}
