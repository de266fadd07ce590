export const integersText = `namespace System {
  public struct SByte : IComparable, IComparable<sbyte>, IConvertible, IEquatable<sbyte>, IFormattable {
    public const sbyte MaxValue = 127;
    public const sbyte MinValue = -128;
    public int CompareTo(object obj);
    public int CompareTo(sbyte value);
    public bool Equals(object obj);
    public bool Equals(sbyte obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static sbyte Parse(string s);
    public static sbyte Parse(string s, NumberStyles style);
    public static sbyte Parse(string s, IFormatProvider provider);
    public static sbyte Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out sbyte result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out sbyte result);
    public TypeCode GetTypeCode();
  }
  public struct Byte : IComparable, IComparable<byte>, IConvertible, IEquatable<byte>, IFormattable {
    public const byte MaxValue = 255;
    public const byte MinValue = 0;
    public int CompareTo(object value);
    public int CompareTo(byte value);
    public bool Equals(object obj);
    public bool Equals(byte obj);
    public int GetHashCode();
    public static byte Parse(string s);
    public static byte Parse(string s, NumberStyles style);
    public static byte Parse(string s, IFormatProvider provider);
    public static byte Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out byte result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out byte result);
    public string ToString();
    public string ToString(string format);
    public string ToString(IFormatProvider provider);
    public string ToString(string format, IFormatProvider provider);
    public TypeCode GetTypeCode();
  }
  public struct Int16 : IComparable, IComparable<short>, IConvertible, IEquatable<short>, IFormattable {
    public const short MaxValue = 32767;
    public const short MinValue = -32768;
    public int CompareTo(object value);
    public int CompareTo(short value);
    public bool Equals(object obj);
    public bool Equals(short obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static short Parse(string s);
    public static short Parse(string s, NumberStyles style);
    public static short Parse(string s, IFormatProvider provider);
    public static short Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out short result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out short result);
    public TypeCode GetTypeCode();
  }
  public struct UInt16 : IComparable, IComparable<ushort>, IConvertible, IEquatable<ushort>, IFormattable {
    public const ushort MaxValue = 65535;
    public const ushort MinValue = 0;
    public int CompareTo(object value);
    public int CompareTo(ushort value);
    public bool Equals(object obj);
    public bool Equals(ushort obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static ushort Parse(string s);
    public static ushort Parse(string s, NumberStyles style);
    public static ushort Parse(string s, IFormatProvider provider);
    public static ushort Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out ushort result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out ushort result);
    public TypeCode GetTypeCode();
  }
  public struct Int32 : IComparable, IComparable<int>, IConvertible, IEquatable<int>, IFormattable {
    public const int MaxValue = 2147483647;
    public const int MinValue = -2147483648;
    public int CompareTo(object value);
    public int CompareTo(int value);
    public bool Equals(object obj);
    public bool Equals(int obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(string format);
    public string ToString(IFormatProvider provider);
    public string ToString(string format, IFormatProvider provider);
    public static int Parse(string s);
    public static int Parse(string s, NumberStyles style);
    public static int Parse(string s, IFormatProvider provider);
    public static int Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out int result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out int result);
    public TypeCode GetTypeCode();
  }
  public struct UInt32 : IComparable, IComparable<uint>, IConvertible, IEquatable<uint>, IFormattable {
    public const uint MaxValue = 4294967295;
    public const uint MinValue = 0;
    public int CompareTo(object value);
    public int CompareTo(uint value);
    public bool Equals(object obj);
    public bool Equals(uint obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static uint Parse(string s);
    public static uint Parse(string s, NumberStyles style);
    public static uint Parse(string s, IFormatProvider provider);
    public static uint Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out uint result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out uint result);
    public TypeCode GetTypeCode();
  }
  public struct Int64 : IComparable, IComparable<long>, IConvertible, IEquatable<long>, IFormattable {
    public const long MaxValue = 9223372036854775807L;
    public const long MinValue = -9223372036854775808L;
    public int CompareTo(object value);
    public int CompareTo(long value);
    public bool Equals(object obj);
    public bool Equals(long obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static long Parse(string s);
    public static long Parse(string s, NumberStyles style);
    public static long Parse(string s, IFormatProvider provider);
    public static long Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out long result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out long result);
    public TypeCode GetTypeCode();
  }
  public struct UInt64 : IComparable, IComparable<ulong>, IConvertible, IEquatable<ulong>, IFormattable {
    public const ulong MaxValue = 18446744073709551615UL;
    public const ulong MinValue = 0UL;
    public int CompareTo(object value);
    public int CompareTo(ulong value);
    public bool Equals(object obj);
    public bool Equals(ulong obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(IFormatProvider provider);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
    public static ulong Parse(string s);
    public static ulong Parse(string s, NumberStyles style);
    public static ulong Parse(string s, IFormatProvider provider);
    public static ulong Parse(string s, NumberStyles style, IFormatProvider provider);
    public static bool TryParse(string s, out ulong result);
    public static bool TryParse(string s, NumberStyles style, IFormatProvider provider, out ulong result);
    public TypeCode GetTypeCode();
  }
}
`;
