import { dynamicsEnvironment, hostOf, isDynamicsHost, platformFacts, recognizeHost, regionsOf, type DynamicsEnvironment, type RecognizedHost } from "../catalog/dynamics/index.js";
import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import type { ResolvedDocument } from "./model.js";

type Backend = ResolvedDocument<"Backend">;

/** What a Backend says of the Dynamics 365 environment behind it, against what is known of clouds, regions and platforms. */
export function checkEnvironment(document: Backend): Diagnostic[] {
  const { value } = document;
  const missing = missingProperty(document);
  if (missing !== undefined) return [missing];
  const { environmentUrl } = value;
  if (environmentUrl === undefined) return [];
  const environment = dynamicsEnvironment(value);
  const malformed = urlProblem(document, environmentUrl, environment);
  if (environment === undefined || malformed !== undefined) return malformed === undefined ? [] : [malformed];
  return [...hostProblems(document, environmentUrl, environment), ...versionProblem(document), ...contradiction(document, environment)];
}

function missingProperty({ name, value, locate }: Backend): Diagnostic | undefined {
  const { platform, environmentUrl, url } = value;
  const owner = (of: string): string => `Backend "${name}"${of}`;
  const said = (["environmentUrl", "cloud", "apiVersion", "identityMode"] as const).find((p) => value[p] !== undefined);
  if (platform === undefined && said !== undefined) return diagnose("property-missing", { property: "platform", owner: owner(` with \`${said}\``) }, locate([said], "key"));
  if (platform !== undefined && environmentUrl === undefined) return diagnose("property-missing", { property: "environmentUrl", owner: owner(" with `platform`") }, locate(["platform"]));
  return platform === undefined && url === undefined ? diagnose("property-missing", { property: "url", owner: owner("") }, locate([])) : undefined;
}

/** The URL is the root of the environment, and nothing more: it is compared with the audiences of tokens. */
function urlProblem({ name, locate }: Backend, url: string, environment: DynamicsEnvironment | undefined): Diagnostic | undefined {
  const at = locate(["environmentUrl"]);
  const { protocol, host } = environment === undefined || !URL.canParse(url) ? { protocol: "", host: "" } : new URL(url);
  if (environment === undefined || protocol !== "https:") {
    const fix = host === "" ? "Write https:// and the host of the environment." : `Write ${environment?.environmentUrl ?? ""}.`;
    return diagnose("environment-url-insecure", { name, fix }, at);
  }
  const extra = url.slice(url.toLowerCase().indexOf(host) + host.length);
  return extra === "" ? undefined : diagnose("environment-url-path", { name, url, extra, root: environment.environmentUrl }, at);
}

function hostProblems(document: Backend, url: string, environment: DynamicsEnvironment): Diagnostic[] {
  const { name, locate } = document;
  const { platform, cloud } = environment;
  const host = hostOf(url) ?? "";
  const recognized = recognizeHost(host);
  if (recognized === undefined) {
    const { title } = platformFacts[platform];
    return [diagnose("environment-host-unknown", { name, host, title, cloud, names: regionsOf(platform, cloud) }, locate(["environmentUrl"]))];
  }
  const alias = recognized.isAlias ? [diagnose("environment-url-alias", { name, url, root: environment.environmentUrl }, locate(["environmentUrl"]))] : [];
  return [...mismatches(document, host, recognized, environment), ...alias];
}

function mismatches({ name, value, locate }: Backend, host: string, found: RecognizedHost, { platform, cloud }: DynamicsEnvironment): Diagnostic[] {
  const place = value.cloud === undefined ? locate(["environmentUrl"]) : locate(["cloud"]);
  return [
    ...(found.platform === platform ? [] : [diagnose("environment-platform-mismatch", { name, host, platform, found: found.platform }, locate(["platform"]))]),
    ...(found.cloud === cloud ? [] : [diagnose("environment-cloud-mismatch", { name, host, cloud, found: found.cloud }, place)]),
  ];
}

function versionProblem({ name, value, locate }: Backend): Diagnostic[] {
  return value.apiVersion !== undefined && value.platform === "finance-operations" ? [diagnose("api-version-unwanted", { name }, locate(["apiVersion"], "key"))] : [];
}

/** A `url` of one's own may lead through a proxy; one of another environment, or of another version, is a mistake. */
function contradiction({ name, value, locate }: Backend, environment: DynamicsEnvironment): Diagnostic[] {
  const { url } = value;
  const derived = environment.url;
  const host = hostOf(url);
  if (url === undefined || host === undefined || url === derived) return [];
  const at = locate(["url"]);
  const contradicts = (problem: string): Diagnostic[] => [diagnose("backend-url-contradiction", { name, url, derived, problem }, at)];
  if (!environment.hosts.includes(host)) return isDynamicsHost(host) ? contradicts(`is of another environment than \`environmentUrl\``) : [diagnose("backend-url-elsewhere", { name, url, derived }, at)];
  const version = /\/api\/data\/(v\d+\.\d+)(?:\/|$)/.exec(url)?.[1];
  if (version !== undefined && environment.apiVersion !== undefined && version !== environment.apiVersion) return contradicts(`has version ${version}, and \`apiVersion\` is ${environment.apiVersion}`);
  return [];
}
