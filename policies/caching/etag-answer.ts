import { choose, csharp, definePolicy, returnResponse, setHeader, setVariable, when } from "apiops";

/**
 * For answers that the gateway composes or reshapes, whose ETag the backend cannot know. Saves the transfer, not the work. Where the
 * backend sends an ETag itself it stays: Dataverse's is the version that a write must name.
 */
export const etagAnswer = definePolicy({
  name: "etag-answer",
  description: "Gives a read an ETag, and answers 304 to a caller that has this version already.",
  parameters: {},
  policies: () => [
    choose(
      when(csharp`context.Request.Method == "GET" && context.Response.StatusCode == 200 && context.Response.Body != null && !context.Response.Headers.ContainsKey("ETag")`, [
        setVariable({
          name: "answer-etag",
          value: csharp`
            using (var sha = SHA256.Create()) { return "W/\"" + Convert.ToBase64String(sha.ComputeHash(context.Response.Body.As<byte[]>(preserveContent: true))).Substring(0, 22) + "\""; }
          `,
        }),
        setHeader({ name: "ETag", existsAction: "override", value: [csharp`(string)context.Variables["answer-etag"]`] }),
        choose(
          // A list of tags, weak ones without their W/: 304 compares what is the same to a reader.
          when(
            csharp`
              var asked = context.Request.Headers.GetValueOrDefault("If-None-Match", "").Trim();
              var own = ((string)context.Variables["answer-etag"]).Substring(2);
              return asked == "*" || Regex.Matches(asked, "\"[^\"]*\"").Cast<Match>().Any(tag => tag.Value == own);
            `,
            [
              returnResponse({
                setStatus: { code: 304, reason: "Not Modified" },
                setHeader: [
                  { name: "ETag", existsAction: "override", value: [csharp`(string)context.Variables["answer-etag"]`] },
                  { name: "X-Correlation-ID", existsAction: "override", value: [csharp`context.Variables.GetValueOrDefault<string>("correlation-id", "")`] },
                ],
              }),
            ],
          ),
        ),
      ]),
    ),
  ],
});

export default etagAnswer;
