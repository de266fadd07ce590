import { cacheStoreValue, choose, csharp, definePolicy, dynamicsLimits, when } from "apiops";
import { dataClasses, sharedClassNames } from "../caching/data-classes.js";
import { staleKey } from "./stale-key.js";

/** Half of the bytes that the cache takes: JSON of JSON is longer than it was. */
const mostCharacters = dynamicsLimits["gateway-cached-response"].value / 2;

/**
 * The first half of stale-on-error; stands last in outbound, so that the copy is what callers get. Data of one caller has no class
 * here: a copy of it would be given to others. Nothing is kept of what the backend marks as private or not to be stored.
 */
export const staleCopy = definePolicy({
  name: "stale-copy",
  description: "Keeps the last good answer of each read, for when the backend fails.",
  parameters: {
    dataClass: { type: "string", enum: sharedClassNames, description: "How sensitive and how lasting the data is; personal and confidential data is never kept." },
    seconds: { type: "integer", minimum: 0, maximum: 86_400, default: 0, description: "How long the copy is good enough; 0 is the class's own time: reference and metadata a day, price 15 minutes, stock 2 minutes." },
    longestBody: { type: "integer", minimum: 1, maximum: mostCharacters, default: mostCharacters, description: "Longest body that is kept, in characters, of which each may be several bytes." },
  },
  policies: ({ dataClass, seconds, longestBody }) => [
    choose(
      when(
        csharp`context.Request.Method == "GET" && context.Response.StatusCode == 200
          && !Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Cache-Control", ""), "no-store|private", RegexOptions.IgnoreCase)`,
        [
          cacheStoreValue({
            key: staleKey,
            // Text and not an object, which an external cache would not give back as one. More than the cache takes is not kept.
            value: csharp`
              var body = context.Response.Body == null ? "" : context.Response.Body.As<string>(preserveContent: true);
              return body.Length > ${longestBody} ? "" : new JObject(
                new JProperty("at", context.Timestamp.ToString("o")),
                new JProperty("type", context.Response.Headers.GetValueOrDefault("Content-Type", "application/json")),
                new JProperty("body", body)).ToString();
            `,
            duration: seconds || dataClasses[dataClass].staleSeconds,
          }),
        ],
      ),
    ),
  ],
});

export default staleCopy;
