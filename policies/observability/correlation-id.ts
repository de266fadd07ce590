import { csharp, definePolicy, setHeader, setVariable } from "apiops";

const patterns = { guid: "^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$", safe: "^[A-Za-z0-9_-]{1,64}$" } as const;

/**
 * One id that every system writes into its logs. The caller's own is kept when nothing can be hidden in it: it goes into headers, JSON and
 * logs as it is. Anything else is replaced, not refused: a call without an id is still a call.
 */
export const correlationId = definePolicy({
  name: "correlation-id",
  description: "Gives every request one id, the caller's own when it is harmless. Protects logs and headers from what callers write there.",
  parameters: {
    accept: { type: "string", enum: ["guid", "safe"], default: "guid", description: "guid: only a GUID is kept; safe: up to 64 letters, digits, hyphens and underscores." },
  },
  policies: ({ accept }) => [
    setVariable({
      name: "correlation-id",
      value: csharp`Regex.IsMatch(context.Request.Headers.GetValueOrDefault("X-Correlation-ID", ""), ${patterns[accept]})
        ? context.Request.Headers.GetValueOrDefault("X-Correlation-ID", "") : context.RequestId.ToString()`,
    }),
    setHeader({ name: "X-Correlation-ID", existsAction: "override", value: [csharp`(string)context.Variables["correlation-id"]`] }),
  ],
});

export default correlationId;
