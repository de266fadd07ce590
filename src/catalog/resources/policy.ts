import { resourceKind } from "./kind.js";

const properties = { value: { as: "policy" } } as const;

/** A policy document at any scope; `policy` is its only name (arm-behaviour, section 5). */
export const policy = resourceKind({ segment: "policy", collection: "policies", fixedName: "policy", properties });

/** Policies below an API share its lock. */
export const apiPolicy = resourceKind({ segment: "policy", collection: "policies", fixedName: "policy", lane: "api", properties });
