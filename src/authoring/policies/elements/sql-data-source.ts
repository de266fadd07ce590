// Generated from src/catalog/policies/sql-data-source.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";
import type { AuthenticationCertificateArguments } from "./authentication-certificate.js";
import type { GetAuthorizationContextArguments } from "./get-authorization-context.js";
import type { IncludeFragmentArguments } from "./include-fragment.js";
import type { PublishEventArguments } from "./publish-event.js";
import type { SetBodyArguments } from "./set-body.js";

/** Connection string of the database. */
export interface SqlDataSourceConnectionInfoConnectionString {
  /**
   * Whether to log on as the service's system-assigned identity. Expression allowed.
   * @default false
   */
  readonly useManagedIdentity?: boolean | NamedValueText | Expression | undefined;
  /** Scope of the token that logs on. Expression allowed. Undocumented: only the published schema has it. */
  readonly scope?: PlainText | Expression | undefined;
  /** Client id of a user-assigned identity. Expression allowed. Undocumented: only the published schema has it. */
  readonly clientId?: PlainText | Expression | undefined;
  /** The element's text. A secret: write a named value, not the text itself. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** The database that holds the data. */
export interface SqlDataSourceConnectionInfo {
  /** Connection whose tokens are used. Undocumented: only the published schema has it. */
  readonly getAuthorizationContext?: GetAuthorizationContextArguments | undefined;
  /** Connection string of the database. */
  readonly connectionString: SqlDataSourceConnectionInfoConnectionString | PlainText | Expression;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** Client certificate that the data source asks for. */
  readonly authenticationCertificate?: AuthenticationCertificateArguments | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SqlDataSourceConnectionInfo, "getAuthorizationContext" | "connectionString" | "includeFragment" | "authenticationCertificate"> | undefined;
}

/** One parameter and its value. */
export interface SqlDataSourceRequestParametersParameter {
  /** Its name, with @ before it. Expression allowed. */
  readonly name: PlainText | Expression;
  /** SQL type of the value. Expression allowed. */
  readonly sqlType?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Parameters of the statement. */
export interface SqlDataSourceRequestParameters {
  /**
   * One parameter and its value. Sources disagree: the reference does not say how many are needed, the published XSD
   * asks for one.
   */
  readonly parameter?: OneOrMany<SqlDataSourceRequestParametersParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SqlDataSourceRequestParameters, "parameter"> | undefined;
}

/** What is asked of the database. */
export interface SqlDataSourceRequest {
  /**
   * Whether the result is one row instead of a list. Expression allowed.
   * @default false
   */
  readonly singleResult?: boolean | NamedValueText | Expression | undefined;
  /** Fragment that is inserted here. */
  readonly includeFragment?: IncludeFragmentArguments | undefined;
  /** Body that the parameters can read. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** The statement; of several, the last one's result counts. Expression allowed. */
  readonly sqlStatement: TextElement<PlainText | Expression>;
  /** Parameters of the statement. */
  readonly parameters?: SqlDataSourceRequestParameters | ListOf<SqlDataSourceRequestParametersParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SqlDataSourceRequest, "includeFragment" | "setBody" | "sqlStatement" | "parameters"> | undefined;
}

/** What becomes of the result; left out, it stays as it is. */
export interface SqlDataSourceResponse {
  /** Fragment that is inserted here. */
  readonly includeFragment?: IncludeFragmentArguments | undefined;
  /** Body of the result. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Event that follows the result. */
  readonly publishEvent?: PublishEventArguments | InOrder<PublishEventArguments, "targets"> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SqlDataSourceResponse, "includeFragment" | "setBody" | "publishEvent"> | undefined;
}

/** What `sqlDataSource` takes. */
export interface SqlDataSourceArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The database that holds the data. */
  readonly connectionInfo: SqlDataSourceConnectionInfo | InOrder<SqlDataSourceConnectionInfo, "connectionString">;
  /** Fragment that is inserted here. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** What is asked of the database. */
  readonly request: SqlDataSourceRequest | InOrder<SqlDataSourceRequest, "sqlStatement">;
  /** What becomes of the result; left out, it stays as it is. */
  readonly response?: SqlDataSourceResponse | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<SqlDataSourceArguments, "connectionInfo" | "includeFragment" | "request" | "response"> | undefined;
}

/**
 * Resolves a field of a GraphQL schema by a statement to Azure SQL.
 *
 * In GraphQL resolvers, on the classic and v2 gateways.
 * @see https://learn.microsoft.com/azure/api-management/sql-data-source-policy
 * @example
 * sqlDataSource({
 *   connectionInfo: {
 *     connectionString: { useManagedIdentity: true, text: namedValue("orders-database") },
 *   },
 *   request: {
 *     singleResult: true,
 *     sqlStatement: "SELECT id, total FROM orders WHERE id = @id",
 *     parameters: [{ name: "@id", text: csharp`context.GraphQL.Arguments["id"]` }],
 *   },
 * })
 */
export function sqlDataSource(value: SqlDataSourceArguments | InOrder<SqlDataSourceArguments, "connectionInfo" | "request">): PolicyItem {
  return buildPolicy("sql-data-source", [value], sqlDataSource);
}
