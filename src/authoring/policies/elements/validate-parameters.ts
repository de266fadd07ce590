// Generated from src/catalog/policies/validate-parameters.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** An action of its own for one parameter. */
export interface ValidateParametersHeadersParameter {
  /**
   * Name of the parameter. Expression allowed. Sources disagree: the reference does not say whether it is required, the
   * published XSD asks for it.
   */
  readonly name?: PlainText | Expression | undefined;
  /**
   * What to do with it instead. `ignore`, `prevent` or `detect`. Expression allowed. Sources disagree: the reference
   * does not say whether it is required, the published XSD asks for it.
   */
  readonly action?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
}

/** Actions of their own for headers. */
export interface ValidateParametersHeaders {
  /**
   * What to do with a parameter that the definition has and whose value is wrong. `ignore`, `prevent` or `detect`.
   * Expression allowed. Sources disagree: the reference does not say whether it is required, the published XSD asks for
   * it.
   */
  readonly specifiedParameterAction?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /**
   * What to do with a parameter that the definition does not have. `ignore`, `prevent` or `detect`. Expression allowed.
   * Sources disagree: the reference does not say whether it is required, the published XSD asks for it.
   */
  readonly unspecifiedParameterAction?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /**
   * An action of its own for one parameter. Sources disagree: the reference asks for one, the published XSD does not.
   */
  readonly parameter?: OneOrMany<ValidateParametersHeadersParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateParametersHeaders, "parameter"> | undefined;
}

/** An action of its own for one parameter. */
export interface ValidateParametersQueryParameter {
  /**
   * Name of the parameter. Expression allowed. Sources disagree: the reference does not say whether it is required, the
   * published XSD asks for it.
   */
  readonly name?: PlainText | Expression | undefined;
  /**
   * What to do with it instead. `ignore`, `prevent` or `detect`. Expression allowed. Sources disagree: the reference
   * does not say whether it is required, the published XSD asks for it.
   */
  readonly action?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
}

/** Actions of their own for query parameters. */
export interface ValidateParametersQuery {
  /**
   * What to do with a parameter that the definition has and whose value is wrong. `ignore`, `prevent` or `detect`.
   * Expression allowed. Sources disagree: the reference does not say whether it is required, the published XSD asks for
   * it.
   */
  readonly specifiedParameterAction?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /**
   * What to do with a parameter that the definition does not have. `ignore`, `prevent` or `detect`. Expression allowed.
   * Sources disagree: the reference does not say whether it is required, the published XSD asks for it.
   */
  readonly unspecifiedParameterAction?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /**
   * An action of its own for one parameter. Sources disagree: the reference asks for one, the published XSD does not.
   */
  readonly parameter?: OneOrMany<ValidateParametersQueryParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateParametersQuery, "parameter"> | undefined;
}

/** An action of its own for one parameter. */
export interface ValidateParametersPathParameter {
  /**
   * Name of the parameter. Expression allowed. Sources disagree: the reference does not say whether it is required, the
   * published XSD asks for it.
   */
  readonly name?: PlainText | Expression | undefined;
  /**
   * What to do with it instead. `ignore`, `prevent` or `detect`. Expression allowed. Sources disagree: the reference
   * does not say whether it is required, the published XSD asks for it.
   */
  readonly action?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
}

/** Actions of their own for parameters in the path. */
export interface ValidateParametersPath {
  /**
   * What to do with a parameter that the definition has and whose value is wrong. `ignore`, `prevent` or `detect`.
   * Expression allowed. Sources disagree: the reference does not say whether it is required, the published XSD asks for
   * it.
   */
  readonly specifiedParameterAction?: "ignore" | "prevent" | "detect" | NamedValueText | Expression | undefined;
  /**
   * An action of its own for one parameter. Sources disagree: the reference asks for one, the published XSD does not.
   */
  readonly parameter?: OneOrMany<ValidateParametersPathParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateParametersPath, "parameter"> | undefined;
}

/** What `validateParameters` takes. */
export interface ValidateParametersArguments {
  /**
   * What to do with a parameter that the definition has and whose value is wrong. `ignore`, `prevent` or `detect`.
   * Expression allowed.
   */
  readonly specifiedParameterAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /**
   * What to do with a parameter that the definition does not have. `ignore`, `prevent` or `detect`. Expression allowed.
   */
  readonly unspecifiedParameterAction: "ignore" | "prevent" | "detect" | NamedValueText | Expression;
  /** Variable that receives what was found wrong. */
  readonly errorsVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Actions of their own for headers. */
  readonly headers?: ValidateParametersHeaders | ListOf<ValidateParametersHeadersParameter> | undefined;
  /** Actions of their own for query parameters. */
  readonly query?: ValidateParametersQuery | ListOf<ValidateParametersQueryParameter> | undefined;
  /** Actions of their own for parameters in the path. */
  readonly path?: ValidateParametersPath | ListOf<ValidateParametersPathParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateParametersArguments, "headers" | "query" | "path"> | undefined;
}

/**
 * Validates headers, query and path of a request against the API's definition.
 *
 * In inbound, at every scope, on every gateway. At most once in a section.
 * @see https://learn.microsoft.com/azure/api-management/validate-parameters-policy
 * @example
 * validateParameters({
 *   specifiedParameterAction: "prevent",
 *   unspecifiedParameterAction: "ignore",
 *   errorsVariableName: "parameter-errors",
 * })
 */
export function validateParameters(value: ValidateParametersArguments): PolicyItem {
  return buildPolicy("validate-parameters", [value], validateParameters);
}
