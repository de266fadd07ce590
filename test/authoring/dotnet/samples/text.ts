import { Base64FormattingOptions, BitConverter, Char, Convert, DateTime, DateTimeOffset, Encoding, HMACSHA256, Math, MD5, Regex, SHA256, String, StringBuilder, StringComparison, StringSplitOptions, TimeSpan, Uri, WebUtility, char, decimal, double, int, long, out, string, type Func, type Match, type bool, type byte } from "../../../../src/authoring/dotnet/index.js";
import { expression } from "./expression.js";

export const upper: string = expression(() => "abc".ToUpper() + ("a" + "b").ToUpperInvariant());
export const padded: string = expression(() => (5).ToString("D2") + (1.5).ToString());
export const length: int = expression((context) => context.Request.Url.Path.Length);
export const parts: string[] = expression((context) => context.Request.Url.Path.Split([char("/")], StringSplitOptions.RemoveEmptyEntries));
export const last: string = expression((context) => context.Request.Url.Path.Split(char("/")).Last());
export const digits: bool = expression((context) => context.Request.Url.Path.All(Char.IsDigit) || context.Request.Url.Path.Any((c) => c === char("-")));
export const reversed: string = expression((context) => new String(context.Request.Method.Reverse().ToArray()));
export const empty: bool = expression((context) => string.IsNullOrEmpty(context.Request.Body.As<string>(true)) || String.IsNullOrWhiteSpace(null));
export const formatted: string = expression((context) => string.Format("{0}-{1:D3}", context.Api.Id, 7));
export const joined: string = expression((context) => string.Join(",", context.Request.Headers.Select((h) => h.Key + ":" + string.Join("|", h.Value))));
export const concatenated: string = expression(() => string.Concat("a", "b", 3));
export const compared: bool = expression((context) => context.Request.Method.Equals("post", StringComparison.OrdinalIgnoreCase) && string.Compare("a", "b", true) < 0);
export const hashed: string = expression((context) => Convert.ToBase64String(SHA256.Create().ComputeHash(Encoding.UTF8.GetBytes(context.Request.Body.As<string>(true)))));
export const signature: string = expression((context) => {
  const hmac = new HMACSHA256(Encoding.ASCII.GetBytes("key"));
  const bytes: byte[] = hmac.ComputeHash(Encoding.UTF8.GetBytes(context.Request.Url.Path));
  return BitConverter.ToString(bytes).Replace("-", "").ToLower() + Convert.ToBase64String(MD5.Create().ComputeHash(bytes), Base64FormattingOptions.None);
});
export const masked: string = expression((context) => Regex.Replace(context.Request.Url.QueryString, "key=[^&]*", (m: Match) => m.Value.Substring(0, 4) + "***"));
export const matches: string = expression((context) => {
  let found = "";
  for (const match of new Regex("\\d+").Matches(context.Request.Url.Path)) found += match.Groups["year"].Success ? match.Value : "";
  return found;
});
export const built: string = expression(() => {
  const text = new StringBuilder();
  for (let i = 0; i < 3; i++) text.Append(i).Append(char(",")).AppendLine();
  return text.ToString();
});
export const now: string = expression(() => DateTime.UtcNow.AddHours(1).ToString("yyyy-MM-ddTHH:mm:ssZ"));
export const later: bool = expression((context) => context.Timestamp.Subtract(DateTime.Parse("2024-01-01")).TotalDays > 30 && context.Timestamp > DateTime.MinValue);
export const span: int = expression(() => (TimeSpan.FromMinutes(5).Add(new TimeSpan(0, 1, 0)).TotalSeconds as int) + int.MaxValue);
export const unix: long = expression(() => new DateTimeOffset(DateTime.UtcNow).ToUnixTimeSeconds());
export const offset: DateTimeOffset = expression(() => new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero).AddDays(1));
export const offsetLater: bool = expression((context) => DateTimeOffset.UtcNow.CompareTo(context.Timestamp) > 0);
export const uri: string = expression((context) => new Uri(new Uri("https://example.org"), context.Request.Url.Path).AbsoluteUri + Uri.EscapeDataString("a b"));
export const encoded: string = expression(() => WebUtility.UrlEncode("a b"));
export const rounded: double = expression(() => Math.Round(2.5) + Math.Max(1, 2) + Math.Abs(-1) + double(5));
export const price: decimal = expression(() => decimal(0.1) + decimal.Parse("1.0"));
export const big: long = expression(() => long(5) * long.Parse("10"));
export const parsed: DateTime = expression(() => {
  let at!: DateTimeOffset;
  return DateTimeOffset.TryParse("2024-01-01", out(at)) ? at.UtcDateTime : DateTime.MinValue;
});
export const local: bool = expression((context) => {
  const isLong: Func<string, bool> = (text) => text.Length > 10;
  return isLong(context.Request.Url.Path) && (true).ToString() === "True" && "a".CompareTo("b") < 0;
});
