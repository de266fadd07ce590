import { csharp, type Expression } from "apiops";

/**
 * One copy for each thing that can be asked: the API's revision, and all of the URL with its query in one order. The caller is no part
 * of it, so it is for answers that are the same for all. Hashed, because a URL may have 32 KB and a key of a cache may not.
 */
export const staleKey: Expression = csharp`
  var url = context.Request.OriginalUrl;
  var query = string.Join("&", url.Query.OrderBy(p => p.Key, StringComparer.Ordinal).Select(p => Uri.EscapeDataString(p.Key) + "=" + string.Join(",", p.Value.Select(v => Uri.EscapeDataString(v)))));
  var asked = context.Api.Id + ";" + context.Api.Revision + ";" + url.Path + "?" + query + ";" + context.Request.Headers.GetValueOrDefault("Accept", "");
  using (var sha = SHA256.Create()) { return "stale/" + Convert.ToBase64String(sha.ComputeHash(Encoding.UTF8.GetBytes(asked))); }
`;
