import { resourceKind } from "./kind.js";

const facts = { segment: "policy", collection: "policies", fixedName: "policy", properties: { value: { as: "policy" }, format: { unmanaged: true } } } as const;

/** A policy document at any scope; `policy` is its only name (arm-behaviour, section 5). */
export const policy = resourceKind({ ...facts, workspace: true });

/** Policies below an API share its lock. */
export const apiPolicy = resourceKind({ ...facts, lane: "api", workspace: true });

/** How one field of a GraphQL API is fetched. */
export const resolverPolicy = resourceKind({ ...facts, lane: "api" });
