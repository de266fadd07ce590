// Generated from src/catalog/policies/invoke-dapr-binding.ts by `npm run generate`; edit that file instead.
import type { ChildList, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** One entry. */
export interface InvokeDaprBindingMetadataItem {
  /**
   * Its key. Expression allowed. Sources disagree: the reference does not say whether it is required, the published XSD
   * asks for it.
   */
  readonly key?: PlainText | Expression | undefined;
  /** The element's text. Expression allowed. */
  readonly text?: PlainText | Expression | undefined;
}

/** Metadata for the binding. */
export interface InvokeDaprBindingMetadata {
  /** One entry. */
  readonly item?: OneOrMany<InvokeDaprBindingMetadataItem | PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<InvokeDaprBindingMetadata, "item"> | undefined;
}

/** What `invokeDaprBinding` takes. */
export interface InvokeDaprBindingArguments {
  /** Name of the binding. Expression allowed. */
  readonly name: PlainText | Expression;
  /** Operation of the binding. */
  readonly operation?: PlainText | undefined;
  /**
   * Whether the pipeline goes on when the Dapr runtime reports an error.
   * @default false
   */
  readonly ignoreError?: boolean | NamedValueText | undefined;
  /** Variable that receives the response of the Dapr runtime. */
  readonly responseVariableName?: PlainText | undefined;
  /**
   * How long to wait for the Dapr runtime. Seconds, 1 to 240. Expression allowed.
   * @default 5
   */
  readonly timeout?: number | NamedValueText | Expression | undefined;
  /** Template language of the content. `Liquid` or `liquid`. Expression allowed. */
  readonly template?: "Liquid" | "liquid" | NamedValueText | Expression | undefined;
  /** Content type of the content. `application/json`. Expression allowed. */
  readonly contentType?: "application/json" | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Metadata for the binding. */
  readonly metadata?: InvokeDaprBindingMetadata | ListOf<InvokeDaprBindingMetadataItem | PlainText | Expression> | undefined;
  /** The content of the message. Expression allowed. */
  readonly data?: TextElement<PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<InvokeDaprBindingArguments, "metadata" | "data"> | undefined;
}

/**
 * Invokes an output binding of the Dapr runtime beside the gateway.
 *
 * In inbound, outbound and on-error, at global, product, api and operation scope, on the self-hosted gateway.
 * @see https://learn.microsoft.com/azure/api-management/invoke-dapr-binding-policy
 * @example
 * invokeDaprBinding({
 *   name: "orders-queue",
 *   operation: "create",
 *   data: csharp`context.Request.Body.As<string>()`,
 * })
 */
export function invokeDaprBinding(value: InvokeDaprBindingArguments): PolicyItem {
  return buildPolicy("invoke-dapr-binding", [value], invokeDaprBinding);
}
