import type { JsonValue } from "../../../catalog/arm/index.js";
import type { Evaluator } from "../evaluator.js";
import { hasHole } from "../holes.js";
import { extensionResourceId, resourceId, subscriptionResourceId, tenantResourceId } from "./ids.js";
import { asNumber, asText, NotEvaluable } from "./shared.js";

type DeploymentFunction = (args: readonly JsonValue[], evaluator: Evaluator) => JsonValue;

const known = (what: string): string => `${what} is known to a deployment only`;

/** Functions of what surrounds an expression. Sources: template-functions-deployment, -scope, -resource, copyIndex in -numeric. */
export const deploymentFunctions: Readonly<Record<string, DeploymentFunction>> = {
  parameters: ([name], e) => named(name, (n) => e.bindings.parameters?.get(n.toLowerCase()) ?? e.scope.parameter(n)),
  variables: ([name], e) => named(name, (n) => e.scope.variable(n)),
  lambdavariables: ([name]: readonly JsonValue[], e) => named(name, (n) => e.bindings.lambdas.get(n.toLowerCase()) ?? null),
  copyindex: (args, e) => {
    const loop = typeof args[0] === "string" ? args[0] : "";
    const offset = args.find((a) => typeof a === "number") ?? 0;
    const index = e.bindings.loops.get(loop.toLowerCase());
    if (index === undefined) throw new NotEvaluable(loop === "" ? "copyIndex stands outside of a loop" : `there is no loop "${loop}" around copyIndex`);
    return index + asNumber(offset);
  },
  resourceid: (args, e) => ids(args, e, (a) => resourceId(a, subscription(e), group(e))),
  subscriptionresourceid: (args, e) => ids(args, e, (a) => subscriptionResourceId(a, subscription(e))),
  tenantresourceid: (args, e) => ids(args, e, tenantResourceId),
  extensionresourceid: (args, e) => ids(args, e, extensionResourceId),
  resourcegroup: (_args, e) => ({ id: `/subscriptions/${subscription(e)}/resourceGroups/${group(e)}`, name: group(e), location: e.unknown(known("the resource group's location")), tags: e.unknown(known("what the resource group is tagged with")) }),
  subscription: (_args, e) => ({ id: `/subscriptions/${subscription(e)}`, subscriptionId: subscription(e), tenantId: e.unknown(known("the tenant")), displayName: e.unknown(known("the subscription's name")) }),
  tenant: (_args, e) => ({ tenantId: e.unknown(known("the tenant")) }),
};

const subscription = (e: Evaluator): string => e.unknown(known("the subscription's id"));
const group = (e: Evaluator): string => e.unknown(known("the resource group's name"));

function named(name: JsonValue | undefined, find: (name: string) => JsonValue): JsonValue {
  return typeof name === "string" && hasHole(name) ? name : find(asText(name));
}

function ids(args: readonly JsonValue[], evaluator: Evaluator, make: (args: readonly JsonValue[]) => string): JsonValue {
  return args.every((a) => typeof a === "string") ? make(args) : (evaluator.firstHole(args) ?? make(args));
}

const unknowables: Readonly<Record<string, string>> = {
  reference: "reference reads a deployed resource",
  references: "references reads deployed resources",
  environment: known("the cloud"),
  deployment: known("its own name"),
  deployer: known("who deploys"),
  managementgroup: known("the management group"),
  managementgroupresourceid: known("the management group"),
  uniquestring: "uniqueString makes a name of what only a deployment knows",
  guid: "guid makes an id by a rule of Resource Manager's own",
  newguid: "newGuid is another id every time",
  utcnow: "utcNow is the time of the deployment",
  datetimeadd: "dates are not worked out here",
  datetimefromepoch: "dates are not worked out here",
  datetimetoepoch: "dates are not worked out here",
  providers: "providers asks Resource Manager",
  pickzones: "pickZones asks Resource Manager",
  fail: "the template refuses these parameters",
};

/** Why a function can have no value outside of a deployment. */
export function unknowable(name: string): string | undefined {
  if (/^list[a-z]*$/.test(name)) return `${name} reads the keys of a deployed resource`;
  return Object.hasOwn(unknowables, name) ? unknowables[name] : undefined;
}
