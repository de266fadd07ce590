export const netText = `namespace System.Net {
  public static class WebUtility {
    public static string HtmlEncode(string value);
    public static void HtmlEncode(string value, TextWriter output);
    public static string HtmlDecode(string value);
    public static void HtmlDecode(string value, TextWriter output);
    public static string UrlEncode(string value);
    public static byte[] UrlEncodeToBytes(byte[] value, int offset, int count);
    public static string UrlDecode(string encodedValue);
    public static byte[] UrlDecodeToBytes(byte[] encodedValue, int offset, int count);
  }
  public class IPAddress {
    [NotAllowed("Use IPAddress.Parse(\\"0.0.0.0\\").")] public static readonly IPAddress Any;
    [NotAllowed("Use IPAddress.Parse(\\"127.0.0.1\\").")] public static readonly IPAddress Loopback;
    [NotAllowed] public static readonly IPAddress Broadcast;
    [NotAllowed] public static readonly IPAddress None;
    [NotAllowed] public static readonly IPAddress IPv6Any;
    [NotAllowed] public static readonly IPAddress IPv6Loopback;
    [NotAllowed] public static readonly IPAddress IPv6None;
    [NotAllowed("Use IPAddress.Parse(…).")] public IPAddress(long newAddress);
    [NotAllowed("Use IPAddress.Parse(…).")] public IPAddress(byte[] address, long scopeid);
    [NotAllowed("Use IPAddress.Parse(…).")] public IPAddress(byte[] address);
    public AddressFamily AddressFamily { get; }
    [NotAllowed] public long ScopeId { get; set; }
    [NotAllowed] public bool IsIPv6Multicast { get; }
    [NotAllowed] public bool IsIPv6LinkLocal { get; }
    [NotAllowed] public bool IsIPv6SiteLocal { get; }
    [NotAllowed] public bool IsIPv6Teredo { get; }
    [NotAllowed] public bool IsIPv4MappedToIPv6 { get; }
    public static bool TryParse(string ipString, out IPAddress address);
    public static IPAddress Parse(string ipString);
    public byte[] GetAddressBytes();
    public string ToString();
    [NotAllowed] public static long HostToNetworkOrder(long host);
    [NotAllowed] public static int HostToNetworkOrder(int host);
    [NotAllowed] public static short HostToNetworkOrder(short host);
    [NotAllowed] public static long NetworkToHostOrder(long network);
    [NotAllowed] public static int NetworkToHostOrder(int network);
    [NotAllowed] public static short NetworkToHostOrder(short network);
    public static bool IsLoopback(IPAddress address);
    public bool Equals(object comparand);
    public int GetHashCode();
    [NotAllowed] public IPAddress MapToIPv6();
    [NotAllowed] public IPAddress MapToIPv4();
  }
}
namespace System.Net.Sockets {
  public enum AddressFamily {
    Unknown = -1,
    Unspecified = 0,
    Unix = 1,
    InterNetwork = 2,
    ImpLink = 3,
    Pup = 4,
    Chaos = 5,
    NS = 6,
    Ipx = 6,
    Iso = 7,
    Osi = 7,
    Ecma = 8,
    DataKit = 9,
    Ccitt = 10,
    Sna = 11,
    DecNet = 12,
    DataLink = 13,
    Lat = 14,
    HyperChannel = 15,
    AppleTalk = 16,
    NetBios = 17,
    VoiceView = 18,
    FireFox = 19,
    Banyan = 21,
    Atm = 22,
    InterNetworkV6 = 23,
    Cluster = 24,
    Ieee12844 = 25,
    Irda = 26,
    NetworkDesigners = 28,
    Max = 29,
  }
}
`;
