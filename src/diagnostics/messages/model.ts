import { didYouMean, error, warning } from "./message.js";

/** Messages about the resolved model: names, references, cycles. */
export const modelMessages = {
  "name-duplicate": error((p: { kind: string; name: string; other: string }) => ({
    message: `${p.kind} "${p.name}" is defined twice; the other one is at ${p.other}.`,
    detail: "A name stands for one resource on the instance, so the second would overwrite the first.",
    fix: "Rename or remove one of them.",
  })),
  "display-name-duplicate": error((p: { name: string; other: string }) => ({
    message: `The NamedValue "${p.other}" has the display name "${p.name}" already.`,
    detail: "Policies write named values by display name, so the service refuses the second one.",
    fix: "Give one of them another `displayName`.",
  })),
  "property-choice": error((p: { owner: string; properties: string; found: string }) => ({
    message: `${p.owner} needs exactly one of ${p.properties}; it has ${p.found}.`,
    detail: "They say the same thing in different ways, or exclude each other.",
    fix: "Keep one of them.",
  })),
  "property-conflict": error((p: { owner: string; problem: string; fix: string }) => ({
    message: `${p.owner} ${p.problem}.`,
    detail: "The service refuses the combination.",
    fix: p.fix,
  })),
  "reference-missing": error((p: { kind: string; name: string; suggestion: string | undefined; environment: string }) => ({
    message: `There is no ${p.kind} "${p.name}".`,
    detail: `Everything that is referred to must be defined for environment "${p.environment}" and for the same instance, or the service refuses the write.`,
    fix: didYouMean(p.suggestion, p.kind === "Gateway" ? "List it under `gateways:` of the environment, or correct the name." : `Define it with \`kind: ${p.kind.replace(" or ", "` or `kind: ")}\`, or correct the name.`),
  })),
  "schema-unknown": error((p: { name: string; suggestion: string | undefined }) => ({
    message: `The API has no schema "${p.name}".`,
    detail: "The parameters and representations of an operation name schemas of their own API, which its document has under `schemas:`.",
    fix: didYouMean(p.suggestion, "Write the schema under `schemas:` of the API, or correct the name."),
  })),
  "named-value-undeclared": error((p: { name: string; suggestion: string | undefined }) => ({
    message: `The named value {{${p.name}}} is not declared.`,
    detail: "`{{name}}` is resolved by the gateway from the instance's named values by display name; the service refuses what uses an unknown one.",
    fix: didYouMean(p.suggestion, "Declare it with `kind: NamedValue`."),
  })),
  "api-path-duplicate": error((p: { path: string; other: string }) => ({
    message: `The path "${p.path}" is already taken by API "${p.other}".`,
    detail: "Two APIs may share a path only as versions of one version set; the service refuses the second.",
    fix: "Choose another `path`, or put both into a version set.",
  })),
  "fragment-cycle": error((p: { cycle: string }) => ({
    message: `Fragments include each other in a circle: ${p.cycle}.`,
    detail: "The gateway inserts a fragment where it is included, so a circle has no end.",
    fix: "Break the circle by inlining one of them.",
  })),
  "policy-cycle": error((p: { cycle: string }) => ({
    message: `Policies use each other in a circle: ${p.cycle}.`,
    detail: "A reusable policy is expanded where it is used, so a circle has no end.",
    fix: "Break the circle.",
  })),
  "policy-parameters": error((p: { name: string; problem: string; why: string | undefined; fix: string | undefined }) => ({
    message: `Policy "${p.name}" cannot be used like this: ${p.problem}.`,
    ...(p.why === undefined ? {} : { detail: p.why }),
    fix: p.fix ?? "Change the parameters.",
  })),
  "operation-unknown": error((p: { operation: string; suggestion: string | undefined; names: readonly string[]; specification: string }) => ({
    message: `The specification has no operation "${p.operation}".`,
    detail: `Operations of an imported specification are named by their operationId, in the form that the service gives it (lower case, dashes). ${p.specification} has ${p.names.join(", ")}.`,
    fix: didYouMean(p.suggestion, "Use one of those, or add the operation to the specification."),
  })),
  "operation-duplicate": error((p: { operation: string; other: string; method: string; urlTemplate: string }) => ({
    message: `Operation "${p.operation}" has the same method and URL template as "${p.other}": ${p.method} ${p.urlTemplate}.`,
    detail: "API Management refuses two operations with one method and URL template.",
    fix: "Change one of them.",
  })),
  "override-unmatched": error((p: { address: string; suggestion: string | undefined }) => ({
    message: `The override "${p.address}" matches nothing.`,
    detail: "An override names a document by `<kind>/<name>`, with `<instance>/` before it for one instance only.",
    fix: didYouMean(p.suggestion, "Correct the address."),
  })),
  "instance-unknown": error((p: { name: string; suggestion: string | undefined; environment: string }) => ({
    message: `Environment "${p.environment}" has no instance "${p.name}".`,
    detail: "Instances are listed under `instances:` of the environment.",
    fix: didYouMean(p.suggestion, "Use one of its instances."),
  })),
  "secret-unavailable": error((p: { variable: string; name: string }) => ({
    message: `The secret "${p.name}" comes from the environment variable ${p.variable}, which is not set.`,
    detail: "Secrets are never stored in the project; they are read when a plan is made.",
    fix: `Set ${p.variable} for this run.`,
  })),
  "secret-needed": error((p: { address: string; property: string; variable: string }) => ({
    message: `${p.address} cannot be written without its secret \`${p.property}\`.`,
    detail: "The instance keeps a secret that it has; what is made anew, and what has to be sent as a whole, needs it.",
    fix: `Set ${p.variable} for this run.`,
  })),
  "secret-default": error((p: { name: string }) => ({
    message: `The secret "${p.name}" has a default in an environment that is not emulated.`,
    detail: "A default would be a secret in clear in the repository. Emulated environments may have one, because nothing behind it is real.",
    fix: "Remove `default`, and set the environment variable where the plan is made.",
  })),
  "value-in-text": error((p: { name: string; found: string }) => ({
    message: `The value "${p.name}" is ${p.found} and cannot stand inside a longer text.`,
    detail: "Inside a longer text only text, numbers and booleans have one way to be written.",
    fix: "Use a value of its own for each, or join them into one text and split it in the expression.",
  })),
  "secret-in-text": error((p: { name: string }) => ({
    message: `The secret value "${p.name}" may not be used here.`,
    detail: "A secret inside a policy or a description would be stored and shown in clear. Only properties that hold secrets take one.",
    fix: "Put it into a NamedValue with `secret: true` and use {{name}}.",
  })),
  "secret-in-clear": error((p: { address: string; variable: string }) => ({
    message: `${p.address} holds the secret of ${p.variable} in clear.`,
    detail: "It would be shown in plans, recorded in the state and stored by the service as it is.",
    fix: "Take it as a value of the environment (`fromEnv`) into a NamedValue, and use {{name}}.",
  })),
  "target-unmatched": warning((p: { target: string }) => ({
    message: `--target ${p.target} matches no resource.`,
    detail: "A target is an address such as we/api/ce-customers, or a glob of one.",
    fix: "Run `apiops plan --all` to see the addresses.",
  })),
};
