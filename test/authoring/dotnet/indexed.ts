import { char, type Context, type JArray, type JObject, type List, type int } from "apiops/dotnet";

/** Where `noUncheckedIndexedAccess` is on, what an indexer gives may be missing: `?.` and `!` are C#'s own. */
export const id = (context: Context): string => context.Request.Body.As<JObject>(true)["order"]!["id"] as string;
export const orNull = (context: Context): string | null => context.Request.Body.As<JObject>(true)["order"]?.["id"] as string | null;
export const lines = (context: Context): List<int> => (context.Request.Body.As<JObject>(true)["lines"] as JArray).Select((line) => line["id"] as int).ToList();
export const accepted = (context: Context): string => context.Request.Headers["Accept"]!.First();
export const part = (context: Context): string => context.Request.Url.Path.Split(char("/"))[1]!.ToUpper();
export const variable = (context: Context): int => context.Variables["n"] as int;
