import { DateTime, Formatting, JArray, JObject, JProperty, JToken, JTokenType, JValue, JsonConvert, StringComparison, out, string, type Dictionary, type IEnumerable, type IResponse, type JContainer, type bool, type decimal, type int } from "../../../../src/authoring/dotnet/index.js";
import { expression } from "./expression.js";

export const orderId: string = expression((context) => context.Request.Body.As<JObject>(true)["order"]["id"] as string);
export const total: decimal = expression((context) => context.Request.Body.As<JObject>(true)["lines"].Sum((line) => (line["price"] as decimal) * (line["quantity"] as int)));
export const names: string = expression((context) => string.Join(",", (context.Request.Body.As<JObject>(true)["items"] as JArray).Select((item) => item["name"] as string)));
export const indexed: int[] = expression((context) => context.Request.Body.As<JArray>(true).Select((item, index) => (item["n"] as int) + index).ToArray());
export const selected: string = expression((context) => context.Request.Body.As<JObject>(true).SelectToken("$.a.b")?.ToString() ?? "none");
export const flag: bool = expression((context) => context.Response.Body.As<JObject>(true)["enabled"] as bool);
export const nullable: int = expression((context) => (context.Response.Body.As<JObject>()["n"] as int | null) ?? 0);
export const when: bool = expression((context) => (context.Response.Body.As<JObject>(true)["created"] as DateTime) > DateTime.UtcNow.AddDays(-1));
export const typed: int = expression((context) => context.Request.Body.As<JObject>(true).Value<int>("n"));
export const tried: string = expression((context) => {
  let value!: JToken;
  return context.Request.Body.As<JObject>(true).TryGetValue("Name", StringComparison.OrdinalIgnoreCase, out(value)) ? value.ToString() : "";
});
export const built: string = expression((context) => {
  const result = new JObject();
  result.Add("id", context.RequestId.ToString());
  result.Add("count", 3);
  result["nested"] = new JObject(new JProperty("a", 1), new JProperty("tags", new JArray("x", "y")));
  result["copied"] = "text" as JToken;
  return result.ToString(Formatting.None);
});
export const anonymous: string = expression((context) => JObject.FromObject({ id: context.RequestId, at: context.Timestamp, groups: context.User.Groups.Select((g) => ({ id: g.Id })) }).ToString());
export const serialized: string = expression((context) => JsonConvert.SerializeObject({ status: context.Response.StatusCode, ok: true }));
export const deserialized: string = expression((context) => JsonConvert.DeserializeObject<Dictionary<string, string>>(context.Request.Body.As<string>(true))["a"]);
export const removed: string = expression((context) => {
  const body = context.Response.Body.As<JObject>();
  for (const secret of ["password", "token"]) body.Property(secret)?.Remove();
  for (const item of body["items"]) (item as JObject).Remove("internal");
  body.Properties().Where((p) => p.Name.StartsWith("_")).ToList().ForEach((p) => p.Remove());
  return body.ToString();
});
export const pairs: string = expression((context) => {
  let text = "";
  for (const pair of context.Request.Body.As<JObject>(true)) text += pair.Key + "=" + pair.Value.ToString();
  return text;
});
export const kinds: string = expression((context) => {
  const token = context.Request.Body.As<JToken>(true);
  switch (token.Type) {
    case JTokenType.Object:
      return "object";
    case JTokenType.Array:
      return token.First["id"].Path + token.Children().Count();
    default:
      return token.HasValues ? "other" : (token as JValue).Value.ToString();
  }
});
export const grouped = expression((context) => context.Request.Body.As<JArray>(true).GroupBy((item) => item["kind"] as string).ToDictionary((group) => group.Key, (group) => group.Count()));
export const claim: string = expression((context) => {
  const payload = (context.Variables["introspection"] as IResponse).Body.As<JObject>(true);
  return payload["sub"].ToString() + payload["link"]["at"].ToString() + (payload["length"] as int);
});
export const parent: bool = expression((context) => {
  const token: JToken = context.Request.Body.As<JArray>()[0];
  const around: JContainer = token.Parent;
  const tokens: IEnumerable<JToken> = context.Request.Body.As<JArray>();
  return around.Count > 1 && around.Count((t) => t.Type === JTokenType.Null) === 0 && tokens.First((t) => t["id"] != null) === token && JToken.DeepEquals(token, "x");
});
export const sorted: string = expression((context) => new JArray(context.Response.Body.As<JArray>().OrderByDescending((t) => t["score"] as number).ThenBy((t) => t["name"] as string).Take(3)).ToString());
export const merged: string = expression((context) => {
  const a = JObject.Parse("{}");
  a.Merge(context.Request.Body.As<JObject>(true));
  return a.GetValue("b", StringComparison.Ordinal).ToObject<string>();
});
