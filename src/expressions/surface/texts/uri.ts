export const uriText = `namespace System {
  public class Uri {
    public static readonly string UriSchemeFile;
    public static readonly string UriSchemeFtp;
    public static readonly string UriSchemeGopher;
    public static readonly string UriSchemeHttp;
    public static readonly string UriSchemeHttps;
    public static readonly string UriSchemeMailto;
    public static readonly string UriSchemeNews;
    public static readonly string UriSchemeNntp;
    public static readonly string UriSchemeNetTcp;
    public static readonly string UriSchemeNetPipe;
    public static readonly string SchemeDelimiter;
    public Uri(string uriString);
    public Uri(string uriString, UriKind uriKind);
    public Uri(Uri baseUri, string relativeUri);
    public Uri(Uri baseUri, Uri relativeUri);
    public string AbsolutePath { get; }
    public string AbsoluteUri { get; }
    public string LocalPath { get; }
    public string Authority { get; }
    public UriHostNameType HostNameType { get; }
    public bool IsDefaultPort { get; }
    public bool IsFile { get; }
    public bool IsLoopback { get; }
    public string PathAndQuery { get; }
    public string[] Segments { get; }
    public bool IsUnc { get; }
    public string Host { get; }
    public int Port { get; }
    public string Query { get; }
    public string Fragment { get; }
    public string Scheme { get; }
    public string OriginalString { get; }
    public string DnsSafeHost { get; }
    public string IdnHost { get; }
    public bool IsAbsoluteUri { get; }
    public bool UserEscaped { get; }
    public string UserInfo { get; }
    public static UriHostNameType CheckHostName(string name);
    public string GetLeftPart(UriPartial part);
    public static string HexEscape(char character);
    public static char HexUnescape(string pattern, ref int index);
    public static bool IsHexEncoding(string pattern, int index);
    public static bool CheckSchemeName(string schemeName);
    public static bool IsHexDigit(char character);
    public static int FromHex(char digit);
    public int GetHashCode();
    public string ToString();
    public static bool operator ==(Uri uri1, Uri uri2);
    public static bool operator !=(Uri uri1, Uri uri2);
    public bool Equals(object comparand);
    public Uri MakeRelativeUri(Uri uri);
    public static bool TryCreate(string uriString, UriKind uriKind, out Uri result);
    public static bool TryCreate(Uri baseUri, string relativeUri, out Uri result);
    public static bool TryCreate(Uri baseUri, Uri relativeUri, out Uri result);
    public string GetComponents(UriComponents components, UriFormat format);
    public static int Compare(Uri uri1, Uri uri2, UriComponents partsToCompare, UriFormat compareFormat, StringComparison comparisonType);
    public bool IsWellFormedOriginalString();
    public static bool IsWellFormedUriString(string uriString, UriKind uriKind);
    public static string UnescapeDataString(string stringToUnescape);
    public static string EscapeUriString(string stringToEscape);
    public static string EscapeDataString(string stringToEscape);
    public bool IsBaseOf(Uri uri);
  }
  public enum UriKind {
    RelativeOrAbsolute = 0,
    Absolute = 1,
    Relative = 2,
  }
  public enum UriPartial {
    Scheme = 0,
    Authority = 1,
    Path = 2,
    Query = 3,
  }
  public enum UriComponents {
    Scheme = 1,
    UserInfo = 2,
    Host = 4,
    Port = 8,
    Path = 16,
    Query = 32,
    Fragment = 64,
    StrongPort = 128,
    NormalizedHost = 256,
    KeepDelimiter = 1073741824,
    SerializationInfoString = -2147483648,
    AbsoluteUri = 127,
    HostAndPort = 132,
    StrongAuthority = 134,
    SchemeAndServer = 13,
    HttpRequestUrl = 61,
    PathAndQuery = 48,
  }
  public enum UriFormat {
    UriEscaped = 1,
    Unescaped = 2,
    SafeUnescaped = 3,
  }
  public enum UriHostNameType {
    Unknown = 0,
    Basic = 1,
    Dns = 2,
    IPv4 = 3,
    IPv6 = 4,
  }
}
`;
