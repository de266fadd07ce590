import { Convert, DateTime, JObject, List, Regex, RegexOptions, StringComparison, out, string, type JToken, type int } from "../../../../src/authoring/dotnet/index.js";
import { expression } from "./expression.js";

// @ts-expect-error -- there is no such member
expression((context) => context.Request.Verb);
// @ts-expect-error -- C# writes it with a capital
expression((context) => context.Request.Headers.getValueOrDefault("a"));
// @ts-expect-error -- a status is a number
expression((context) => context.Response.StatusCode === "200");
// @ts-expect-error -- nobody writes to the context
expression((context) => { context.Request.Method = "GET"; });
// @ts-expect-error -- policies may not use it
expression((context) => Regex.Escape(context.Request.Url.Path));
// @ts-expect-error -- nor this; DateTimeOffset has one
expression(() => DateTime.TryParse);
// @ts-expect-error -- a name is missing
expression((context) => context.Variables.GetValueOrDefault<int>());
// @ts-expect-error -- the default is of another type
expression((context) => context.Variables.GetValueOrDefault<int>("n", "none"));
// @ts-expect-error -- a list of numbers
expression(() => new List<int>().Add("a"));
// @ts-expect-error -- a predicate says yes or no
expression((context) => context.User.Groups.Any((g) => g.Name));
// @ts-expect-error -- groups have no such property
expression((context) => context.User.Groups.Where((g) => g.Email === "a"));
// @ts-expect-error -- a token is text only once it is cast
export const token: string = expression((context) => context.Request.Body.As<JObject>(true)["a"]);
// @ts-expect-error -- a header may have several values
export const header: string = expression((context) => context.Request.Headers["a"]);
// @ts-expect-error -- options of another kind
expression((context) => Regex.IsMatch(context.Request.Url.Path, "a", StringComparison.Ordinal));
// @ts-expect-error -- it takes text
expression(() => JObject.Parse(5));
// @ts-expect-error -- an `out` argument is written with `out`
expression((context) => { let value!: JToken; return context.Request.Body.As<JObject>(true).TryGetValue("a", value); });
// @ts-expect-error -- of another type
expression((context) => { let value!: DateTime; return context.Request.Body.As<JObject>(true).TryGetValue("a", out(value)); });
// @ts-expect-error -- a date is no text
expression((context) => context.Timestamp as string);
// @ts-expect-error -- dates are subtracted with Subtract
expression((context) => context.Timestamp - DateTime.UtcNow);
// @ts-expect-error -- an enum is no member of itself
expression(() => RegexOptions.IgnoreCas);
// @ts-expect-error -- it is static
expression((context) => context.Request.Method.IsNullOrEmpty());
// @ts-expect-error -- it is not static
expression(() => string.ToUpper());
// @ts-expect-error -- there is nothing to construct
expression(() => new Convert());
// @ts-expect-error -- an abstract class
expression(() => new JToken());
// @ts-expect-error -- a pair has a key and a value
expression((context) => context.Request.Headers.Select((h) => h.Name));
// @ts-expect-error -- Encrypt is for bytes
expression((context) => ["a"].Encrypt("Aes", [1], [2]));
