import { Type, type Static } from "@sinclair/typebox";
import { closed, name, oneOf, policyList } from "./shapes.js";

const parameterType = oneOf(["string", "integer", "number", "boolean", "array", "object"], "JSON type.");

export const parameterSchema = closed({
  type: parameterType,
  items: Type.Optional(closed({ type: parameterType })),
  enum: Type.Optional(Type.Array(Type.Unknown())),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  default: Type.Optional(Type.Unknown()),
  description: Type.Optional(Type.String()),
});

export const policySchema = closed(
  {
    kind: Type.Literal("Policy"),
    name,
    description: Type.Optional(Type.String()),
    parameters: Type.Optional(Type.Record(Type.String(), parameterSchema, { description: "Parameters by name; ${name} in the policies is replaced by the value given with `with:`." })),
    policies: policyList,
  },
  "A reusable list of policies, expanded where it is used: `use: name`, `with: {…}`.",
);

export type PolicyDocument = Static<typeof policySchema>;
export type PolicyParameter = Static<typeof parameterSchema>;
