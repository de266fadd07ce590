export const ioText = `namespace System.IO {
  [NotAllowed("Use StringReader.")] public abstract class TextReader : IDisposable {
    public static readonly TextReader Null;
    public void Close();
    public void Dispose();
    public int Peek();
    public int Read();
    public int Read(char[] buffer, int index, int count);
    public string ReadToEnd();
    public int ReadBlock(char[] buffer, int index, int count);
    public string ReadLine();
    public static TextReader Synchronized(TextReader reader);
  }
  [NotAllowed("Use StringWriter or StringBuilder.")] public abstract class TextWriter : IDisposable {
    public static readonly TextWriter Null;
    public IFormatProvider FormatProvider { get; }
    public Encoding Encoding { get; }
    public string NewLine { get; set; }
    public void Close();
    public void Dispose();
    public void Flush();
    public void Write(char value);
    public void Write(char[] buffer);
    public void Write(char[] buffer, int index, int count);
    public void Write(bool value);
    public void Write(int value);
    public void Write(uint value);
    public void Write(long value);
    public void Write(ulong value);
    public void Write(float value);
    public void Write(double value);
    public void Write(decimal value);
    public void Write(string value);
    public void Write(object value);
    public void Write(string format, object arg0);
    public void Write(string format, object arg0, object arg1);
    public void Write(string format, object arg0, object arg1, object arg2);
    public void Write(string format, params object[] arg);
    public void WriteLine();
    public void WriteLine(char value);
    public void WriteLine(char[] buffer);
    public void WriteLine(char[] buffer, int index, int count);
    public void WriteLine(bool value);
    public void WriteLine(int value);
    public void WriteLine(uint value);
    public void WriteLine(long value);
    public void WriteLine(ulong value);
    public void WriteLine(float value);
    public void WriteLine(double value);
    public void WriteLine(decimal value);
    public void WriteLine(string value);
    public void WriteLine(object value);
    public void WriteLine(string format, object arg0);
    public void WriteLine(string format, object arg0, object arg1);
    public void WriteLine(string format, object arg0, object arg1, object arg2);
    public void WriteLine(string format, params object[] arg);
    public static TextWriter Synchronized(TextWriter writer);
  }
  public class StringReader : TextReader {
    public StringReader(string s);
    public void Close();
    public int Peek();
    public int Read();
    public int Read(char[] buffer, int index, int count);
    public string ReadToEnd();
    public string ReadLine();
  }
  public class StringWriter : TextWriter {
    public StringWriter();
    public StringWriter(IFormatProvider formatProvider);
    public StringWriter(StringBuilder sb);
    public StringWriter(StringBuilder sb, IFormatProvider formatProvider);
    public Encoding Encoding { get; }
    public void Close();
    public StringBuilder GetStringBuilder();
    public void Write(char value);
    public void Write(char[] buffer, int index, int count);
    public void Write(string value);
    public string ToString();
  }
}
`;
