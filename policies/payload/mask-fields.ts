import { choose, csharp, definePolicy, otherwise, setBody, when } from "apiops";
import { refusal } from "./refuse.js";

/**
 * By name, however deep, also in arrays and in the annotations that OData adds to a name (`emailaddress1@OData…`): a formatted
 * value says what the value would have said. What cannot be read cannot be masked, and goes no further.
 */
export const maskFields = definePolicy({
  name: "mask-fields",
  description: "Takes fields out of an answer, or makes them unreadable, by the class of their data; protects what a caller has no role for.",
  parameters: {
    drop: { type: "array", items: { type: "string" }, default: [], description: "Fields that nobody gets; names as in the answer, compared without case." },
    mask: { type: "array", items: { type: "string" }, default: [], description: "Fields of which the first and the last character are left, of short ones none: to recognise, not to use." },
    hash: { type: "array", items: { type: "string" }, default: [], description: "Fields that become a hash: the same value is the same again, but is not told. Only with a salt, and not for what can be guessed by trying all." },
    salt: { type: "string", default: "", description: "What is hashed with every value; a named value such as {{mask-salt}} from Key Vault." },
    unlessRole: { type: "string", pattern: "^[A-Za-z0-9_.-]*$", default: "", description: "App role whose bearer gets masked and hashed fields as they are; dropped ones nobody does." },
  },
  checks: [
    { someOf: ["drop", "mask", "hash"], why: "It would do nothing." },
  ],
  check: ({ hash, salt }) => (hash.length > 0 && salt === "" ? { parameter: "salt", problem: "`hash` has no `salt`", why: "Anybody can hash a list of names and look which of them it was.", fix: "Give a secret named value." } : undefined),
  policies: ({ drop, mask, hash, salt, unlessRole }) => [
    choose(
      when(csharp`!Regex.IsMatch(context.Response.Headers.GetValueOrDefault("Content-Type", ""), "json", RegexOptions.IgnoreCase) || context.Response.StatusCode == 204 || context.Response.StatusCode == 304`, [
        choose(
          when(csharp`context.Response.StatusCode < 300 && !new[] { 202, 204, 205 }.Contains(context.Response.StatusCode)`, [
            refusal({ status: 502, code: "answer-unreadable", title: "Bad Gateway", detail: "The system behind this API answered something else than JSON." }),
          ]),
        ),
      ]),
      otherwise([
        setBody(csharp`
          var caller = context.Variables.GetValueOrDefault<Jwt>("caller", null);
          var sees = ${unlessRole} != "" && caller != null && caller.Claims.GetValueOrDefault("roles", "").Split(',').Contains(${unlessRole});
          var dropped = ${drop.map((name) => name.toLowerCase())};
          var masked = ${mask.map((name) => name.toLowerCase())};
          var hashed = ${hash.map((name) => name.toLowerCase())};
          JToken answer;
          try { answer = JToken.Parse(context.Response.Body.As<string>()); } catch (Exception) { return "{}"; }
          var container = answer as JContainer;
          if (container == null) { return "{}"; }
          foreach (var property in container.DescendantsAndSelf().OfType<JProperty>().ToList()) {
            var name = property.Name.ToLowerInvariant();
            var annotated = name.Split('@')[0];
            if (dropped.Contains(annotated)) { property.Remove(); continue; }
            if (sees || !(masked.Contains(annotated) || hashed.Contains(annotated)) || property.Value.Type == JTokenType.Null) { continue; }
            if (annotated != name) { property.Remove(); continue; }
            var text = property.Value is JValue ? (string)property.Value ?? "" : property.Value.ToString(Newtonsoft.Json.Formatting.None);
            if (hashed.Contains(annotated)) {
              property.Value = BitConverter.ToString(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(${salt} + text))).Replace("-", "").ToLowerInvariant();
            } else {
              property.Value = text.Length < 5 ? "***" : text.Substring(0, 1) + "***" + text.Substring(text.Length - 1);
            }
          }
          return answer.ToString(Newtonsoft.Json.Formatting.None);
        `),
      ]),
    ),
  ],
});

export default maskFields;
