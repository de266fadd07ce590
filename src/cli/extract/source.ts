import type { Instance } from "../../catalog/arm/index.js";
import type { EnvironmentDocument } from "../../catalog/documents/index.js";
import { diagnose, nearest, type Diagnostic } from "../../diagnostics/index.js";
import { instanceOf } from "../../model/environment.js";
import { text, type Invocation } from "../command.js";
import { chooseEnvironment } from "../compile-project.js";
import { loadForCommand } from "../load-for-command.js";

/** An instance to read, and the environment that it belongs to. */
export interface LiveSource {
  readonly instance: Instance;
  readonly environment: EnvironmentDocument;
}

export type SourceChoice = { readonly source: LiveSource } | { readonly usage: string } | { readonly diagnostics: readonly Diagnostic[] };

const named = ["subscription", "resourceGroup", "service"] as const;

/** The instance that the options name, in an environment of the project or by itself. */
export async function chooseSource(invocation: Invocation): Promise<SourceChoice> {
  const { options } = invocation;
  const given = named.filter((name) => text(options, name) !== undefined);
  if (given.length === 0) return instanceOfEnvironment(invocation);
  if (given.length < named.length) return { usage: "--subscription, --resource-group and --service belong together" };
  const [subscription = "", resourceGroup = "", service = ""] = named.map((name) => text(options, name));
  const name = service.toLowerCase().replace(/[^a-z0-9-]+/g, "-").slice(0, 31);
  const endpoint = text(options, "endpoint");
  const input = { name, service, resourceGroup, subscription, region: "" };
  return { source: { instance: instanceOf(input), environment: { kind: "Environment", name: "live", instances: [input], ...(endpoint === undefined ? {} : { endpoint }) } } };
}

async function instanceOfEnvironment(invocation: Invocation): Promise<SourceChoice> {
  const { value: project, diagnostics } = await loadForCommand(invocation);
  if (project === undefined) return { diagnostics };
  const chosen = chooseEnvironment(project, text(invocation.options, "environment"));
  const environment = chosen.environment === undefined ? undefined : project.environments.get(chosen.environment)?.document;
  if (environment === undefined) return { diagnostics: [...diagnostics.filter((d) => d.severity === "error"), ...chosen.diagnostics, ...unknown(project.environments.keys(), chosen.environment)] };
  const wanted = text(invocation.options, "instance");
  const input = wanted === undefined ? environment.instances[0] : environment.instances.find((i) => i.name === wanted);
  if (input !== undefined) return { source: { instance: instanceOf(input), environment } };
  const suggestion = nearest(wanted ?? "", environment.instances.map((i) => i.name));
  return { diagnostics: [diagnose("instance-unknown", { name: wanted ?? "", suggestion, environment: environment.name })] };
}

function unknown(known: Iterable<string>, name: string | undefined): Diagnostic[] {
  const names = [...known];
  return name === undefined ? [] : [diagnose("environment-unknown", { name, suggestion: nearest(name, names), known: names.length === 0 ? "none" : names.join(", ") })];
}

