// The extension methods that expressions get beside .NET's own.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

public static class PolicyExtensions
{
    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> lists, string name) { return lists.GetValueOrDefault(name, (string)null); }

    public static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> lists, string name, string defaultValue)
    {
        string[] values;
        return lists.TryGetValue(name, out values) ? string.Join(",", values) : defaultValue;
    }

    public static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName) { return variables.GetValueOrDefault(variableName, default(T)); }

    public static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName, T defaultValue)
    {
        object value;
        return variables.TryGetValue(variableName, out value) ? (T)value : defaultValue;
    }

    // As System.Collections.Generic.CollectionExtensions of newer .NET.
    public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key) { return dictionary.GetValueOrDefault(key, default(TValue)); }

    public static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue)
    {
        TValue value;
        return dictionary.TryGetValue(key, out value) ? value : defaultValue;
    }

    public static string ToQueryString(this IDictionary<string, IList<string>> form) { return form.ToFormUrlEncodedContent(); }
    public static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> form) { return string.Join("&", form.SelectMany(p => p.Value.Select(v => Uri.EscapeDataString(p.Key) + "=" + Uri.EscapeDataString(v)))); }

    public static BasicAuthCredentials AsBasic(this string input)
    {
        BasicAuthCredentials result;
        return input.TryParseBasic(out result) ? result : null;
    }

    public static bool TryParseBasic(this string input, out BasicAuthCredentials result)
    {
        result = null;
        if (input == null || !input.StartsWith("Basic ", StringComparison.OrdinalIgnoreCase)) return false;
        try
        {
            string text = Encoding.GetEncoding("iso-8859-1").GetString(Convert.FromBase64String(input.Substring(6).Trim()));
            int colon = text.IndexOf(':');
            if (colon < 0) return false;
            result = new BasicAuthCredentials { UserId = text.Substring(0, colon), Password = text.Substring(colon + 1) };
            return true;
        }
        catch (FormatException) { return false; }
    }

    public static Jwt AsJwt(this string input)
    {
        Jwt result;
        return input.TryParseJwt(out result) ? result : null;
    }

    public static bool TryParseJwt(this string input, out Jwt result)
    {
        result = null;
        if (input == null) return false;
        string[] parts = (input.StartsWith("Bearer ", StringComparison.OrdinalIgnoreCase) ? input.Substring(7) : input).Trim().Split('.');
        if (parts.Length != 3) return false;
        try { result = new ParsedJwt(JObject.Parse(Decode(parts[0])), JObject.Parse(Decode(parts[1]))); return true; }
        catch (FormatException) { return false; }
        catch (JsonException) { return false; }
    }

    static string Decode(string part)
    {
        string text = part.Replace('-', '+').Replace('_', '/');
        return Encoding.UTF8.GetString(Convert.FromBase64String(text.PadRight((text.Length + 3) / 4 * 4, '=')));
    }

    class ParsedJwt : Jwt
    {
        readonly JObject header, payload;
        public ParsedJwt(JObject header, JObject payload) { this.header = header; this.payload = payload; Claims = payload.Properties().ToDictionary(p => p.Name, p => Texts(p.Value)); }
        static string[] Texts(JToken token) { return token is JArray ? token.Select(Text).ToArray() : new[] { Text(token) }; }
        static string Text(JToken token) { return token.Type == JTokenType.String ? (string)token : token.ToString(Formatting.None); }
        string Claim(string name) { return Claims.GetValueOrDefault(name); }
        DateTime? Time(string name) { return payload[name] == null ? (DateTime?)null : new DateTime(1970, 1, 1, 0, 0, 0, DateTimeKind.Utc).AddSeconds((long)payload[name]); }
        public string Algorithm { get { return (string)header["alg"]; } }
        public string Type { get { return (string)header["typ"]; } }
        public IEnumerable<string> Audiences { get { return payload["aud"] == null ? new string[0] : Texts(payload["aud"]); } }
        public IReadOnlyDictionary<string, string[]> Claims { get; private set; }
        public DateTime? ExpirationTime { get { return Time("exp"); } }
        public DateTime? IssuedAt { get { return Time("iat"); } }
        public DateTime? NotBefore { get { return Time("nbf"); } }
        public string Id { get { return Claim("jti"); } }
        public string Issuer { get { return Claim("iss"); } }
        public string Subject { get { return Claim("sub"); } }
    }

    public static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv) { using (var algorithm = SymmetricAlgorithm.Create(alg)) return input.Encrypt(algorithm, key, iv); }
    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg) { return input.Encrypt(alg, alg.Key, alg.IV); }
    public static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv) { using (var transform = alg.CreateEncryptor(key, iv)) return transform.TransformFinalBlock(input, 0, input.Length); }
    public static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv) { using (var algorithm = SymmetricAlgorithm.Create(alg)) return input.Decrypt(algorithm, key, iv); }
    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg) { return input.Decrypt(alg, alg.Key, alg.IV); }
    public static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv) { using (var transform = alg.CreateDecryptor(key, iv)) return transform.TransformFinalBlock(input, 0, input.Length); }
    public static bool VerifyNoRevocation(this X509Certificate2 input) { return new X509Chain { ChainPolicy = { RevocationMode = X509RevocationMode.NoCheck } }.Build(input); }
}
