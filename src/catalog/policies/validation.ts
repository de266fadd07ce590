import type { AttributeSpec } from "./policy.js";

/** What the policies that validate content have in common. */

export const validationActions = ["ignore", "prevent", "detect"] as const;

/** `ignore` looks away, `prevent` refuses, `detect` only records. */
export function validationAction<const Description extends string>(description: Description) {
  return { type: "enum", values: validationActions, required: true, expression: true, description } as const satisfies AttributeSpec;
}

export const errorsVariable = {
  type: "string",
  required: false,
  expression: false,
  writes: "variable",
  description: "Variable that receives what was found wrong.",
} as const satisfies AttributeSpec;

/** The page does not say whether it is required, while the published XSD does. */
export const unsaidRequired = "the reference does not say whether it is required, the published XSD asks for it";
