/** The values of the twins' environment; the types of `env` are those of the example project in this repository. */
export interface Values {
  readonly ordersUrl: string;
  readonly pricesUrl: string;
  readonly limit: number;
  readonly ranges: readonly string[];
  readonly apiKey: string;
  readonly insightsKey: string;
  readonly primaryKey: string;
}

export const valuesOf = ({ env }: { readonly env: object }): Values => env as Values;
