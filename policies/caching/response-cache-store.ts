import { cacheStore, choose, csharp, definePolicy, when } from "apiops";
import { dataClasses, dataClassNames } from "./data-classes.js";

/**
 * The other half of response-cache; stands last in outbound, so that the copy is what callers get. The gateway keeps 200 only. A row
 * that is not there yet and an empty list are not kept either: who has just created it would not find it.
 */
export const responseCacheStore = definePolicy({
  name: "response-cache-store",
  description: "Keeps a good answer for as long as its class of data allows.",
  parameters: {
    dataClass: { type: "string", enum: dataClassNames, description: "Reference data is kept an hour, prices 5 minutes, stock 30 s, metadata a day, personal and confidential data 30 s." },
    seconds: { type: "integer", minimum: 0, default: 0, description: "A shorter time; 0 is the class's own." },
    rows: { type: "string", pattern: "^[A-Za-z_][A-Za-z0-9_]*$", default: "value", description: "Property with the rows of a list: `value` in OData. A document without it is kept as it is." },
  },
  check: ({ dataClass, seconds }) =>
    seconds <= dataClasses[dataClass].seconds
      ? undefined
      : { parameter: "seconds", problem: `\`seconds\` is above the ${dataClasses[dataClass].seconds} of ${dataClass} data`, why: "A longer time changes what callers may rely on; that is said by the class.", fix: "Take a shorter time or another class." },
  policies: ({ dataClass, seconds, rows }) => [
    choose(
      when(
        csharp`
          if (context.Response.StatusCode != 200 || context.Response.Body == null || Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Cache-Control", ""), "no-store|private", RegexOptions.IgnoreCase)) { return false; }
          if (context.Response.Headers.GetValueOrDefault("Content-Type", "").IndexOf("json", StringComparison.OrdinalIgnoreCase) < 0) { return true; }
          return !Regex.IsMatch(context.Response.Body.As<string>(preserveContent: true), ${`"${rows}"\\s*:\\s*\\[\\s*\\]`});
        `,
        [cacheStore({ duration: seconds || dataClasses[dataClass].seconds })],
      ),
    ),
  ],
});

export default responseCacheStore;
