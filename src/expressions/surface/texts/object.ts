export const objectText = `namespace System {
  public class Object {
    public Object();
    public bool Equals(object obj);
    public static bool Equals(object objA, object objB);
    public int GetHashCode();
    public Type GetType();
    public string ToString();
    public static bool ReferenceEquals(object objA, object objB);
  }
  public abstract class ValueType {
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public abstract class Enum : ValueType, IComparable, IConvertible, IFormattable {
    public static bool TryParse<TEnum>(string value, out TEnum result) where TEnum : struct;
    public static bool TryParse<TEnum>(string value, bool ignoreCase, out TEnum result) where TEnum : struct;
    public static object Parse(Type enumType, string value);
    public static object Parse(Type enumType, string value, bool ignoreCase);
    [NotAllowed] public static Type GetUnderlyingType(Type enumType);
    [NotAllowed] public static Array GetValues(Type enumType);
    [NotAllowed("Use ToString() of the value.")] public static string GetName(Type enumType, object value);
    [NotAllowed("List the names yourself.")] public static string[] GetNames(Type enumType);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, object value);
    [NotAllowed("Use Enum.TryParse<T>(…).")] public static bool IsDefined(Type enumType, object value);
    [NotAllowed] public static string Format(Type enumType, object value, string format);
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
    [NotAllowed("Compare with <, > and ==.")] public int CompareTo(object target);
    public string ToString(string format);
    [NotAllowed("Use (value & flag) == flag.")] public bool HasFlag(Enum flag);
    [NotAllowed] public TypeCode GetTypeCode();
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, sbyte value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, short value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, int value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, byte value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, ushort value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, uint value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, long value);
    [NotAllowed("Cast the number to the type.")] public static object ToObject(Type enumType, ulong value);
    public static TEnum Parse<TEnum>(string value) where TEnum : struct;
    public static TEnum Parse<TEnum>(string value, bool ignoreCase) where TEnum : struct;
    public static bool TryParse(Type enumType, string value, bool ignoreCase, out object result);
    public static bool TryParse(Type enumType, string value, out object result);
  }
  public abstract class Delegate : ICloneable {
    public object Target { get; }
    public object DynamicInvoke(params object[] args);
    public object Clone();
    public bool Equals(object obj);
    public int GetHashCode();
    public Delegate[] GetInvocationList();
    public static Delegate Combine(Delegate a, Delegate b);
    public static Delegate Combine(params Delegate[] delegates);
    public static Delegate Remove(Delegate source, Delegate value);
    public static Delegate RemoveAll(Delegate source, Delegate value);
  }
  [NotAllowed("Use \`is\` with the type.")] public abstract class Type {
    public string Name { get; }
    public string FullName { get; }
    public string Namespace { get; }
    public bool Equals(object o);
    public bool Equals(Type o);
    public int GetHashCode();
    public string ToString();
    public static bool operator ==(Type left, Type right);
    public static bool operator !=(Type left, Type right);
    [NotAllowed] public static Type GetType(string typeName);
  }
  public struct Nullable<T> where T : struct {
    public Nullable(T value);
    public bool HasValue { get; }
    public T Value { get; }
    public T GetValueOrDefault();
    public T GetValueOrDefault(T defaultValue);
    public bool Equals(object other);
    public int GetHashCode();
    public string ToString();
    public static implicit operator Nullable<T>(T value);
    public static explicit operator T(Nullable<T> value);
  }
  public static class Nullable {
    public static int Compare<T>(T? n1, T? n2) where T : struct;
    public static bool Equals<T>(T? n1, T? n2) where T : struct;
    public static Type GetUnderlyingType(Type nullableType);
  }
}
`;
