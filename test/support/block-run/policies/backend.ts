import { attribute, readElement } from "../read.js";
import type { Handlers } from "./handler.js";

export const backendPolicies: Handlers = {
  "set-backend-service"(element, world) {
    const read = readElement(element, world);
    world.backend = attribute(read, "backend-id") ?? attribute(read, "base-url") ?? attribute(read, "sf-service-instance-name");
  },

  /** The token's name says for whom it is, and with which identity it was asked for. */
  "authentication-managed-identity"(element, world) {
    const read = readElement(element, world);
    const identity = attribute(read, "client-id") ?? attribute(read, "authentication-provider") ?? "system";
    const token = `token-of:${identity}:${attribute(read, "resource") ?? ""}`;
    const variable = attribute(read, "output-token-variable-name");
    if (variable !== undefined) world.variables.set(variable, token);
    else world.request.headers.set("Authorization", [`Bearer ${token}`]);
  },

  "authentication-certificate"(element, world) {
    const read = readElement(element, world);
    world.calls.push({ name: "authentication-certificate", ...Object.fromEntries(Object.keys(read.values).map((n) => [n, attribute(read, n)])) });
  },

  "authentication-basic"(element, world) {
    const read = readElement(element, world);
    const credentials = `${attribute(read, "username") ?? ""}:${attribute(read, "password") ?? ""}`;
    world.request.headers.set("Authorization", [`Basic ${Buffer.from(credentials).toString("base64")}`]);
  },
};
