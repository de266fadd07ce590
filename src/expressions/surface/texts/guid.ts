export const guidText = `namespace System {
  public struct Guid : IComparable, IComparable<Guid>, IEquatable<Guid>, IFormattable {
    public static readonly Guid Empty;
    public Guid(byte[] b);
    public Guid(uint a, ushort b, ushort c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k);
    public Guid(int a, short b, short c, byte[] d);
    public Guid(int a, short b, short c, byte d, byte e, byte f, byte g, byte h, byte i, byte j, byte k);
    public Guid(string g);
    public static Guid NewGuid();
    public static Guid Parse(string input);
    public static bool TryParse(string input, out Guid result);
    public static Guid ParseExact(string input, string format);
    public static bool TryParseExact(string input, string format, out Guid result);
    public byte[] ToByteArray();
    public string ToString();
    public int GetHashCode();
    public bool Equals(object o);
    public bool Equals(Guid g);
    public int CompareTo(object value);
    public int CompareTo(Guid value);
    public static bool operator ==(Guid a, Guid b);
    public static bool operator !=(Guid a, Guid b);
    public string ToString(string format);
    public string ToString(string format, IFormatProvider provider);
  }
  [NotAllowed("Compare the parts of Split('.') as numbers.")] public sealed class Version : IComparable, IComparable<Version>, IEquatable<Version>, ICloneable {
    public Version(int major, int minor, int build, int revision);
    public Version(int major, int minor, int build);
    public Version(int major, int minor);
    public Version(string version);
    public Version();
    public int Major { get; }
    public int Minor { get; }
    public int Build { get; }
    public int Revision { get; }
    public short MajorRevision { get; }
    public short MinorRevision { get; }
    public object Clone();
    public int CompareTo(object version);
    public int CompareTo(Version value);
    public bool Equals(object obj);
    public bool Equals(Version obj);
    public int GetHashCode();
    public string ToString();
    public string ToString(int fieldCount);
    public static Version Parse(string input);
    public static bool TryParse(string input, out Version result);
    public static bool operator ==(Version v1, Version v2);
    public static bool operator !=(Version v1, Version v2);
    public static bool operator <(Version v1, Version v2);
    public static bool operator <=(Version v1, Version v2);
    public static bool operator >(Version v1, Version v2);
    public static bool operator >=(Version v1, Version v2);
  }
}
`;
