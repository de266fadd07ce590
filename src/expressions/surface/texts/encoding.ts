export const encodingText = `namespace System.Text {
  public abstract class Encoding : ICloneable {
    public string BodyName { get; }
    public string EncodingName { get; }
    public string HeaderName { get; }
    public string WebName { get; }
    public int WindowsCodePage { get; }
    public bool IsBrowserDisplay { get; }
    public bool IsBrowserSave { get; }
    public bool IsMailNewsDisplay { get; }
    public bool IsMailNewsSave { get; }
    public bool IsSingleByte { get; }
    public EncoderFallback EncoderFallback { get; set; }
    public DecoderFallback DecoderFallback { get; set; }
    public bool IsReadOnly { get; }
    public static Encoding ASCII { get; }
    public int CodePage { get; }
    public static Encoding Default { get; }
    public static Encoding Unicode { get; }
    public static Encoding BigEndianUnicode { get; }
    public static Encoding UTF7 { get; }
    public static Encoding UTF8 { get; }
    public static Encoding UTF32 { get; }
    public static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes);
    public static byte[] Convert(Encoding srcEncoding, Encoding dstEncoding, byte[] bytes, int index, int count);
    public static Encoding GetEncoding(int codepage);
    public static Encoding GetEncoding(int codepage, EncoderFallback encoderFallback, DecoderFallback decoderFallback);
    public static Encoding GetEncoding(string name);
    public static Encoding GetEncoding(string name, EncoderFallback encoderFallback, DecoderFallback decoderFallback);
    public static EncodingInfo[] GetEncodings();
    public byte[] GetPreamble();
    public object Clone();
    public int GetByteCount(char[] chars);
    public int GetByteCount(string s);
    public int GetByteCount(char[] chars, int index, int count);
    public int GetByteCount(string str, int index, int count);
    public byte[] GetBytes(char[] chars);
    public byte[] GetBytes(char[] chars, int index, int count);
    public int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex);
    public byte[] GetBytes(string s);
    public int GetBytes(string s, int charIndex, int charCount, byte[] bytes, int byteIndex);
    public int GetCharCount(byte[] bytes);
    public int GetCharCount(byte[] bytes, int index, int count);
    public char[] GetChars(byte[] bytes);
    public char[] GetChars(byte[] bytes, int index, int count);
    public int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex);
    public bool IsAlwaysNormalized();
    public bool IsAlwaysNormalized(NormalizationForm form);
    public int GetMaxByteCount(int charCount);
    public int GetMaxCharCount(int byteCount);
    public string GetString(byte[] bytes);
    public string GetString(byte[] bytes, int index, int count);
    public bool Equals(object value);
    public int GetHashCode();
    public byte[] GetBytes(string s, int index, int count);
  }
  public sealed class EncodingInfo {
    public int CodePage { get; }
    public string Name { get; }
    public string DisplayName { get; }
    public Encoding GetEncoding();
    public bool Equals(object value);
    public int GetHashCode();
  }
  [NotAllowed] public abstract class EncoderFallback {
    public static EncoderFallback ReplacementFallback { get; }
    public static EncoderFallback ExceptionFallback { get; }
    public int MaxCharCount { get; }
  }
  [NotAllowed] public abstract class DecoderFallback {
    public static DecoderFallback ReplacementFallback { get; }
    public static DecoderFallback ExceptionFallback { get; }
    public int MaxCharCount { get; }
  }
}
`;
