import { Type, type Static } from "@sinclair/typebox";
import { closed, name, oneOf, policyList } from "./shapes.js";

const parameterType = oneOf(["string", "integer", "number", "boolean", "array", "object"], "JSON type.");

/** What a value may be, in the words of JSON Schema, with which it is checked. */
const valueFacts = {
  type: parameterType,
  enum: Type.Optional(Type.Array(Type.Unknown())),
  minimum: Type.Optional(Type.Number()),
  maximum: Type.Optional(Type.Number()),
  pattern: Type.Optional(Type.String({ description: "Regular expression that the text must match; anchor it with ^ and $." })),
  minItems: Type.Optional(Type.Integer({ minimum: 0 })),
  maxItems: Type.Optional(Type.Integer({ minimum: 0 })),
  description: Type.Optional(Type.String()),
};

const plainValue = closed(valueFacts);
/** An item of an array, or a value of a map; it may hold plain values itself. */
const innerValue = closed({ ...valueFacts, items: Type.Optional(plainValue), additionalProperties: Type.Optional(plainValue) });

export const parameterSchema = closed({
  ...valueFacts,
  items: Type.Optional(innerValue),
  additionalProperties: Type.Optional(Type.Object({ ...innerValue.properties }, { additionalProperties: false, description: "What each value of a map may be." })),
  default: Type.Optional(Type.Unknown()),
});

const names = (description: string) => Type.Optional(Type.Array(Type.String(), { minItems: 2, description }));

/** What the schema of one parameter cannot say; TypeScript has `check` for whatever else there is. */
export const policyRelationSchema = closed(
  {
    ordered: names("Numbers of which none may be above the next."),
    someOf: names("Parameters of which one has to say something: not false, not 0, not empty."),
    together: names("Parameters that all say something, or none of them."),
    why: Type.String({ description: "What goes wrong otherwise, in a sentence." }),
  },
  "What parameters have to fulfil together: one of `ordered`, `someOf` and `together`.",
);

export const policySchema = closed(
  {
    kind: Type.Literal("Policy"),
    name,
    description: Type.Optional(Type.String()),
    parameters: Type.Optional(Type.Record(Type.String(), parameterSchema, { description: "Parameters by name; ${name} in the policies is replaced by the value given with `with:`." })),
    checks: Type.Optional(Type.Array(policyRelationSchema, { description: "What parameters have to fulfil together." })),
    policies: policyList,
  },
  "A reusable list of policies, expanded where it is used: `use: name`, `with: {…}`.",
);

export type PolicyDocument = Static<typeof policySchema>;
export type PolicyParameter = Static<typeof parameterSchema>;
export type PolicyRelation = Static<typeof policyRelationSchema>;

/** Why a policy cannot be used with its parameters. */
export interface ParameterRefusal {
  /** The parameter that is to change; left out, it is the use as a whole. */
  readonly parameter?: string;
  /** What is wrong, as the end of a sentence: "`roles` and `scopes` are both empty". */
  readonly problem: string;
  readonly why?: string;
  readonly fix?: string;
}
