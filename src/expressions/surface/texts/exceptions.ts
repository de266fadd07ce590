export const exceptionsText = `namespace System {
  public class Exception {
    public Exception();
    public Exception(string message);
    public Exception(string message, Exception innerException);
    public string Message { get; }
    public IDictionary Data { get; }
    public Exception InnerException { get; }
    public string StackTrace { get; }
    public string HelpLink { get; set; }
    public string Source { get; set; }
    public int HResult { get; }
    public Exception GetBaseException();
    public string ToString();
    public Type GetType();
  }
  public class SystemException : Exception {
    public SystemException();
    public SystemException(string message);
    public SystemException(string message, Exception innerException);
  }
  public class ApplicationException : Exception {
    public ApplicationException();
    public ApplicationException(string message);
    public ApplicationException(string message, Exception innerException);
  }
  public class ArgumentException : SystemException {
    public ArgumentException();
    public ArgumentException(string message);
    public ArgumentException(string message, Exception innerException);
    public ArgumentException(string message, string paramName, Exception innerException);
    public ArgumentException(string message, string paramName);
    public string Message { get; }
    public string ParamName { get; }
  }
  public class ArgumentNullException : ArgumentException {
    public ArgumentNullException();
    public ArgumentNullException(string paramName);
    public ArgumentNullException(string message, Exception innerException);
    public ArgumentNullException(string paramName, string message);
  }
  public class ArgumentOutOfRangeException : ArgumentException {
    public ArgumentOutOfRangeException();
    public ArgumentOutOfRangeException(string paramName);
    public ArgumentOutOfRangeException(string paramName, string message);
    public ArgumentOutOfRangeException(string message, Exception innerException);
    public ArgumentOutOfRangeException(string paramName, object actualValue, string message);
    public string Message { get; }
    public object ActualValue { get; }
  }
  public class ArithmeticException : SystemException {
    public ArithmeticException();
    public ArithmeticException(string message);
    public ArithmeticException(string message, Exception innerException);
  }
  public class ArrayTypeMismatchException : SystemException {
    public ArrayTypeMismatchException();
    public ArrayTypeMismatchException(string message);
    public ArrayTypeMismatchException(string message, Exception innerException);
  }
  public class DivideByZeroException : ArithmeticException {
    public DivideByZeroException();
    public DivideByZeroException(string message);
    public DivideByZeroException(string message, Exception innerException);
  }
  public class FormatException : SystemException {
    public FormatException();
    public FormatException(string message);
    public FormatException(string message, Exception innerException);
  }
  public sealed class IndexOutOfRangeException : SystemException {
    public IndexOutOfRangeException();
    public IndexOutOfRangeException(string message);
    public IndexOutOfRangeException(string message, Exception innerException);
  }
  public class InvalidCastException : SystemException {
    public InvalidCastException();
    public InvalidCastException(string message);
    public InvalidCastException(string message, Exception innerException);
    public InvalidCastException(string message, int errorCode);
  }
  public class InvalidOperationException : SystemException {
    public InvalidOperationException();
    public InvalidOperationException(string message);
    public InvalidOperationException(string message, Exception innerException);
  }
  public class NotImplementedException : SystemException {
    public NotImplementedException();
    public NotImplementedException(string message);
    public NotImplementedException(string message, Exception inner);
  }
  public class NotSupportedException : SystemException {
    public NotSupportedException();
    public NotSupportedException(string message);
    public NotSupportedException(string message, Exception innerException);
  }
  public class NullReferenceException : SystemException {
    public NullReferenceException();
    public NullReferenceException(string message);
    public NullReferenceException(string message, Exception innerException);
  }
  public class ObjectDisposedException : InvalidOperationException {
    public ObjectDisposedException(string objectName);
    public ObjectDisposedException(string objectName, string message);
    public ObjectDisposedException(string message, Exception innerException);
    public string Message { get; }
    public string ObjectName { get; }
  }
  public class OutOfMemoryException : SystemException {
    public OutOfMemoryException();
    public OutOfMemoryException(string message);
    public OutOfMemoryException(string message, Exception innerException);
  }
  public class OverflowException : ArithmeticException {
    public OverflowException();
    public OverflowException(string message);
    public OverflowException(string message, Exception innerException);
  }
  public class RankException : SystemException {
    public RankException();
    public RankException(string message);
    public RankException(string message, Exception innerException);
  }
  public class TimeoutException : SystemException {
    public TimeoutException();
    public TimeoutException(string message);
    public TimeoutException(string message, Exception innerException);
  }
  public class TimeZoneNotFoundException : Exception {
    public TimeZoneNotFoundException();
    public TimeZoneNotFoundException(string message);
    public TimeZoneNotFoundException(string message, Exception innerException);
  }
  public class UriFormatException : FormatException {
    public UriFormatException();
    public UriFormatException(string textString);
    public UriFormatException(string textString, Exception e);
  }
  public class AggregateException : Exception {
    public AggregateException();
    public AggregateException(string message);
    public AggregateException(string message, Exception innerException);
    public AggregateException(IEnumerable<Exception> innerExceptions);
    public AggregateException(params Exception[] innerExceptions);
    public AggregateException(string message, IEnumerable<Exception> innerExceptions);
    public AggregateException(string message, params Exception[] innerExceptions);
    public ReadOnlyCollection<Exception> InnerExceptions { get; }
    public string Message { get; }
    public Exception GetBaseException();
    public void Handle(Func<Exception, bool> predicate);
    public AggregateException Flatten();
    public string ToString();
  }
  public class UnauthorizedAccessException : SystemException {
    public UnauthorizedAccessException();
    public UnauthorizedAccessException(string message);
    public UnauthorizedAccessException(string message, Exception inner);
  }
}
namespace System.Collections.Generic {
  public class KeyNotFoundException : SystemException {
    public KeyNotFoundException();
    public KeyNotFoundException(string message);
    public KeyNotFoundException(string message, Exception innerException);
  }
}
namespace System.IO {
  public class IOException : SystemException {
    public IOException();
    public IOException(string message);
    public IOException(string message, int hresult);
    public IOException(string message, Exception innerException);
  }
}
namespace System.Security.Cryptography {
  public class CryptographicException : SystemException {
    public CryptographicException();
    public CryptographicException(string message);
    public CryptographicException(string format, string insert);
    public CryptographicException(string message, Exception inner);
    public CryptographicException(int hr);
  }
}
namespace System.Text.RegularExpressions {
  public class RegexMatchTimeoutException : TimeoutException {
    public RegexMatchTimeoutException(string regexInput, string regexPattern, TimeSpan matchTimeout);
    public RegexMatchTimeoutException();
    public RegexMatchTimeoutException(string message);
    public RegexMatchTimeoutException(string message, Exception inner);
    public string Input { get; }
    public string Pattern { get; }
    public TimeSpan MatchTimeout { get; }
  }
}
namespace System.Text {
  public sealed class DecoderFallbackException : ArgumentException {
    public DecoderFallbackException();
    public DecoderFallbackException(string message);
    public DecoderFallbackException(string message, Exception innerException);
    public DecoderFallbackException(string message, byte[] bytesUnknown, int index);
    public byte[] BytesUnknown { get; }
    public int Index { get; }
  }
  public sealed class EncoderFallbackException : ArgumentException {
    public EncoderFallbackException();
    public EncoderFallbackException(string message);
    public EncoderFallbackException(string message, Exception innerException);
    public char CharUnknown { get; }
    public char CharUnknownHigh { get; }
    public char CharUnknownLow { get; }
    public int Index { get; }
    public bool IsUnknownSurrogate();
  }
}
namespace System.Xml {
  public class XmlException : SystemException {
    public XmlException();
    public XmlException(string message);
    public XmlException(string message, Exception innerException);
    public XmlException(string message, Exception innerException, int lineNumber, int linePosition);
    public int LineNumber { get; }
    public int LinePosition { get; }
    public string SourceUri { get; }
    public string Message { get; }
  }
}
namespace Newtonsoft.Json {
  public class JsonException : Exception {
    public JsonException();
    public JsonException(string message);
    public JsonException(string message, Exception innerException);
  }
  public class JsonReaderException : JsonException {
    public JsonReaderException();
    public JsonReaderException(string message);
    public JsonReaderException(string message, Exception innerException);
    public int LineNumber { get; }
    public int LinePosition { get; }
    public string Path { get; }
  }
  public class JsonSerializationException : JsonException {
    public JsonSerializationException();
    public JsonSerializationException(string message);
    public JsonSerializationException(string message, Exception innerException);
  }
  public class JsonWriterException : JsonException {
    public JsonWriterException();
    public JsonWriterException(string message);
    public JsonWriterException(string message, Exception innerException);
    public string Path { get; }
  }
}
`;
