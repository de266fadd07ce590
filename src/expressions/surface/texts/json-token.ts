export const jsonTokenText = `namespace Newtonsoft.Json.Linq {
  public abstract class JToken : IJEnumerable<JToken>, IJsonLineInfo, ICloneable {
    public static JTokenEqualityComparer EqualityComparer { get; }
    public JContainer Parent { get; }
    public JToken Root { get; }
    public JTokenType Type { get; }
    public bool HasValues { get; }
    public JToken Next { get; }
    public JToken Previous { get; }
    public string Path { get; }
    public JToken this[object key] { get; set; }
    public JToken First { get; }
    public JToken Last { get; }
    public static bool DeepEquals(JToken t1, JToken t2);
    public void AddAfterSelf(object content);
    public void AddBeforeSelf(object content);
    public IEnumerable<JToken> Ancestors();
    public IEnumerable<JToken> AncestorsAndSelf();
    public IEnumerable<JToken> AfterSelf();
    public IEnumerable<JToken> BeforeSelf();
    public T Value<T>(object key);
    public JEnumerable<JToken> Children();
    public JEnumerable<T> Children<T>() where T : JToken;
    public IEnumerable<T> Values<T>();
    public void Remove();
    public void Replace(JToken value);
    public string ToString();
    public string ToString(Formatting formatting, params JsonConverter[] converters);
    public static explicit operator bool(JToken value);
    public static explicit operator DateTimeOffset(JToken value);
    public static explicit operator bool?(JToken value);
    public static explicit operator long(JToken value);
    public static explicit operator DateTime?(JToken value);
    public static explicit operator DateTimeOffset?(JToken value);
    public static explicit operator decimal?(JToken value);
    public static explicit operator double?(JToken value);
    public static explicit operator char?(JToken value);
    public static explicit operator int(JToken value);
    public static explicit operator short(JToken value);
    public static explicit operator ushort(JToken value);
    public static explicit operator char(JToken value);
    public static explicit operator byte(JToken value);
    public static explicit operator sbyte(JToken value);
    public static explicit operator int?(JToken value);
    public static explicit operator short?(JToken value);
    public static explicit operator ushort?(JToken value);
    public static explicit operator byte?(JToken value);
    public static explicit operator sbyte?(JToken value);
    public static explicit operator DateTime(JToken value);
    public static explicit operator long?(JToken value);
    public static explicit operator float?(JToken value);
    public static explicit operator decimal(JToken value);
    public static explicit operator uint?(JToken value);
    public static explicit operator ulong?(JToken value);
    public static explicit operator double(JToken value);
    public static explicit operator float(JToken value);
    public static explicit operator string(JToken value);
    public static explicit operator uint(JToken value);
    public static explicit operator ulong(JToken value);
    public static explicit operator byte[](JToken value);
    public static explicit operator Guid(JToken value);
    public static explicit operator Guid?(JToken value);
    public static explicit operator TimeSpan(JToken value);
    public static explicit operator TimeSpan?(JToken value);
    public static explicit operator Uri(JToken value);
    public static implicit operator JToken(bool value);
    public static implicit operator JToken(DateTimeOffset value);
    public static implicit operator JToken(byte value);
    public static implicit operator JToken(byte? value);
    public static implicit operator JToken(sbyte value);
    public static implicit operator JToken(sbyte? value);
    public static implicit operator JToken(bool? value);
    public static implicit operator JToken(long value);
    public static implicit operator JToken(DateTime? value);
    public static implicit operator JToken(DateTimeOffset? value);
    public static implicit operator JToken(decimal? value);
    public static implicit operator JToken(double? value);
    public static implicit operator JToken(short value);
    public static implicit operator JToken(ushort value);
    public static implicit operator JToken(int value);
    public static implicit operator JToken(int? value);
    public static implicit operator JToken(DateTime value);
    public static implicit operator JToken(long? value);
    public static implicit operator JToken(float? value);
    public static implicit operator JToken(decimal value);
    public static implicit operator JToken(short? value);
    public static implicit operator JToken(ushort? value);
    public static implicit operator JToken(uint? value);
    public static implicit operator JToken(ulong? value);
    public static implicit operator JToken(double value);
    public static implicit operator JToken(float value);
    public static implicit operator JToken(string value);
    public static implicit operator JToken(uint value);
    public static implicit operator JToken(ulong value);
    public static implicit operator JToken(byte[] value);
    public static implicit operator JToken(Uri value);
    public static implicit operator JToken(TimeSpan value);
    public static implicit operator JToken(TimeSpan? value);
    public static implicit operator JToken(Guid value);
    public static implicit operator JToken(Guid? value);
    public static JToken FromObject(object o);
    public T ToObject<T>();
    public object ToObject(Type objectType);
    public static JToken Parse(string json);
    public JToken SelectToken(string path);
    public JToken SelectToken(string path, bool errorWhenNoMatch);
    public IEnumerable<JToken> SelectTokens(string path);
    public IEnumerable<JToken> SelectTokens(string path, bool errorWhenNoMatch);
    public JToken DeepClone();
    public void AddAnnotation(object annotation);
    public T Annotation<T>() where T : class;
    public object Annotation(Type type);
    public IEnumerable<T> Annotations<T>() where T : class;
    public IEnumerable<object> Annotations(Type type);
    public void RemoveAnnotations<T>() where T : class;
    public void RemoveAnnotations(Type type);
  }
}
`;
