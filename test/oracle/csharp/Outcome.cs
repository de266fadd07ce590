// Runs a row and writes its outcome as one line of JSON: {id, type, value, text} or {id, exception: {type, message}}.
using System;
using System.Collections;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Numerics;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OracleContext
{
    public static class Outcome
    {
        public static string Describe(string id, Func<IProxyRequestContext, object> row, string contextJson)
        {
            string start = "{\"id\":" + Quote(id) + ",";
            try
            {
                object value = row(ContextReader.Read(contextJson));
                string json = ToJson(value), text = Convert.ToString(value, CultureInfo.InvariantCulture) ?? "";
                return start + "\"type\":" + Quote(value == null ? "null" : value.GetType().ToString()) + ",\"value\":" + json + ",\"text\":" + Quote(text) + "}";
            }
            catch (Exception e)
            {
                return start + "\"exception\":{\"type\":" + Quote(e.GetType().FullName) + ",\"message\":" + Quote(e.Message) + "}}";
            }
        }

        static string Quote(string text) { return JsonConvert.ToString(text); }

        static string ToJson(object value)
        {
            if (value == null || value is DBNull) return "null";
            if (value is bool) return (bool)value ? "true" : "false";
            if (value is double && (double)value == 0 && 1 / (double)value < 0) return "-0.0"; // .NET Framework writes no sign
            if (value is double || value is float) return Number(((IFormattable)value).ToString("R", CultureInfo.InvariantCulture));
            if (value is sbyte || value is byte || value is short || value is ushort || value is int || value is uint || value is long || value is ulong || value is decimal || value is BigInteger) return ((IFormattable)value).ToString(null, CultureInfo.InvariantCulture);
            if (value is DateTime) return Quote(((DateTime)value).ToString("o", CultureInfo.InvariantCulture));
            if (value is DateTimeOffset) return Quote(((DateTimeOffset)value).ToString("o", CultureInfo.InvariantCulture));
            if (value is byte[]) return Quote(Convert.ToBase64String((byte[])value));
            if (value is JToken) return TokenJson((JToken)value);
            if (value is XNode) return Quote(((XNode)value).ToString(SaveOptions.DisableFormatting));
            if (value is Capture) return Quote(((Capture)value).Value);
            if (value is string || value is Enum || value is char || value is Exception || value is Uri || value is Type) return Quote(Convert.ToString(value, CultureInfo.InvariantCulture));
            if (value is IDictionary) return Members(((IDictionary)value).Cast<object>().Select(e => Pair(Key(e), Value(e))));
            if (value is IEnumerable) return "[" + string.Join(",", Items((IEnumerable)value)) + "]";
            Type type = value.GetType();
            if (type.Name.StartsWith("ValueTuple`")) return Members(type.GetFields().Select(f => Pair(f.Name, f.GetValue(value))));
            if (type.Name.StartsWith("Tuple`") || type.Name.StartsWith("KeyValuePair`") || type.Name.StartsWith("<>")) return Members(type.GetProperties().Select(p => Pair(p.Name, p.GetValue(value, null))));
            return Quote(Convert.ToString(value, CultureInfo.InvariantCulture));
        }

        static string Number(string text) { return text == "NaN" || text.EndsWith("Infinity") ? Quote(text) : text; }

        static string TokenJson(JToken token)
        {
            // A date in a token keeps the shape a date has anywhere else in the table.
            var value = token as JValue;
            if (value != null) return value.Type == JTokenType.Date || value.Type == JTokenType.Float || value.Type == JTokenType.Bytes ? ToJson(value.Value) : value.ToString(Formatting.None);
            if (token is JArray) return "[" + string.Join(",", token.Select(TokenJson)) + "]";
            if (token is JProperty) return Members(new[] { Quote(((JProperty)token).Name) + ":" + TokenJson(((JProperty)token).Value) });
            if (token is JObject) return Members(((JObject)token).Properties().Select(p => Quote(p.Name) + ":" + TokenJson(p.Value)));
            return Quote(token.ToString());
        }

        static object Key(object entry) { return entry is DictionaryEntry ? ((DictionaryEntry)entry).Key : entry.GetType().GetProperty("Key").GetValue(entry, null); }
        static object Value(object entry) { return entry is DictionaryEntry ? ((DictionaryEntry)entry).Value : entry.GetType().GetProperty("Value").GetValue(entry, null); }
        static string Pair(object name, object value) { return Quote(Convert.ToString(name, CultureInfo.InvariantCulture)) + ":" + ToJson(value); }
        static string Members(IEnumerable<string> pairs) { return "{" + string.Join(",", pairs) + "}"; }

        static IEnumerable<string> Items(IEnumerable items)
        {
            int count = 0;
            foreach (object item in items)
            {
                if (++count > 10000) throw new InvalidOperationException("a row's list may have 10,000 items at most");
                yield return ToJson(item);
            }
        }

        public static void SetCulture()
        {
            CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
            System.Threading.Thread.CurrentThread.CurrentCulture = CultureInfo.InvariantCulture;
        }
    }
}
