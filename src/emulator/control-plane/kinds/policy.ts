import { plainText, type JsonObject } from "../../state/json.js";
import { stringsOf } from "../fields.js";
import type { PolicyScope } from "../../../catalog/policies/index.js";
import { badRequest } from "../errors.js";
import type { EntityKind, ReadInput, WriteInput } from "../kind.js";
import { rawText } from "../policies/print-raw.js";
import { writePolicyText } from "../policies/write-policy.js";

function policyKind(name: string, parent: string, scope: PolicyScope): EntityKind {
  return {
    form: "entity",
    name,
    segment: "policies",
    parents: [parent],
    title: "PoliciesConfiguration",
    methods: ["GET", "HEAD", "PUT", "DELETE"],
    write: (input) => writePolicy(input, scope),
    read: readPolicy,
    indexes: ({ properties }) => stringsOf(properties.references),
  };
}

export const policy = policyKind("policy", "service", "global");
export const workspacePolicy = policyKind("workspacePolicy", "workspace", "workspace");
export const productPolicy = policyKind("productPolicy", "product", "product");
export const apiPolicy = policyKind("apiPolicy", "api", "api");
export const resolverPolicy = policyKind("resolverPolicy", "resolver", "graphql-resolver");
export const operationPolicy = policyKind("operationPolicy", "operation", "operation");

/** The only name there is, and the service says no more than that (arm-behaviour section 4). */
function writePolicy(input: WriteInput, scope: PolicyScope): JsonObject {
  if (input.name.toLowerCase() !== "policy") throw badRequest("");
  return writePolicyText(input, scope === "graphql-resolver" ? "resolver" : "policies", scope);
}

/** Whatever it was written as, it reads back as `xml` unless `rawxml` is asked for (arm-behaviour section 5). */
function readPolicy({ properties }: { readonly properties: JsonObject }, { context }: ReadInput): JsonObject {
  const value = plainText(properties.value);
  const raw = context.request.query.get("format") === "rawxml";
  return raw ? { format: "rawxml", value: rawText(value) } : { format: "xml", value };
}
