import { error } from "./message.js";

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
