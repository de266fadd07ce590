import { everyGateway, everyScope } from "../catalog/policies/policy.js";
import type { CommandGroup, CommandSpec, OptionSpec } from "./command.js";

const environment: OptionSpec = { flags: "-e, --environment <ENV>", description: "environment; the project's default when left out" };
const instance: OptionSpec = { flags: "--instance <NAME>", description: "only this instance; may be given several times", repeatable: true };
const target: OptionSpec = { flags: "--target <ADDRESS>", description: "only this address, or a glob of one, with what it needs; may be given several times", repeatable: true };
const parallelism: OptionSpec = { flags: "--parallelism <N>", description: "most requests in flight per instance; fewer while the service throttles", default: "64", minimum: 1 };
const lockTimeout: OptionSpec = { flags: "--lock-timeout <SECONDS>", description: "how long to wait while another run holds the environment's lock", default: "0", minimum: 0 };
const deletes: readonly OptionSpec[] = [
  { flags: "--prune", description: "let deletes take along what this project does not own: revisions, links, subscriptions that nobody uses" },
  { flags: "--delete-subscriptions", description: "let deletes take along subscriptions that callers use" },
  { flags: "--max-deletes <N>", description: "refuse a plan that deletes more than this on one instance", minimum: 0 },
];
const format = (...choices: readonly string[]): OptionSpec => ({ flags: "--format <FORMAT>", description: "form of the result", default: "text", choices });
const autoApprove: OptionSpec = { flags: "--auto-approve", description: "do not ask before changing anything" };
const policyFiles = [["FILE...", "policy XML files, or folders of them; `-` reads standard input"]] as const;
const expressionArgument = [["[EXPRESSION]", "the expression; `-` reads standard input"]] as const;
const expressionFile: OptionSpec = { flags: "--file <FILE>", description: "file that holds the expression" };
const report: OptionSpec = { flags: "--report <FILE>", description: "write a JSON report of every change" };

/** Every command, in the order help shows them. */
export const commands = {
  init: {
    summary: "scaffold a project",
    arguments: [["[DIR]", "folder of the project; the current one when left out"]],
    options: [
      { flags: "--template <NAME>", description: "what to start from: minimal, one API; d365, building blocks for Dynamics 365 with a Dataverse and a Finance API", default: "minimal", choices: ["minimal", "d365"] },
      { flags: "--yes", description: "write into a folder that is not empty; existing files are never overwritten" },
    ],
    examples: ["apiops init my-apis", "apiops init my-apis --template d365", "apiops init --template minimal --yes"],
    load: () => import("./commands/init.js"),
  },
  validate: {
    summary: "load, resolve and check every environment; no network",
    options: [environment, format("text", "json")],
    examples: ["apiops validate", "apiops validate -e prod --format json"],
    load: () => import("./commands/validate.js"),
  },
  compile: {
    summary: "write policy XML and resources, ARM templates, or another tool's folder",
    options: [
      environment,
      { flags: "-o, --output <DIR>", description: "folder to write to" },
      { flags: "--as <FORM>", description: "files: policy XML and resource JSON per instance; arm: a deployment template per instance; apiops: a folder that both of the APIOps Toolkit's tools read, with an override file per further instance", default: "files", choices: ["files", "arm", "apiops"] },
      { flags: "--layout <LAYOUT>", description: "with --as apiops: apiops (Azure/apiops), apiops-cli (Azure/apiops-cli), or both in one folder", default: "both", choices: ["apiops", "apiops-cli", "both"] },
      instance,
    ],
    examples: ["apiops compile -e prod -o out", "apiops compile -e prod -o out --as arm", "apiops compile -e prod -o artifacts --as apiops --layout apiops"],
    load: () => import("./commands/compile.js"),
  },
  plan: {
    summary: "show what would change on every live instance",
    details: "Compares three sides: what the definitions want, what is on the instance, and what this project last applied.",
    options: [
      environment,
      instance,
      target,
      { flags: "--out <FILE>", description: "save the plan for apply" },
      format("text", "json", "markdown", "html"),
      { flags: "--all", description: "show unchanged resources too" },
      { flags: "--detailed-exitcode", description: "exit with 2 when there are changes" },
      ...deletes,
      parallelism,
    ],
    examples: ["apiops plan -e dev", "apiops plan -e prod --instance we --target 'we/api/ce-customers/**'", "apiops plan -e prod --out prod.plan.json --detailed-exitcode"],
    load: () => import("./commands/plan.js"),
  },
  apply: {
    summary: "run a saved plan, or plan, ask and apply",
    arguments: [["[PLANFILE]", "a plan saved with `apiops plan --out`"]],
    options: [environment, instance, target, ...deletes, autoApprove, report, format("text", "json"), parallelism, lockTimeout],
    examples: ["apiops apply prod.plan.json", "apiops apply -e dev", "apiops apply -e dev --auto-approve --report report.json"],
    load: () => import("./commands/apply.js"),
  },
  destroy: {
    summary: "remove what this project owns, nothing else",
    options: [environment, instance, target, ...deletes, autoApprove, report, format("text", "json"), parallelism, lockTimeout],
    examples: ["apiops destroy -e local", "apiops destroy -e dev --instance we --auto-approve"],
    load: () => import("./commands/destroy.js"),
  },
  drift: {
    summary: "what changed on the live side since the last apply, and who is ahead",
    details: "Holds every recorded resource against the instance and the definitions, property by property. With --adopt, what moved on the instances is written into the YAML definitions; comments and layout stay. What cannot be written is named, and the exit code is 1 then.",
    options: [
      environment,
      instance,
      { flags: "--adopt", description: "write what moved on the live side into the definitions" },
      { flags: "--prefer <SIDE>", description: "with --adopt, where both sides moved: none leaves the definitions as they are, live overwrites them", default: "none", choices: ["none", "live"] },
      { flags: "--detailed-exitcode", description: "exit with 2 when the live side moved" },
      format("text", "json"),
      parallelism,
      lockTimeout,
    ],
    examples: ["apiops drift -e prod", "apiops drift -e prod --instance we --format json --detailed-exitcode", "apiops drift -e prod --adopt", "apiops drift -e prod --adopt --prefer live"],
    load: () => import("./commands/drift.js"),
  },
  extract: {
    summary: "write definitions that say what a live instance, or another tool's folder, holds",
    details:
      "Reads an instance of an environment (-e, --instance) or one that is named (--subscription, --resource-group, --service) and writes a project: definitions, specifications beside their APIs, policies in readable form. Secrets are never written: each becomes a value of the environment that names a variable. At the end the project is compiled and held against what was read; what it does not say is listed, and the exit code is 1 then.",
    options: [
      { flags: "-o, --output <DIR>", description: "folder to write; it must be empty or new", required: true },
      { flags: "--as <FORM>", description: "form of the definitions", default: "yaml", choices: ["yaml", "ts"] },
      { flags: "--no-factor", description: "write out in every document what recurs in several; by default it becomes a reusable policy" },
      environment,
      { flags: "--instance <NAME>", description: "instance of the environment; the first when left out" },
      { flags: "--subscription <ID>", description: "subscription of an instance that no environment names" },
      { flags: "--resource-group <NAME>", description: "its resource group" },
      { flags: "--service <NAME>", description: "its name" },
      { flags: "--endpoint <URL>", description: "Resource Manager endpoint; https://management.azure.com when left out" },
      { flags: "--from-artifacts <DIR>", description: "read a folder of the APIOps Toolkit in place of an instance; its override files become environments" },
      { flags: "--from-arm <FILE>", description: "read a deployment template in place of an instance: exported, of the resource kit, compiled Bicep" },
      { flags: "--parameters <FILE>", description: "with --from-arm, the template's parameters; files beside it when left out" },
      { flags: "--include <GLOB>", description: "only resources whose address matches, and what they refer to: api/*, product/gold; may be repeated", repeatable: true },
      { flags: "--exclude <GLOB>", description: "leave out resources whose address matches; may be repeated", repeatable: true },
      format("text", "json"),
      parallelism,
    ],
    examples: ["apiops extract -e prod --instance we -o extracted", "apiops extract --subscription 00000000-0000-0000-0000-000000000000 --resource-group rg-apis --service apim-we -o . --as ts", "apiops extract -e prod -o orders --include 'api/orders*' --exclude 'user/*'", "apiops extract --from-artifacts ../apim-artifacts -o .", "apiops extract --from-arm template.json -o ."],
    load: () => import("./commands/extract.js"),
  },
  rollback: {
    summary: "put back what a run changed",
    details: "Makes a plan towards what was there before the run, shows it, asks, and applies it. The definitions stay as they are: the next plan shows them ahead.",
    arguments: [["RUN", "id of the run, as its report and `apiops state runs` give it"]],
    options: [environment, instance, ...deletes, autoApprove, report, format("text", "json"), parallelism, lockTimeout],
    examples: ["apiops rollback 20261201T071503Z-3fa9c1 -e prod", "apiops rollback 20261201T071503Z-3fa9c1 -e prod --instance we --auto-approve"],
    load: () => import("./commands/rollback.js"),
  },
  state: {
    summary: "what is recorded of this project's resources, and the lock on it",
    details: "Where the state is kept is said by `state:` in apiops.yaml. Without it, plan says of what exists that it is adopted.",
    examples: ["apiops state list -e prod", "apiops state show we/api/ce-customers -e prod", "apiops state unlock -e prod"],
    commands: {
      list: {
        summary: "addresses of the resources that this project owns",
        options: [environment, instance, format("text", "json")],
        examples: ["apiops state list", "apiops state list -e prod --instance we --format json"],
        load: () => import("./commands/state/list.js"),
      },
      runs: {
        summary: "the last runs, which `apiops rollback` takes",
        options: [environment, format("text", "json")],
        examples: ["apiops state runs -e prod"],
        load: () => import("./commands/state/runs.js"),
      },
      show: {
        summary: "what was last applied to one resource; secrets are shown as keyed digests",
        arguments: [["ADDRESS", "address of the resource, with its instance"]],
        options: [environment],
        examples: ["apiops state show we/named-value/uami-ce-customers -e prod"],
        load: () => import("./commands/state/show.js"),
      },
      unlock: {
        summary: "take the lock away from a run that is gone",
        details: "A run that still goes on stops before its next write. A lock whose process died on this machine, or whose lease ran out, needs no unlocking.",
        options: [environment, { flags: "--force", description: "do not ask" }],
        examples: ["apiops state unlock -e prod", "apiops state unlock -e prod --force"],
        load: () => import("./commands/state/unlock.js"),
      },
    },
  },
  budget: {
    summary: "what everybody together may send to Dynamics 365, against what it takes",
    details: "Adds up, for every identity, the limits of all gateways, regions and replicas; what products promise; daily quotas; and the longest time of a call. Once for the normal case, and for each failover of the environment.",
    options: [environment, format("text", "json", "markdown")],
    examples: ["apiops budget -e prod", "apiops budget -e prod --format markdown > budget.md"],
    load: () => import("./commands/budget.js"),
  },
  effective: {
    summary: "the policy that really runs for an API or operation: all scopes spliced at <base />, fragments expanded",
    details: "Every element is shown with the file and line it comes from.",
    arguments: [["ADDRESS", "what is called: api/NAME, api/NAME/operation/NAME, product/NAME or policy, with the instance in front"]],
    options: [
      environment,
      { flags: "--gateway <GATEWAY>", description: "a self-hosted gateway's name, or classic, v2, consumption, self-hosted; the instance's own when left out" },
      { flags: "--product <NAME>", description: "the product that the caller's subscription is for; `none` for a call without one" },
      format("text", "xml", "json"),
    ],
    examples: ["apiops effective api/ce-customers/operation/list-accounts", "apiops effective we/api/ce-customers -e prod --product partner-silver --gateway shgw-aws", "apiops effective api/pricing --format xml"],
    load: () => import("./commands/effective.js"),
  },
  policy: {
    summary: "check, format, compare and convert policy documents from anywhere; no project needed",
    examples: ["apiops policy check policy.xml --scope api --gateway consumption", "apiops policy diff before.xml after.xml", "apiops policy convert policy.xml --to ts"],
    commands: {
      check: {
        summary: "the compiler's checks on policy documents",
        details: "Says nothing about what one file cannot tell: give the scope and the gateways where you know them.",
        arguments: [["FILE...", "policy documents, .xml, .yaml or .ts, or folders of XML files; `-` reads XML from standard input"]],
        options: [
          { flags: "--scope <SCOPE>", description: "where the document is to stand", choices: everyScope },
          { flags: "--gateway <GATEWAY>", description: "a gateway it is to run on; may be given several times", choices: everyGateway, repeatable: true },
          format("text", "json"),
        ],
        examples: ["apiops policy check policies/", "apiops policy check inbound.xml --scope operation --gateway v2 --gateway self-hosted", "cat policy.xml | apiops policy check - --format json"],
        load: () => import("./commands/policy/check.js"),
      },
      format: {
        summary: "lay policy XML out the same way everywhere; its meaning stays",
        details: "Prints the result; comments, and the choice between bare and escaped expressions, stay as they are.",
        arguments: policyFiles,
        options: [
          { flags: "-w, --write", description: "change the files in place" },
          { flags: "--check", description: "change nothing; list the files that are laid out differently, and fail when there are any" },
        ],
        examples: ["apiops policy format policy.xml", "apiops policy format --write policies/", "apiops policy format --check policies/"],
        load: () => import("./commands/policy/format.js"),
      },
      diff: {
        summary: "what changes between two policy documents, and what that means for security",
        details: "Layout, quoting, entities, attribute order and spelt-out defaults are no differences.",
        arguments: [
          ["BEFORE", "policy document: .xml, .yaml or .ts; `-` reads XML from standard input"],
          ["AFTER", "policy document: .xml, .yaml or .ts; `-` reads XML from standard input"],
        ],
        options: [{ flags: "--exit-code", description: "exit with 1 when they differ" }, format("text", "json")],
        examples: ["apiops policy diff live.xml policies/orders.xml", "git show main:policies/orders.xml | apiops policy diff - policies/orders.xml"],
        load: () => import("./commands/policy/diff.js"),
      },
      convert: {
        summary: "write a policy document in another form",
        details: "Reads XML in either encoding, YAML and TypeScript; every form compiles to the same policy.",
        arguments: [["FILE", "policy document: .xml, .yaml or .ts; `-` reads XML from standard input"]],
        options: [
          { flags: "--to <FORM>", description: "yaml; ts: TypeScript with typed builders; xml: expressions escaped; rawxml: expressions bare", choices: ["yaml", "ts", "xml", "rawxml"], required: true },
          { flags: "-o, --out <FILE>", description: "file to write; standard output when left out" },
        ],
        examples: ["apiops policy convert policy.xml --to yaml", "apiops policy convert policy.xml --to ts --out policies/orders.ts", "apiops policy convert policies/orders.yaml --to rawxml"],
        load: () => import("./commands/policy/convert.js"),
      },
    },
  },
  expression: {
    summary: "check and run policy expressions; no project needed",
    details: "An expression is C# 7, as policies hold it: with its `@(…)` or `@{…}`, or without.",
    examples: ["apiops expression check '@(context.Request.Headers.GetValueOrDefault(\"X-Tenant\", \"\"))'", "apiops expression eval 'context.Request.Url.Path.Length' --context request.json"],
    commands: {
      check: {
        summary: "parse and type-check an expression",
        arguments: expressionArgument,
        options: [expressionFile, format("text", "json")],
        examples: ["apiops expression check 'context.Request.Method == \"GET\"'", "apiops expression check --file tenant.csx --format json", "pbpaste | apiops expression check -"],
        load: () => import("./commands/expression/check.js"),
      },
      eval: {
        summary: "run an expression over a context, as the gateway would",
        details: "Prints the value's type, the value and its text, or the exception, which makes it fail.",
        arguments: expressionArgument,
        options: [
          expressionFile,
          { flags: "--context <FILE>", description: "JSON that stands for `context`: Request, Response, Variables …; `-` reads standard input; parts that are left out are null" },
          { flags: "--now <TIME>", description: "what the clock shows; the context's Timestamp, or else the present, when left out" },
          { flags: "--seed <N>", description: "what random numbers and GUIDs follow from", default: "0", minimum: 0 },
          { flags: "--format <FORMAT>", description: "form of the result: json, or text for the value's text alone", default: "json", choices: ["text", "json"] },
        ],
        examples: ["apiops expression eval '@(1 + 2)'", "apiops expression eval 'context.Variables[\"tenant\"]' --context request.json", "apiops expression eval --file tenant.csx --context request.json --now 2024-05-01T12:00:00Z --format text"],
        load: () => import("./commands/expression/eval.js"),
      },
    },
  },
  emulator: {
    summary: "serve API Management's ARM control plane on this machine",
    options: [
      { flags: "--port <N>", description: "port; 0 for any", default: "0", minimum: 0 },
      { flags: "--data <DIR>", description: "folder that keeps its data; .apiops/emulator of the project, or memory only outside one" },
      { flags: "--latency <MS>", description: "wait before every answer", default: "0", minimum: 0 },
      { flags: "--faults <FILE>", description: "YAML or JSON that says what goes wrong: throttled, broken, late and failed requests" },
      { flags: "--throttle [FACTOR]", description: "limit requests by ARM's token buckets; a factor makes them smaller or larger" },
      { flags: "--https", description: "speak HTTPS with a certificate that is made now; stderr says which file clients have to trust" },
      { flags: "--https-cert <FILE>", description: "speak HTTPS with this certificate, in PEM" },
      { flags: "--https-key <FILE>", description: "private key of that certificate, in PEM" },
    ],
    examples: ["apiops emulator", "apiops emulator --port 8390 --data /tmp/apim", "apiops emulator --faults faults.yaml --throttle 0.1", "apiops emulator --https --port 8443"],
    load: () => import("./commands/emulator.js"),
  },
  explain: {
    summary: "the page of a diagnostic: what is found, why it matters, how to mend it",
    arguments: [["[CODE]", "code of the diagnostic; without it the codes that have a page"]],
    options: [],
    examples: ["apiops explain retry-repeats-writes", "apiops explain"],
    load: () => import("./commands/explain.js"),
  },
  schema: {
    summary: "JSON Schemas of the definitions, for editors",
    arguments: [["[KIND]", "one kind; all of them when left out"]],
    options: [{ flags: "-o, --out <DIR>", description: "write one file a kind, and the environment's values as TypeScript types" }],
    examples: ["apiops schema Api", "apiops schema --out .apiops/schemas"],
    load: () => import("./commands/schema.js"),
  },
} as const satisfies Record<string, CommandSpec | CommandGroup>;

export type CommandName = keyof typeof commands;
