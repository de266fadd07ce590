export const jsonText = `namespace Newtonsoft.Json.Linq {
  public abstract class JContainer : JToken, IEnumerable, IList, ICollection, IList<JToken> {
    public bool HasValues { get; }
    public JToken First { get; }
    public JToken Last { get; }
    public int Count { get; }
    public JEnumerable<JToken> Children();
    public IEnumerable<T> Values<T>();
    public IEnumerable<JToken> Descendants();
    public IEnumerable<JToken> DescendantsAndSelf();
    public void Add(object content);
    public void AddFirst(object content);
    public void ReplaceAll(object content);
    public void RemoveAll();
    public void Merge(object content);
    public void Merge(object content, JsonMergeSettings settings);
  }
  public class JObject : JContainer, IDictionary<string, JToken> {
    public JObject();
    public JObject(JObject other);
    public JObject(params object[] content);
    public JObject(object content);
    public JTokenType Type { get; }
    public JToken this[object key] { get; set; }
    public JToken this[string propertyName] { get; set; }
    public IEnumerable<JProperty> Properties();
    public JProperty Property(string name);
    public JEnumerable<JToken> PropertyValues();
    public static JObject Parse(string json);
    public static JObject FromObject(object o);
    public JToken GetValue(string propertyName);
    public JToken GetValue(string propertyName, StringComparison comparison);
    public bool TryGetValue(string propertyName, StringComparison comparison, out JToken value);
    public void Add(string propertyName, JToken value);
    public bool Remove(string propertyName);
    public bool TryGetValue(string propertyName, out JToken value);
    public bool ContainsKey(string propertyName);
    public IEnumerator<KeyValuePair<string, JToken>> GetEnumerator();
  }
  public class JArray : JContainer {
    public JArray();
    public JArray(JArray other);
    public JArray(params object[] content);
    public JArray(object content);
    public JTokenType Type { get; }
    public JToken this[object key] { get; set; }
    public JToken this[int index] { get; set; }
    public bool IsReadOnly { get; }
    public static JArray Parse(string json);
    public static JArray FromObject(object o);
    public int IndexOf(JToken item);
    public void Insert(int index, JToken item);
    public void RemoveAt(int index);
    public IEnumerator<JToken> GetEnumerator();
    public void Add(JToken item);
    public void Clear();
    public bool Contains(JToken item);
    public void CopyTo(JToken[] array, int arrayIndex);
    public bool Remove(JToken item);
  }
  public class JProperty : JContainer {
    public JProperty(JProperty other);
    public JProperty(string name, params object[] content);
    public JProperty(string name, object content);
    public string Name { get; }
    public JToken Value { get; set; }
    public JTokenType Type { get; }
  }
  public class JValue : JToken, IComparable, IComparable<JValue>, IConvertible, IEquatable<JValue>, IFormattable {
    public JValue(JValue other);
    public JValue(long value);
    public JValue(decimal value);
    public JValue(char value);
    public JValue(ulong value);
    public JValue(double value);
    public JValue(float value);
    public JValue(DateTime value);
    public JValue(DateTimeOffset value);
    public JValue(bool value);
    public JValue(string value);
    public JValue(Guid value);
    public JValue(Uri value);
    public JValue(TimeSpan value);
    public JValue(object value);
    public bool HasValues { get; }
    public JTokenType Type { get; }
    public object Value { get; set; }
    public static JValue CreateComment(string value);
    public static JValue CreateString(string value);
    public static JValue CreateNull();
    public static JValue CreateUndefined();
    public bool Equals(JValue other);
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(string format);
    public string ToString(IFormatProvider formatProvider);
    public string ToString(string format, IFormatProvider formatProvider);
    public int CompareTo(JValue obj);
  }
  public class JRaw : JValue {
    public JRaw(JRaw other);
    public JRaw(object rawJson);
  }
  public class JConstructor : JContainer {
    public JConstructor();
    public JConstructor(JConstructor other);
    public JConstructor(string name, params object[] content);
    public JConstructor(string name, object content);
    public JConstructor(string name);
    public string Name { get; set; }
    public JTokenType Type { get; }
    public JToken this[object key] { get; set; }
  }
  public enum JTokenType {
    None = 0,
    Object = 1,
    Array = 2,
    Constructor = 3,
    Property = 4,
    Comment = 5,
    Integer = 6,
    Float = 7,
    String = 8,
    Boolean = 9,
    Null = 10,
    Undefined = 11,
    Date = 12,
    Raw = 13,
    Bytes = 14,
    Guid = 15,
    Uri = 16,
    TimeSpan = 17,
  }
  public static class Extensions {
    public static IJEnumerable<JToken> Ancestors<T>(this IEnumerable<T> source) where T : JToken;
    public static IJEnumerable<JToken> AncestorsAndSelf<T>(this IEnumerable<T> source) where T : JToken;
    public static IJEnumerable<JToken> Descendants<T>(this IEnumerable<T> source) where T : JContainer;
    public static IJEnumerable<JToken> DescendantsAndSelf<T>(this IEnumerable<T> source) where T : JContainer;
    public static IJEnumerable<JProperty> Properties(this IEnumerable<JObject> source);
    public static IJEnumerable<JToken> Values(this IEnumerable<JToken> source, object key);
    public static IJEnumerable<JToken> Values(this IEnumerable<JToken> source);
    public static IEnumerable<U> Values<U>(this IEnumerable<JToken> source, object key);
    public static IEnumerable<U> Values<U>(this IEnumerable<JToken> source);
    public static U Value<U>(this IEnumerable<JToken> value);
    public static U Value<T, U>(this IEnumerable<T> value) where T : JToken;
    public static IJEnumerable<JToken> Children<T>(this IEnumerable<T> source) where T : JToken;
    public static IEnumerable<U> Children<T, U>(this IEnumerable<T> source) where T : JToken;
    public static IJEnumerable<JToken> AsJEnumerable(this IEnumerable<JToken> source);
    public static IJEnumerable<T> AsJEnumerable<T>(this IEnumerable<T> source) where T : JToken;
  }
  public interface IJEnumerable<out T> : IEnumerable<T> where T : JToken {
    public IJEnumerable<JToken> this[object key] { get; }
  }
  public struct JEnumerable<T> : IEquatable<JEnumerable<T>>, IJEnumerable<T> where T : JToken {
    public static readonly JEnumerable<T> Empty;
    public JEnumerable(IEnumerable<T> enumerable);
    public IJEnumerable<JToken> this[object key] { get; }
    public IEnumerator<T> GetEnumerator();
    public bool Equals(JEnumerable<T> other);
    public bool Equals(object obj);
    public int GetHashCode();
  }
  public class JTokenEqualityComparer : IEqualityComparer<JToken> {
    public JTokenEqualityComparer();
    public bool Equals(JToken x, JToken y);
    public int GetHashCode(JToken obj);
  }
  public class JsonMergeSettings {
    public JsonMergeSettings();
    public MergeArrayHandling MergeArrayHandling { get; set; }
  }
  public enum MergeArrayHandling {
    Concat = 0,
    Union = 1,
    Replace = 2,
    Merge = 3,
  }
}
`;
