// Generated from src/catalog/policies/cosmosdb-data-source.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";
import type { IncludeFragmentArguments } from "./include-fragment.js";
import type { PublishEventArguments } from "./publish-event.js";
import type { SetBodyArguments } from "./set-body.js";

/** Connection string of the account; without its key when a managed identity logs on. */
export interface CosmosdbDataSourceConnectionInfoConnectionString {
  /**
   * Whether to log on as the service's system-assigned identity. Expression allowed.
   * @default false
   */
  readonly useManagedIdentity?: boolean | NamedValueText | Expression | undefined;
  /** Client id of a user-assigned identity. Expression allowed. Undocumented: only the published schema has it. */
  readonly clientId?: PlainText | Expression | undefined;
  /** The element's text. A secret: write a named value, not the text itself. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** The container that holds the data. */
export interface CosmosdbDataSourceConnectionInfo {
  /** Connection string of the account; without its key when a managed identity logs on. */
  readonly connectionString: CosmosdbDataSourceConnectionInfoConnectionString | PlainText | Expression;
  /** Name of the database. Expression allowed. */
  readonly databaseName: TextElement<PlainText | Expression>;
  /** Name of the container. Expression allowed. */
  readonly containerName: TextElement<PlainText | Expression>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceConnectionInfo, "connectionString" | "databaseName" | "containerName"> | undefined;
}

/** One parameter and its value. */
export interface CosmosdbDataSourceQueryRequestParametersParameter {
  /** Its name, with @ before it. A literal must be a name such as @id. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Type of the value. Expression allowed. Undocumented: only the published schema has it. */
  readonly type?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Parameters of the statement. */
export interface CosmosdbDataSourceQueryRequestParameters {
  /** One parameter and its value. */
  readonly parameter?: OneOrMany<CosmosdbDataSourceQueryRequestParametersParameter> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceQueryRequestParameters, "parameter"> | undefined;
}

/** Partition that the items are in. */
export interface CosmosdbDataSourceQueryRequestPartitionKey {
  /**
   * Type of the key. `string`, `number`, `bool`, `none` or `null`. Expression allowed.
   * @default "string"
   */
  readonly dataType?: "string" | "number" | "bool" | "none" | "null" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** How many items a page has; -1 for all. */
export interface CosmosdbDataSourceQueryRequestPagingMaxItemCount {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Whole number, at least -1. Expression allowed. */
  readonly text: number | NamedValueText | Expression;
}

/** Where the page starts. */
export interface CosmosdbDataSourceQueryRequestPagingContinuationToken {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Returns the items page by page. */
export interface CosmosdbDataSourceQueryRequestPaging {
  /** How many items a page has; -1 for all. */
  readonly maxItemCount: CosmosdbDataSourceQueryRequestPagingMaxItemCount | number | NamedValueText | Expression;
  /** Where the page starts. */
  readonly continuationToken: CosmosdbDataSourceQueryRequestPagingContinuationToken | PlainText | Expression;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceQueryRequestPaging, "maxItemCount" | "continuationToken"> | undefined;
}

/** Finds items by an SQL statement. */
export interface CosmosdbDataSourceQueryRequest {
  /** Whether ORDER BY may be less exact. Expression allowed. */
  readonly enableLowPrecisionOrderBy?: boolean | NamedValueText | Expression | undefined;
  /** The statement. Expression allowed. */
  readonly sqlStatement?: TextElement<PlainText | Expression> | undefined;
  /** Parameters of the statement. */
  readonly parameters?: CosmosdbDataSourceQueryRequestParameters | ListOf<CosmosdbDataSourceQueryRequestParametersParameter> | undefined;
  /** Partition that the items are in. */
  readonly partitionKey?: CosmosdbDataSourceQueryRequestPartitionKey | PlainText | Expression | undefined;
  /** Returns the items page by page. */
  readonly paging?: CosmosdbDataSourceQueryRequestPaging | InOrder<CosmosdbDataSourceQueryRequestPaging, "maxItemCount" | "continuationToken"> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceQueryRequest, "sqlStatement" | "parameters" | "partitionKey" | "paging"> | undefined;
}

/** Id of the item. */
export interface CosmosdbDataSourceReadRequestId {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Partition that the items are in. */
export interface CosmosdbDataSourceReadRequestPartitionKey {
  /**
   * Type of the key. `string`, `number`, `bool`, `none` or `null`. Expression allowed.
   * @default "string"
   */
  readonly dataType?: "string" | "number" | "bool" | "none" | "null" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Reads one item. */
export interface CosmosdbDataSourceReadRequest {
  /** Id of the item. */
  readonly id: CosmosdbDataSourceReadRequestId | PlainText | Expression;
  /** Partition that the items are in. */
  readonly partitionKey?: CosmosdbDataSourceReadRequestPartitionKey | PlainText | Expression | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceReadRequest, "id" | "partitionKey"> | undefined;
}

/** Tag that the item must have, or must not have. */
export interface CosmosdbDataSourceDeleteRequestEtag {
  /**
   * Which of the two. `match` or `no-match`. Expression allowed.
   * @default "match"
   */
  readonly type?: "match" | "no-match" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Id of the item. */
export interface CosmosdbDataSourceDeleteRequestId {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Partition that the items are in. */
export interface CosmosdbDataSourceDeleteRequestPartitionKey {
  /**
   * Type of the key. `string`, `number`, `bool`, `none` or `null`. Expression allowed.
   * @default "string"
   */
  readonly dataType?: "string" | "number" | "bool" | "none" | "null" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Deletes one item. */
export interface CosmosdbDataSourceDeleteRequest {
  /**
   * Consistency that the request asks for. `bounded-staleness`, `consistent-prefix`, `eventual`, `session` or `strong`.
   * Expression allowed.
   */
  readonly consistencyLevel?: "bounded-staleness" | "consistent-prefix" | "eventual" | "session" | "strong" | NamedValueText | Expression | undefined;
  /** Trigger that runs before. Expression allowed. */
  readonly preTrigger?: PlainText | Expression | undefined;
  /** Trigger that runs after. Expression allowed. */
  readonly postTrigger?: PlainText | Expression | undefined;
  /** Tag that the item must have, or must not have. */
  readonly etag?: CosmosdbDataSourceDeleteRequestEtag | PlainText | Expression | undefined;
  /** Id of the item. */
  readonly id: CosmosdbDataSourceDeleteRequestId | PlainText | Expression;
  /** Partition that the items are in. */
  readonly partitionKey?: CosmosdbDataSourceDeleteRequestPartitionKey | PlainText | Expression | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceDeleteRequest, "etag" | "id" | "partitionKey"> | undefined;
}

/** Id of the item. */
export interface CosmosdbDataSourceWriteRequestId {
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Partition that the items are in. */
export interface CosmosdbDataSourceWriteRequestPartitionKey {
  /**
   * Type of the key. `string`, `number`, `bool`, `none` or `null`. Expression allowed.
   * @default "string"
   */
  readonly dataType?: "string" | "number" | "bool" | "none" | "null" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Tag that the item must have, or must not have. */
export interface CosmosdbDataSourceWriteRequestEtag {
  /**
   * Which of the two. `match` or `no-match`. Expression allowed.
   * @default "match"
   */
  readonly type?: "match" | "no-match" | NamedValueText | Expression | undefined;
  /**
   * Template language of the text: liquid, or left out for an expression or plain text. `liquid`. Expression allowed.
   */
  readonly template?: "liquid" | NamedValueText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Writes one item. */
export interface CosmosdbDataSourceWriteRequest {
  /**
   * Whether the item must be new, must be there, or either. `insert`, `replace` or `upsert`. Expression allowed.
   * @default "upsert"
   */
  readonly type?: "insert" | "replace" | "upsert" | NamedValueText | Expression | undefined;
  /**
   * Consistency that the request asks for. `bounded-staleness`, `consistent-prefix`, `eventual`, `session` or `strong`.
   * Expression allowed.
   */
  readonly consistencyLevel?: "bounded-staleness" | "consistent-prefix" | "eventual" | "session" | "strong" | NamedValueText | Expression | undefined;
  /** Trigger that runs before. Expression allowed. */
  readonly preTrigger?: PlainText | Expression | undefined;
  /** Trigger that runs after. Expression allowed. */
  readonly postTrigger?: PlainText | Expression | undefined;
  /**
   * Whether the item is indexed: default, include or exclude. Expression allowed.
   * @default "default"
   */
  readonly indexingDirective?: PlainText | Expression | undefined;
  /** Whether the written item is returned. Expression allowed. Undocumented: only the published schema has it. */
  readonly enableContentResponseOnWrite?: boolean | NamedValueText | Expression | undefined;
  /** Id of the item. Needed when `type` is `replace`. */
  readonly id?: CosmosdbDataSourceWriteRequestId | PlainText | Expression | undefined;
  /** Partition that the items are in. */
  readonly partitionKey?: CosmosdbDataSourceWriteRequestPartitionKey | PlainText | Expression | undefined;
  /** Tag that the item must have, or must not have. */
  readonly etag?: CosmosdbDataSourceWriteRequestEtag | PlainText | Expression | undefined;
  /** The item. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Fragment that is inserted here. Undocumented: only the published schema has it. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceWriteRequest, "id" | "partitionKey" | "etag" | "setBody" | "includeFragment"> | undefined;
}

/** What becomes of the response; left out, it is the result as it is. */
export interface CosmosdbDataSourceResponse {
  /** Body of the result. */
  readonly setBody?: SetBodyArguments | PlainText | Expression | undefined;
  /** Event that follows the result. */
  readonly publishEvent?: PublishEventArguments | InOrder<PublishEventArguments, "targets"> | undefined;
  /** Fragment that is inserted here. Undocumented: only the published schema has it. */
  readonly includeFragment?: OneOrMany<IncludeFragmentArguments> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceResponse, "setBody" | "publishEvent" | "includeFragment"> | undefined;
}

/**
 * What `cosmosdbDataSource` takes. Exactly one of `queryRequest`, `readRequest`, `deleteRequest` and `writeRequest`.
 */
export interface CosmosdbDataSourceArguments {
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The container that holds the data. */
  readonly connectionInfo: CosmosdbDataSourceConnectionInfo | InOrder<CosmosdbDataSourceConnectionInfo, "connectionString" | "databaseName" | "containerName">;
  /**
   * Finds items by an SQL statement. Exactly one of `queryRequest`, `readRequest`, `deleteRequest` and `writeRequest`.
   */
  readonly queryRequest?: CosmosdbDataSourceQueryRequest | undefined;
  /** Reads one item. Exactly one of `queryRequest`, `readRequest`, `deleteRequest` and `writeRequest`. */
  readonly readRequest?: CosmosdbDataSourceReadRequest | InOrder<CosmosdbDataSourceReadRequest, "id"> | undefined;
  /** Deletes one item. Exactly one of `queryRequest`, `readRequest`, `deleteRequest` and `writeRequest`. */
  readonly deleteRequest?: CosmosdbDataSourceDeleteRequest | InOrder<CosmosdbDataSourceDeleteRequest, "id"> | undefined;
  /** Writes one item. Exactly one of `queryRequest`, `readRequest`, `deleteRequest` and `writeRequest`. */
  readonly writeRequest?: CosmosdbDataSourceWriteRequest | undefined;
  /** What becomes of the response; left out, it is the result as it is. */
  readonly response?: CosmosdbDataSourceResponse | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<CosmosdbDataSourceArguments, "connectionInfo" | "queryRequest" | "readRequest" | "deleteRequest" | "writeRequest" | "response"> | undefined;
}

/**
 * Resolves a field of a GraphQL schema by a request to Azure Cosmos DB.
 *
 * In GraphQL resolvers, on the classic and v2 gateways. Exactly one of `queryRequest`, `readRequest`, `deleteRequest`
 * and `writeRequest`.
 * @see https://learn.microsoft.com/azure/api-management/cosmosdb-data-source-policy
 * @example
 * cosmosdbDataSource({
 *   connectionInfo: {
 *     connectionString: { useManagedIdentity: true, text: namedValue("orders-account") },
 *     databaseName: "shop",
 *     containerName: "orders",
 *   },
 *   readRequest: {
 *     id: csharp`context.GraphQL.Arguments["id"].ToString()`,
 *     partitionKey: csharp`context.GraphQL.Arguments["id"].ToString()`,
 *   },
 * })
 */
export function cosmosdbDataSource(value: CosmosdbDataSourceArguments | InOrder<CosmosdbDataSourceArguments, "connectionInfo">): PolicyItem {
  return buildPolicy("cosmosdb-data-source", [value], cosmosdbDataSource);
}
