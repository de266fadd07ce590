// Generated from src/catalog/policies/forward-request.ts by `npm run generate`; edit that file instead.
import type { PolicyItem } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** What `forwardRequest` takes. At most one of `timeout` and `timeoutMs`. */
export interface ForwardRequestArguments {
  /**
   * How long to wait for the response. Seconds, at least 0. More than 240 is taken, but networks drop a connection that
   * is idle for more than four minutes. Expression allowed. At most one of `timeout` and `timeoutMs`.
   * @default 300
   */
  readonly timeout?: number | NamedValueText | Expression | undefined;
  /**
   * The same in milliseconds. Milliseconds, at least 0. Expression allowed. At most one of `timeout` and `timeoutMs`.
   */
  readonly timeoutMs?: number | NamedValueText | Expression | undefined;
  /** How long to wait for a 100 Continue. Seconds. Expression allowed. */
  readonly continueTimeout?: number | NamedValueText | Expression | undefined;
  /**
   * HTTP version spoken to the backend. `1`, `2or1` or `2`. Expression allowed.
   * @default "1"
   */
  readonly httpVersion?: "1" | "2or1" | "2" | NamedValueText | Expression | undefined;
  /**
   * Whether the gateway follows redirects itself. Expression allowed.
   * @default false
   */
  readonly followRedirects?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether to keep the request body, so that it can be sent again. Expression allowed.
   * @default false
   */
  readonly bufferRequestBody?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether to collect the response before passing it on; false streams it.
   * @default true
   */
  readonly bufferResponse?: boolean | NamedValueText | undefined;
  /**
   * Whether status codes from 400 up run the on-error section.
   * @default false
   */
  readonly failOnErrorStatusCode?: boolean | NamedValueText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
}

/**
 * Sends the request to the backend and waits for its response.
 *
 * In backend, at every scope, on every gateway. At most one of `timeout` and `timeoutMs`.
 * @see https://learn.microsoft.com/azure/api-management/forward-request-policy
 * @example
 * forwardRequest({ timeout: 60, followRedirects: true })
 */
export function forwardRequest(value?: ForwardRequestArguments): PolicyItem {
  return buildPolicy("forward-request", [value], forwardRequest);
}
