import { error, warning } from "./message.js";

/** Messages about talking to Azure, plans and state. */
export const serviceMessages = {
  "service-failed": error((p: { operation: string; status: number; code: string; message: string }) => ({
    message: `${p.operation} failed: ${p.status} ${p.code}: ${p.message}`,
    detail: "This is the service's own answer.",
  })),
  "service-unreachable": error((p: { endpoint: string; problem: string }) => ({
    message: `${p.endpoint} cannot be reached: ${p.problem}`,
    detail: "Plan and apply read the live instance.",
    fix: "Check the network and the environment's `endpoint`.",
  })),
  "service-missing": error((p: { service: string; resourceGroup: string; subscription: string }) => ({
    message: `There is no API Management service "${p.service}" in resource group "${p.resourceGroup}".`,
    detail: `Looked in subscription ${p.subscription}. apiops configures instances; it does not create them.`,
    fix: "Create the instance first, or correct the environment's `instances:`.",
  })),
  "credential-missing": error((p: { problem: string }) => ({
    message: "No Azure credential could be found.",
    detail: p.problem,
    fix: "Run `az login`, or set AZURE_CLIENT_ID, AZURE_TENANT_ID and a secret or federated token.",
  })),
  "credential-refused": error((p: { name: string; problem: string }) => ({
    message: `The login by ${p.name} was refused.`,
    detail: `${p.problem}.`,
    fix: "Correct what it is set up with, or remove its variables so that another credential is used.",
  })),
  "plan-invalid": error((p: { path: string; problem: string }) => ({
    message: `${p.path} is not a plan that can be applied: ${p.problem}.`,
    detail: "A saved plan is applied exactly as it was reviewed or not at all.",
    fix: "Make it again with `apiops plan -e ENV --out FILE`.",
  })),
  "plan-stale": error((p: { what: string }) => ({
    message: `The plan is stale: ${p.what}.`,
    detail: "A saved plan is bound to the definitions and to the live resources it saw.",
    fix: "Make a new plan and review it.",
  })),
  "state-invalid": error((p: { path: string; problem: string }) => ({
    message: `The recorded state in ${p.path} cannot be read: ${p.problem}.`,
    detail: "It says what this project owns; without it nothing may be deleted.",
    fix: "Restore the file from a backup, or remove it to start anew (live resources are then adopted).",
  })),
  "state-locked": error((p: { environment: string; place: string; holder: string }) => ({
    message: `The state of environment ${p.environment} is locked by ${p.holder}.`,
    detail: `Two runs at once would overwrite each other's work. The lock is in ${p.place}.`,
    fix: `Wait for it with --lock-timeout SECONDS. When that run is gone for certain: \`apiops state unlock -e ${p.environment}\`.`,
  })),
  "state-unreachable": error((p: { problem: string }) => ({
    message: `The recorded state cannot be used: ${p.problem}.`,
    detail: "Without it nothing is known of what this project owns, so nothing is changed.",
    fix: "Check `state:` in apiops.yaml, the network, and that you may read and write blobs there (Storage Blob Data Contributor).",
  })),
  "claims-exchanged": error((p: { address: string; others: string }) => ({
    message: `${p.address} and ${p.others} take over from each other what only one may hold.`,
    detail: "A path, a display name, or a method with its URL template: the service refuses whichever is written first.",
    fix: "Do it in two steps: give one of them something of its own, apply, and then what it is to have.",
  })),
  "revision-current": error((p: { api: string; revision: string; instance: string }) => ({
    message: `Revision ${p.revision} of ${p.api} is the current one on ${p.instance}, and the definitions describe it beside the current one.`,
    detail: "What callers get is as defined already: writing this revision would change it.",
    fix: `Make another revision current on ${p.instance}, or remove the document of revision ${p.revision}.`,
  })),
  "deletes-exceeded": error((p: { instance: string; count: number; limit: number }) => ({
    message: `${p.count} resources would be deleted on ${p.instance}, more than ${p.limit}.`,
    detail: "A plan that deletes this much is more often a mistake in the definitions than meant.",
    fix: `Read the plan. If it is right: --max-deletes ${p.count}.`,
  })),
  "delete-takes-along": error((p: { address: string; along: string }) => ({
    message: `Deleting ${p.address} takes along what this project does not own: ${p.along}.`,
    detail: "The service deletes it together with its owner, and it cannot be had back.",
    fix: "If it may go too: --prune.",
  })),
  "delete-subscriptions-active": error((p: { address: string; subscriptions: string }) => ({
    message: `Deleting ${p.address} takes along active subscriptions: ${p.subscriptions}.`,
    detail: "Whoever calls with their keys is refused from then on.",
    fix: "Move or cancel them first. If they may go: --delete-subscriptions.",
  })),
  "run-unknown": error((p: { run: string; environment: string }) => ({
    message: `There is no run "${p.run}" in environment ${p.environment}.`,
    detail: "The journals of the last 50 runs are kept.",
    fix: `\`apiops state runs -e ${p.environment}\` lists them.`,
  })),
  "rollback-secret": warning((p: { address: string }) => ({
    message: `${p.address} cannot be put back: its earlier secret is not known.`,
    detail: "Secrets are recorded as keyed digests only; the definitions hold another value now.",
    fix: "Give the environment variable its earlier value and roll back again, or leave the resource as it is.",
  })),
  "address-unrecorded": error((p: { address: string; environment: string }) => ({
    message: `Nothing is recorded of ${p.address}.`,
    detail: "An address is the instance, then the resource: we/api/ce-customers.",
    fix: `\`apiops state list -e ${p.environment}\` lists what is.`,
  })),
  "lock-lost": error((p: { environment: string }) => ({
    message: `The lock of environment ${p.environment} was taken away during the run.`,
    detail: "Somebody unlocked it, or this machine was asleep for too long. No further write was started.",
    fix: "Make sure that no other run is under way, then run again.",
  })),
  "port-unavailable": error((p: { port: number; problem: string }) => ({
    message: `Port ${p.port} cannot be listened on: ${p.problem}.`,
    detail: "One program at a time may listen on a port, and low ones need rights.",
    fix: "Name another one with --port, or 0 for any.",
  })),
  "emulator-running": error((p: { url: string }) => ({
    message: `An emulator serves this data folder already, at ${p.url}.`,
    detail: "Two emulators on one folder would overwrite each other's data.",
    fix: "Use that one, stop it, or name another folder with --data.",
  })),
};
