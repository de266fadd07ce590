import { Convert, Encoding, Guid, ProductState, Regex, RegexOptions, StringComparison, char, int, out, string, type BasicAuthCredentials, type IResponse, type JObject, type Jwt, type bool, type byte } from "../../../../src/authoring/dotnet/index.js";
import { expression } from "./expression.js";

export const tenant: string = expression((context) => context.Request.Headers.GetValueOrDefault("X-Tenant", "none"));
export const orNull: string = expression((context) => context.Request.Headers.GetValueOrDefault("X-Tenant", null) ?? "none");
export const url: string = expression((context) => "https://" + context.Request.OriginalUrl.Host + context.Request.OriginalUrl.Path + context.Request.OriginalUrl.QueryString);
export const template: string = expression((context) => `${context.Api.Name}:${context.Operation.Id}/${context.RequestId}`);
export const isWrite: bool = expression((context) => context.Request.Method !== "GET" && context.Request.Method !== "HEAD");
export const firstLanguage: string = expression((context) => context.Request.Headers["Accept-Language"].First().Split(char(","))[0].Trim());
export const page: int = expression((context) => {
  let page!: int;
  return int.TryParse(context.Request.Url.Query.GetValueOrDefault("page", "1"), out(page)) && page > 0 ? page : 1;
});
export const admin: bool = expression((context) => {
  const jwt = context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt();
  return jwt?.Claims.GetValueOrDefault("roles", "").Contains("admin") ?? false;
});
export const subject: string = expression((context) => {
  let jwt!: Jwt;
  if (context.Request.Headers.GetValueOrDefault("Authorization", "").Replace("Bearer ", "").TryParseJwt(out(jwt))) return jwt.Subject;
  return "anonymous";
});
export const expiring: bool = expression((context) => {
  const jwt = context.Request.Headers.GetValueOrDefault("Authorization", "").AsJwt();
  return jwt.ExpirationTime!.HasValue && jwt.ExpirationTime!.Value < context.Timestamp.AddMinutes(5);
});
export const audience: bool = expression((context) => (context.Variables["jwt"] as Jwt).Audiences.Contains("api://orders"));
export const basicUser: string = expression((context) => {
  const credentials: BasicAuthCredentials = context.Request.Headers.GetValueOrDefault("Authorization", "").AsBasic();
  return credentials == null ? "none" : credentials.UserId.ToLowerInvariant();
});
export const name = expression((context): string => context.Variables["name"] as string);
export const counted: int = expression((context) => context.Variables.GetValueOrDefault<int>("n", 0) + 1);
export const inferred: int = expression((context) => context.Variables.GetValueOrDefault("n", 5));
export const untyped: string = expression((context) => context.Variables.GetValueOrDefault("n").ToString());
export const flag: bool = expression((context) => context.Variables.ContainsKey("flag") && (context.Variables["flag"] as bool));
export const matched: string = expression((context) => context.Request.MatchedParameters.GetValueOrDefault("id", "0").PadLeft(8, char("0")));
export const inGroup: bool = expression((context) => context.User?.Groups.Any((g) => g.Name === "a") ?? false);
export const groups: string = expression((context) => string.Join(";", context.User.Groups.Where((g) => g.Name !== "developers").OrderBy((g) => g.Name).Select((g) => g.Id)));
export const email: string = expression((context) => context.User == null ? "" : context.User.Email.Substring(context.User.Email.IndexOf("@") + 1));
export const limited: bool = expression((context) => context.Product?.SubscriptionsLimit != null && context.Product.State === ProductState.Published);
export const response: int = expression((context) => (context.Variables["response"] as IResponse).StatusCode);
export const failed: bool = expression((context) => context.Response.StatusCode >= 500 || context.LastError?.Source === "rate-limit");
export const retryAfter: string = expression((context) => context.Response.Headers.GetValueOrDefault("Retry-After") ?? "10");
export const body = expression((context) => context.Request.Body.As<string>(true).Length);
export const form: string = expression((context) => {
  const form = context.Request.Body.AsFormUrlEncodedContent(true);
  form.Remove("password");
  return form["user"][0] + form.ToFormUrlEncodedContent();
});
export const xml: string = expression((context) => Convert.ToBase64String(Encoding.UTF8.GetBytes(context.Request.Body.As<JObject>(true).ToString())));
export const id: string = expression(() => Guid.NewGuid().ToString("N"));
export const version: string = expression((context) => Regex.Match(context.Request.Url.Path, "^/v(\\d+)/", RegexOptions.IgnoreCase | RegexOptions.Singleline).Groups[1].Value);
export const mobile: bool = expression((context) => context.Request.Headers.GetValueOrDefault("User-Agent", "").IndexOf("mobile", StringComparison.OrdinalIgnoreCase) >= 0);
export const thumbprint: bool = expression((context) => context.Request.Certificate != null && context.Deployment.Certificates.Any((c) => c.Value.Thumbprint === context.Request.Certificate.Thumbprint) && context.Request.Certificate.VerifyNoRevocation());
export const encrypted: byte[] = expression((context) => Encoding.UTF8.GetBytes(context.Request.IpAddress).Encrypt("Aes", Convert.FromBase64String("AA=="), [1, 2, 3]));
export const traced = expression((context) => {
  context.Trace("seen");
  return context.Elapsed.TotalMilliseconds;
});
