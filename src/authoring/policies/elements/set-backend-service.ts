// Generated from src/catalog/policies/set-backend-service.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `setBackendService` takes. Exactly one of `baseUrl` and `backendId`. `sfListenerName` needs `backendId`. */
export interface SetBackendServiceArguments {
  /** Address of the backend. URI. Expression allowed. Exactly one of `baseUrl` and `backendId`. */
  readonly baseUrl?: PlainText | Expression | undefined;
  /**
   * A backend or a pool of backends. `dapr` stands for the Dapr sidecar, which no backend resource stands for. `dapr`
   * works on the self-hosted gateway only. Names a backend of the instance. Expression allowed. Exactly one of
   * `baseUrl` and `backendId`.
   */
  readonly backendId?: PlainText | Expression | undefined;
  /** When to resolve the Service Fabric partition again. Expression allowed. */
  readonly sfResolveCondition?: boolean | NamedValueText | Expression | undefined;
  /** Service Fabric service instance. Expression allowed. */
  readonly sfServiceInstanceName?: PlainText | Expression | undefined;
  /** Partition of a Service Fabric service. Expression allowed. */
  readonly sfPartitionKey?: PlainText | Expression | undefined;
  /** Listener of a Service Fabric service. Expression allowed. `sfListenerName` needs `backendId`. */
  readonly sfListenerName?: PlainText | Expression | undefined;
  /** Replica of a stateful Service Fabric service. `primary` or `secondary`. Expression allowed. */
  readonly sfReplicaType?: "primary" | "secondary" | NamedValueText | Expression | undefined;
  /**
   * Dapr application that receives the request. Expression allowed. Needed when `backendId` is `dapr`. Without effect
   * unless `backendId` is `dapr`. Only on the self-hosted gateway.
   */
  readonly daprAppId?: PlainText | Expression | undefined;
  /**
   * Method of the Dapr application. Expression allowed. Needed when `backendId` is `dapr`. Without effect unless
   * `backendId` is `dapr`. Only on the self-hosted gateway.
   */
  readonly daprMethod?: PlainText | Expression | undefined;
  /**
   * Namespace of the Dapr application. Expression allowed. Without effect unless `backendId` is `dapr`. Only on the
   * self-hosted gateway.
   */
  readonly daprNamespace?: PlainText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Sends the request to another backend than the API's own.
 *
 * In inbound and backend, at every scope, on every gateway. Exactly one of `baseUrl` and `backendId`. `sfListenerName`
 * needs `backendId`.
 * @see https://learn.microsoft.com/azure/api-management/set-backend-service-policy
 * @example
 * setBackendService({ backendId: "orders" })
 */
export function setBackendService(value?: SetBackendServiceArguments): PolicyItem {
  return buildPolicy("set-backend-service", [value], setBackendService);
}
