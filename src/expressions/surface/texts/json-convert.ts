export const jsonConvertText = `namespace Newtonsoft.Json {
  public interface IJsonLineInfo {
    public int LineNumber { get; }
    public int LinePosition { get; }
    public bool HasLineInfo();
  }
  public enum Formatting {
    None = 0,
    Indented = 1,
  }
  public static class JsonConvert {
    [NotAllowed] public static readonly string True;
    [NotAllowed] public static readonly string False;
    [NotAllowed] public static readonly string Null;
    [NotAllowed] public static readonly string Undefined;
    [NotAllowed] public static readonly string PositiveInfinity;
    [NotAllowed] public static readonly string NegativeInfinity;
    [NotAllowed] public static readonly string NaN;
    [NotAllowed] public static Func<JsonSerializerSettings> DefaultSettings { get; set; }
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(DateTime value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(DateTimeOffset value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(bool value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(char value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(Enum value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(int value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(short value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(ushort value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(uint value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(long value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(ulong value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(float value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(double value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(byte value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(sbyte value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(decimal value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(Guid value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(TimeSpan value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(Uri value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(string value);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(string value, char delimiter);
    [NotAllowed("Use JsonConvert.SerializeObject(…).")] public static string ToString(object value);
    public static string SerializeObject(object value);
    public static string SerializeObject(object value, Formatting formatting);
    public static string SerializeObject(object value, params JsonConverter[] converters);
    public static string SerializeObject(object value, Formatting formatting, params JsonConverter[] converters);
    public static string SerializeObject(object value, JsonSerializerSettings settings);
    public static string SerializeObject(object value, Type type, JsonSerializerSettings settings);
    public static string SerializeObject(object value, Formatting formatting, JsonSerializerSettings settings);
    public static string SerializeObject(object value, Type type, Formatting formatting, JsonSerializerSettings settings);
    public static object DeserializeObject(string value);
    public static object DeserializeObject(string value, JsonSerializerSettings settings);
    public static object DeserializeObject(string value, Type type);
    public static T DeserializeObject<T>(string value);
    [NotAllowed("Use JsonConvert.DeserializeObject<T>(…) or JObject.Parse(…).")] public static T DeserializeAnonymousType<T>(string value, T anonymousTypeObject);
    [NotAllowed("Use JsonConvert.DeserializeObject<T>(…) or JObject.Parse(…).")] public static T DeserializeAnonymousType<T>(string value, T anonymousTypeObject, JsonSerializerSettings settings);
    public static T DeserializeObject<T>(string value, params JsonConverter[] converters);
    public static T DeserializeObject<T>(string value, JsonSerializerSettings settings);
    public static object DeserializeObject(string value, Type type, params JsonConverter[] converters);
    public static object DeserializeObject(string value, Type type, JsonSerializerSettings settings);
    [NotAllowed("Use JsonConvert.DeserializeObject<T>(…).")] public static void PopulateObject(string value, object target);
    [NotAllowed("Use JsonConvert.DeserializeObject<T>(…).")] public static void PopulateObject(string value, object target, JsonSerializerSettings settings);
    [NotAllowed] public static string SerializeXNode(XObject node);
    [NotAllowed] public static string SerializeXNode(XObject node, Formatting formatting);
    [NotAllowed] public static string SerializeXNode(XObject node, Formatting formatting, bool omitRootObject);
    [NotAllowed] public static XDocument DeserializeXNode(string value);
    [NotAllowed] public static XDocument DeserializeXNode(string value, string deserializeRootElementName);
    [NotAllowed] public static XDocument DeserializeXNode(string value, string deserializeRootElementName, bool writeArrayAttribute);
  }
  [NotAllowed("Build the JSON with JObject and JArray.")] public class JsonSerializerSettings {
    public JsonSerializerSettings();
    public IList<JsonConverter> Converters { get; set; }
    public string DateFormatString { get; set; }
    public int? MaxDepth { get; set; }
    public Formatting Formatting { get; set; }
    public CultureInfo Culture { get; set; }
    public bool CheckAdditionalContent { get; set; }
  }
  [NotAllowed] public abstract class JsonConverter {
    public bool CanRead { get; }
    public bool CanWrite { get; }
    public bool CanConvert(Type objectType);
  }
}
`;
