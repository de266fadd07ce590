import { didYouMean, error, warning } from "./message.js";

const list = (names: readonly string[]): string => (names.length === 0 ? "none" : names.map((n) => `\`${n}\``).join(", "));

/** Messages about Dynamics 365 environments behind Backends, and about what definitions read of Backends. */
export const dynamicsMessages = {
  "backend-value-unknown": error((p: { name: string; suggestion: string | undefined; environment: string; instance: string }) => ({
    message: `There is no Backend "${p.name}" whose values could be read.`,
    detail: `\`backends\` has the Backends that environment "${p.environment}" defines for instance ${p.instance}; one of a workspace is named workspace/name.`,
    fix: didYouMean(p.suggestion, "Define it with `kind: Backend`, for this instance too, or correct the name."),
  })),
  "backend-property-unknown": error((p: { name: string; property: string; needsPlatform: boolean; suggestion: string | undefined; names: readonly string[] }) => ({
    message: `Backend "${p.name}" has no \`${p.property}\` to read.`,
    detail: `It has ${list(p.names)}.`,
    fix: p.needsPlatform ? "Give the Backend its `platform` and `environmentUrl`; it follows from them." : didYouMean(p.suggestion, "Read one of those."),
  })),
  "backend-value-of-pool": error((p: { name: string; property: string; names: readonly string[] }) => ({
    message: `BackendPool "${p.name}" has no \`${p.property}\` of its own.`,
    detail: "A pool shares calls among Backends; each of them has its own address and its own audiences.",
    fix: `Read it of a member: ${list(p.names)}.`,
  })),
  "backend-values-early": error((p: { name: string }) => ({
    message: `A Backend or BackendPool cannot read values of Backend "${p.name}".`,
    detail: "Backends are evaluated first, so that everything else can read their values.",
    fix: "Put what they share into the values of the environment.",
  })),
  "backend-value-form": error((p: { written: string }) => ({
    message: `\`\${${p.written}}\` does not say which value of which Backend.`,
    detail: "Values of a Backend are written ${backends.NAME.property}, such as ${backends.ce-emea.url}.",
    fix: "Name the Backend and the property.",
  })),
  "tenant-missing": error((p: { name: string; property: string; environment: string }) => ({
    message: `\`${p.property}\` of Backend "${p.name}" needs the environment value \`tenantId\`.`,
    detail: "The address of an OpenID configuration has the Entra tenant in it.",
    fix: `Add \`tenantId\` under \`values:\` of environments/${p.environment}.yaml.`,
  })),
  "environment-url-path": error((p: { name: string; url: string; extra: string; root: string }) => ({
    message: `\`environmentUrl\` of Backend "${p.name}" is more than the root of an environment: "${p.extra}" comes after it.`,
    detail: "Token audiences are compared with the root as it is, to the last slash; the path of the service and its version are put behind it when `url` is derived.",
    fix: `Write ${p.root}; a version belongs into \`apiVersion\`.`,
  })),
  "environment-url-insecure": error((p: { name: string; fix: string }) => ({
    message: `\`environmentUrl\` of Backend "${p.name}" is no https URL.`,
    detail: "Dynamics 365 answers over https only, and tokens for it are asked for by its https URL.",
    fix: p.fix,
  })),
  "environment-url-alias": warning((p: { name: string; url: string; root: string }) => ({
    message: `\`environmentUrl\` of Backend "${p.name}" is the \`.api.\` alias of its environment.`,
    detail: `Both hosts lead to the same environment, and tokens may be for either. It is taken as ${p.root}; calls still go to the alias.`,
    fix: `Write ${p.root}.`,
  })),
  "environment-host-unknown": warning((p: { name: string; host: string; title: string; cloud: string; names: readonly string[] }) => ({
    message: `${p.host} is in no region of ${p.title} that is known here.`,
    detail: `In the cloud "${p.cloud}" hosts end with ${list(p.names)}. The list has a date, and new regions appear, so Backend "${p.name}" is taken as it is.`,
    fix: "Check the spelling of `environmentUrl`.",
  })),
  "environment-cloud-mismatch": error((p: { name: string; host: string; cloud: string; found: string }) => ({
    message: `${p.host} is an environment of the cloud "${p.found}", and Backend "${p.name}" says "${p.cloud}".`,
    detail: "Each cloud has an Entra of its own: tokens of another one are refused, and the signing keys would be fetched from the wrong place.",
    fix: `Write \`cloud: ${p.found}\`, or correct \`environmentUrl\`.`,
  })),
  "environment-platform-mismatch": error((p: { name: string; host: string; platform: string; found: string }) => ({
    message: `${p.host} is an environment of ${p.found}, and Backend "${p.name}" says \`platform: ${p.platform}\`.`,
    detail: "Paths, token audiences, limits and what a 429 means differ between the two.",
    fix: `Write \`platform: ${p.found}\`, or correct \`environmentUrl\`.`,
  })),
  "backend-url-contradiction": error((p: { name: string; url: string; derived: string; problem: string }) => ({
    message: `\`url\` of Backend "${p.name}" ${p.problem}.`,
    detail: `Calls would go to ${p.url}, while tokens and limits are those of the environment behind ${p.derived}.`,
    fix: "Leave `url` out, since it follows from `platform` and `environmentUrl`, or correct either.",
  })),
  "backend-url-elsewhere": warning((p: { name: string; url: string; derived: string }) => ({
    message: `\`url\` of Backend "${p.name}" is no host of its environment.`,
    detail: `Calls go to ${p.url} instead of ${p.derived}. That is right for a proxy or a simulator, which have to pass the tokens on as they are.`,
    fix: "Leave `url` out if calls go to the environment itself.",
  })),
  "api-version-unwanted": error((p: { name: string }) => ({
    message: `Backend "${p.name}" is Finance and Operations, which has no \`apiVersion\`.`,
    detail: "Only Dataverse has the version of its Web API in its URLs.",
    fix: "Leave `apiVersion` out.",
  })),
} as const;
