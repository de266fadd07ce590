export const interfacesText = `namespace System {
  public interface IComparable {
    public int CompareTo(object obj);
  }
  public interface IComparable<in T> {
    public int CompareTo(T other);
  }
  public interface IEquatable<T> {
    public bool Equals(T other);
  }
  public interface IFormattable {
    public string ToString(string format, IFormatProvider formatProvider);
  }
  public interface IConvertible {
    public TypeCode GetTypeCode();
    public bool ToBoolean(IFormatProvider provider);
    public char ToChar(IFormatProvider provider);
    public sbyte ToSByte(IFormatProvider provider);
    public byte ToByte(IFormatProvider provider);
    public short ToInt16(IFormatProvider provider);
    public ushort ToUInt16(IFormatProvider provider);
    public int ToInt32(IFormatProvider provider);
    public uint ToUInt32(IFormatProvider provider);
    public long ToInt64(IFormatProvider provider);
    public ulong ToUInt64(IFormatProvider provider);
    public float ToSingle(IFormatProvider provider);
    public double ToDouble(IFormatProvider provider);
    public decimal ToDecimal(IFormatProvider provider);
    public DateTime ToDateTime(IFormatProvider provider);
    public string ToString(IFormatProvider provider);
    public object ToType(Type conversionType, IFormatProvider provider);
  }
  public interface ICloneable {
    public object Clone();
  }
  public interface IDisposable {
    public void Dispose();
  }
  [NotAllowed] public enum TypeCode {
    Empty = 0,
    Object = 1,
    DBNull = 2,
    Boolean = 3,
    Char = 4,
    SByte = 5,
    Byte = 6,
    Int16 = 7,
    UInt16 = 8,
    Int32 = 9,
    UInt32 = 10,
    Int64 = 11,
    UInt64 = 12,
    Single = 13,
    Double = 14,
    Decimal = 15,
    DateTime = 16,
    String = 18,
  }
}
`;
