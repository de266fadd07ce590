import { choose, csharp, definePolicy, setHeader, setVariable, when } from "apiops";
import { metric } from "./metric.js";

/**
 * A batch is 200 whatever became of its parts, so error ratios do not see them. The status lines of the parts are counted; they stand at the
 * start of a line, which JSON of a part cannot have in it.
 */
export const batchMetric = definePolicy({
  name: "batch-metric",
  description: "Counts the parts of a $batch answer and those that failed, which the batch's own 200 hides.",
  parameters: {
    echo: { type: "boolean", default: true, description: "Whether the caller is told the number of failed parts in X-Batch-Failed." },
    maxCharacters: { type: "integer", minimum: 1024, maximum: 16_777_216, default: 8_388_608, description: "Largest answer that is looked into; 8 MiB, as large as batches may be." },
  },
  policies: ({ echo, maxCharacters }) => [
    choose(
      when(csharp`context.Response.StatusCode == 200 && context.Response.Headers.GetValueOrDefault("Content-Type", "").StartsWith("multipart/mixed", StringComparison.OrdinalIgnoreCase)`, [
        setVariable({
          name: "batch-statuses",
          value: csharp`
            var text = context.Response.Body.As<string>(preserveContent: true);
            if (text.Length > ${maxCharacters}) { return ""; }
            return string.Join(",", Regex.Matches(text, "^HTTP/1\\.1 ([1-5][0-9]{2})[ \\r]", RegexOptions.Multiline).Cast<Match>().Select(line => line.Groups[1].Value));
          `,
        }),
        setVariable({ name: "batch-failed", value: csharp`((string)context.Variables["batch-statuses"]).Split(',').Count(status => status != "" && int.Parse(status) >= 400)` }),
        metric({ name: "batch-parts", value: csharp`((string)context.Variables["batch-statuses"]).Split(',').Count(status => status != "")` }),
        metric({
          name: "batch-parts-failed",
          value: csharp`(int)context.Variables["batch-failed"]`,
          dimensions: { Throttled: csharp`((string)context.Variables["batch-statuses"]).Split(',').Contains("429") ? "true" : "false"` },
        }),
        ...(echo ? [setHeader({ name: "X-Batch-Failed", existsAction: "override", value: [csharp`((int)context.Variables["batch-failed"]).ToString()`] })] : []),
      ]),
    ),
  ],
});

export default batchMetric;
