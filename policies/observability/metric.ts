import { csharp, emitMetric, type Expression, type PolicyItem } from "apiops";

/** Where all metrics of the gateway lie. */
const namespace = "aurora-gateway";

/**
 * Who calls, as a dimension: client ids are GUIDs, and anything else would let callers fill the metric store with values of their own
 * making. Subscriptions and users are no dimensions: there are too many.
 */
const client = csharp`context.Variables.ContainsKey("client-id") && Regex.IsMatch((string)context.Variables["client-id"], "^[0-9a-fA-F-]{36}$") ? (string)context.Variables["client-id"] : "none"`;

interface Metric {
  readonly name: string;
  readonly value: number | Expression;
  /** Beside API, operation, product, region and client. */
  readonly dimensions?: Readonly<Record<string, Expression | string>>;
}

/** A metric of Application Insights with the dimensions by which all of them are broken down; five of its own at most. */
export function metric({ name, value, dimensions = {} }: Metric): PolicyItem {
  return emitMetric({
    name,
    namespace,
    value,
    dimension: [
      { name: "API ID" },
      { name: "Operation ID" },
      { name: "Product ID" },
      { name: "Location" },
      { name: "Client", value: client },
      ...Object.entries(dimensions).map(([dimension, what]) => ({ name: dimension, value: what as Expression })),
    ],
  });
}
