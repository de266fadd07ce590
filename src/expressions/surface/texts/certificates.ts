export const certificatesText = `namespace System.Security.Cryptography.X509Certificates {
  public sealed class PublicKey {
    public PublicKey(Oid oid, AsnEncodedData parameters, AsnEncodedData keyValue);
    public AsnEncodedData EncodedKeyValue { get; }
    public AsnEncodedData EncodedParameters { get; }
    public AsymmetricAlgorithm Key { get; }
    public Oid Oid { get; }
  }
  public static class RSACertificateExtensions {
    public static RSA GetRSAPrivateKey(this X509Certificate2 certificate);
    public static RSA GetRSAPublicKey(this X509Certificate2 certificate);
    public static X509Certificate2 CopyWithPrivateKey(this X509Certificate2 certificate, RSA privateKey);
  }
  public sealed class X500DistinguishedName : AsnEncodedData {
    [NotAllowed] public X500DistinguishedName(AsnEncodedData encodedDistinguishedName);
    [NotAllowed] public X500DistinguishedName(byte[] encodedDistinguishedName);
    [NotAllowed] public X500DistinguishedName(string distinguishedName);
    [NotAllowed] public X500DistinguishedName(string distinguishedName, X500DistinguishedNameFlags flag);
    [NotAllowed] public X500DistinguishedName(X500DistinguishedName distinguishedName);
    public string Name { get; }
    [NotAllowed] public string Decode(X500DistinguishedNameFlags flag);
    [NotAllowed] public string Format(bool multiLine);
  }
  public enum X500DistinguishedNameFlags {
    None = 0,
    Reversed = 1,
    UseSemicolons = 16,
    DoNotUsePlusSign = 32,
    DoNotUseQuotes = 64,
    UseCommas = 128,
    UseNewLines = 256,
    UseUTF8Encoding = 4096,
    UseT61Encoding = 8192,
    ForceUTF8Encoding = 16384,
  }
  public class X509Certificate : IDisposable {
    public X509Certificate();
    public X509Certificate(byte[] data);
    public X509Certificate(byte[] rawData, string password);
    public X509Certificate(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags);
    public X509Certificate(string fileName);
    public X509Certificate(string fileName, string password);
    public X509Certificate(string fileName, string password, X509KeyStorageFlags keyStorageFlags);
    public X509Certificate(X509Certificate cert);
    public string Issuer { get; }
    public string Subject { get; }
    public void Reset();
    public static X509Certificate CreateFromCertFile(string filename);
    public static X509Certificate CreateFromSignedFile(string filename);
    public void Dispose();
    public bool Equals(object obj);
    public bool Equals(X509Certificate other);
    public byte[] Export(X509ContentType contentType);
    public byte[] Export(X509ContentType contentType, string password);
    public string GetRawCertDataString();
    public byte[] GetCertHash();
    public byte[] GetCertHash(HashAlgorithmName hashAlgorithm);
    public string GetCertHashString();
    public string GetCertHashString(HashAlgorithmName hashAlgorithm);
    public string GetEffectiveDateString();
    public string GetExpirationDateString();
    public string GetFormat();
    public string GetPublicKeyString();
    public byte[] GetRawCertData();
    public int GetHashCode();
    public string GetKeyAlgorithm();
    public byte[] GetKeyAlgorithmParameters();
    public string GetKeyAlgorithmParametersString();
    public byte[] GetPublicKey();
    public byte[] GetSerialNumber();
    public string GetSerialNumberString();
    public string ToString();
    public string ToString(bool fVerbose);
    public void Import(byte[] rawData);
    public void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags);
    public void Import(string fileName);
    public void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags);
  }
  public class X509Certificate2 : X509Certificate {
    public X509Certificate2();
    public X509Certificate2(byte[] rawData);
    public X509Certificate2(byte[] rawData, string password);
    public X509Certificate2(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags);
    public X509Certificate2(string fileName);
    public X509Certificate2(string fileName, string password);
    public X509Certificate2(string fileName, string password, X509KeyStorageFlags keyStorageFlags);
    public X509Certificate2(X509Certificate certificate);
    public bool Archived { get; set; }
    public X509ExtensionCollection Extensions { get; }
    public string FriendlyName { get; set; }
    public bool HasPrivateKey { get; }
    public AsymmetricAlgorithm PrivateKey { get; set; }
    public X500DistinguishedName IssuerName { get; }
    public DateTime NotAfter { get; }
    public DateTime NotBefore { get; }
    public PublicKey PublicKey { get; }
    public byte[] RawData { get; }
    public string SerialNumber { get; }
    public Oid SignatureAlgorithm { get; }
    public X500DistinguishedName SubjectName { get; }
    public string Thumbprint { get; }
    public int Version { get; }
    public void Reset();
    public static X509ContentType GetCertContentType(byte[] rawData);
    public static X509ContentType GetCertContentType(string fileName);
    public string GetNameInfo(X509NameType nameType, bool forIssuer);
    public string ToString();
    public string ToString(bool verbose);
    public void Import(byte[] rawData);
    public void Import(byte[] rawData, string password, X509KeyStorageFlags keyStorageFlags);
    public void Import(string fileName);
    public void Import(string fileName, string password, X509KeyStorageFlags keyStorageFlags);
    public bool Verify();
  }
  public enum X509ContentType {
    Unknown = 0,
    Cert = 1,
    SerializedCert = 2,
    Pfx = 3,
    Pkcs12 = 3,
    SerializedStore = 4,
    Pkcs7 = 5,
    Authenticode = 6,
  }
  public enum X509NameType {
    SimpleName = 0,
    EmailName = 1,
    UpnName = 2,
    DnsName = 3,
    DnsFromAlternativeName = 4,
    UrlName = 5,
  }
  public enum X509KeyStorageFlags {
    DefaultKeySet = 0,
    UserKeySet = 1,
    MachineKeySet = 2,
    Exportable = 4,
    UserProtected = 8,
    PersistKeySet = 16,
    EphemeralKeySet = 32,
  }
  public class X509Extension : AsnEncodedData {
    public X509Extension(AsnEncodedData encodedExtension, bool critical);
    public X509Extension(Oid oid, byte[] rawData, bool critical);
    public X509Extension(string oid, byte[] rawData, bool critical);
    public bool Critical { get; set; }
    public void CopyFrom(AsnEncodedData asnEncodedData);
  }
  public sealed class X509ExtensionCollection : ICollection {
    public X509ExtensionCollection();
    public int Count { get; }
    public bool IsSynchronized { get; }
    public object SyncRoot { get; }
    public X509Extension this[int index] { get; }
    public X509Extension this[string oid] { get; }
    public int Add(X509Extension extension);
    public void CopyTo(X509Extension[] array, int index);
  }
}
`;
