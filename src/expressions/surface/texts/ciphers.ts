export const ciphersText = `namespace System.Security.Cryptography {
  public abstract class AsymmetricAlgorithm : IDisposable {
    public int KeySize { get; set; }
    public KeySizes[] LegalKeySizes { get; }
    public string SignatureAlgorithm { get; }
    public string KeyExchangeAlgorithm { get; }
    public void Dispose();
    public void Clear();
    public static AsymmetricAlgorithm Create();
    public static AsymmetricAlgorithm Create(string algName);
    public void FromXmlString(string xmlString);
    public string ToXmlString(bool includePrivateParameters);
  }
  public abstract class SymmetricAlgorithm : IDisposable {
    public int BlockSize { get; set; }
    public int FeedbackSize { get; set; }
    public byte[] IV { get; set; }
    public byte[] Key { get; set; }
    public KeySizes[] LegalBlockSizes { get; }
    public KeySizes[] LegalKeySizes { get; }
    public int KeySize { get; set; }
    public CipherMode Mode { get; set; }
    public PaddingMode Padding { get; set; }
    public void Dispose();
    public void Clear();
    public bool ValidKeySize(int bitLength);
    [NotAllowed("Name the algorithm: SymmetricAlgorithm.Create(\\"AES\\").")] public static SymmetricAlgorithm Create();
    public static SymmetricAlgorithm Create(string algName);
    public ICryptoTransform CreateEncryptor();
    public ICryptoTransform CreateEncryptor(byte[] rgbKey, byte[] rgbIV);
    public ICryptoTransform CreateDecryptor();
    public ICryptoTransform CreateDecryptor(byte[] rgbKey, byte[] rgbIV);
    public void GenerateKey();
    public void GenerateIV();
  }
  public enum CipherMode {
    CBC = 1,
    ECB = 2,
    OFB = 3,
    CFB = 4,
    CTS = 5,
  }
  public enum PaddingMode {
    None = 1,
    PKCS7 = 2,
    Zeros = 3,
    ANSIX923 = 4,
    ISO10126 = 5,
  }
  public sealed class KeySizes {
    public KeySizes(int minSize, int maxSize, int skipSize);
    public int MinSize { get; }
    public int MaxSize { get; }
    public int SkipSize { get; }
  }
  public interface ICryptoTransform : IDisposable {
    public int InputBlockSize { get; }
    public int OutputBlockSize { get; }
    public bool CanTransformMultipleBlocks { get; }
    public bool CanReuseTransform { get; }
    public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset);
    public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount);
  }
  public sealed class Oid {
    public Oid();
    public Oid(string oid);
    public Oid(string value, string friendlyName);
    public Oid(Oid oid);
    public string Value { get; set; }
    public string FriendlyName { get; set; }
    public static Oid FromFriendlyName(string friendlyName, OidGroup group);
    public static Oid FromOidValue(string oidValue, OidGroup group);
  }
  public enum OidGroup {
    All = 0,
    HashAlgorithm = 1,
    EncryptionAlgorithm = 2,
    PublicKeyAlgorithm = 3,
    SignatureAlgorithm = 4,
    Attribute = 5,
    ExtensionOrAttribute = 6,
    EnhancedKeyUsage = 7,
    Policy = 8,
    Template = 9,
    KeyDerivationFunction = 10,
  }
  public class AsnEncodedData {
    public AsnEncodedData(string oid, byte[] rawData);
    public AsnEncodedData(Oid oid, byte[] rawData);
    public AsnEncodedData(AsnEncodedData asnEncodedData);
    public AsnEncodedData(byte[] rawData);
    public Oid Oid { get; set; }
    public byte[] RawData { get; set; }
    public void CopyFrom(AsnEncodedData asnEncodedData);
    public string Format(bool multiLine);
  }
  [NotAllowed("Use RNGCryptoServiceProvider.")] public abstract class RandomNumberGenerator : IDisposable {
    public static RandomNumberGenerator Create();
    public static RandomNumberGenerator Create(string rngName);
    public void Dispose();
    public void GetBytes(byte[] data);
    public void GetBytes(byte[] data, int offset, int count);
    public void GetNonZeroBytes(byte[] data);
    public static int GetInt32(int fromInclusive, int toExclusive);
    public static int GetInt32(int toExclusive);
  }
  public sealed class RNGCryptoServiceProvider : RandomNumberGenerator {
    public RNGCryptoServiceProvider();
    public RNGCryptoServiceProvider(byte[] rgb);
    public RNGCryptoServiceProvider(string str);
    public void GetBytes(byte[] data);
    public void GetNonZeroBytes(byte[] data);
  }
  public abstract class RSA : AsymmetricAlgorithm {
    public string KeyExchangeAlgorithm { get; }
    public string SignatureAlgorithm { get; }
    public static RSA Create();
    public static RSA Create(string algName);
    public byte[] Encrypt(byte[] data, RSAEncryptionPadding padding);
    public byte[] Decrypt(byte[] data, RSAEncryptionPadding padding);
    public byte[] SignHash(byte[] hash, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public bool VerifyHash(byte[] hash, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public byte[] SignData(byte[] data, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public byte[] SignData(byte[] data, int offset, int count, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public bool VerifyData(byte[] data, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public bool VerifyData(byte[] data, int offset, int count, byte[] signature, HashAlgorithmName hashAlgorithm, RSASignaturePadding padding);
    public byte[] DecryptValue(byte[] rgb);
    public byte[] EncryptValue(byte[] rgb);
    public void FromXmlString(string xmlString);
    public string ToXmlString(bool includePrivateParameters);
    public RSAParameters ExportParameters(bool includePrivateParameters);
    public void ImportParameters(RSAParameters parameters);
    public static RSA Create(int keySizeInBits);
    public static RSA Create(RSAParameters parameters);
  }
  public struct RSAParameters {
    public byte[] Exponent;
    public byte[] Modulus;
    public byte[] P;
    public byte[] Q;
    public byte[] DP;
    public byte[] DQ;
    public byte[] InverseQ;
    public byte[] D;
  }
  public sealed class RSAEncryptionPadding : IEquatable<RSAEncryptionPadding> {
    public static RSAEncryptionPadding Pkcs1 { get; }
    public static RSAEncryptionPadding OaepSHA1 { get; }
    public static RSAEncryptionPadding OaepSHA256 { get; }
    public static RSAEncryptionPadding OaepSHA384 { get; }
    public static RSAEncryptionPadding OaepSHA512 { get; }
    public RSAEncryptionPaddingMode Mode { get; }
    public HashAlgorithmName OaepHashAlgorithm { get; }
    public static RSAEncryptionPadding CreateOaep(HashAlgorithmName hashAlgorithm);
    public int GetHashCode();
    public bool Equals(object obj);
    public bool Equals(RSAEncryptionPadding other);
    public static bool operator ==(RSAEncryptionPadding left, RSAEncryptionPadding right);
    public static bool operator !=(RSAEncryptionPadding left, RSAEncryptionPadding right);
    public string ToString();
  }
  public enum RSAEncryptionPaddingMode {
    Pkcs1 = 0,
    Oaep = 1,
  }
  public sealed class RSASignaturePadding : IEquatable<RSASignaturePadding> {
    public static RSASignaturePadding Pkcs1 { get; }
    public static RSASignaturePadding Pss { get; }
    public RSASignaturePaddingMode Mode { get; }
    public int GetHashCode();
    public bool Equals(object obj);
    public bool Equals(RSASignaturePadding other);
    public static bool operator ==(RSASignaturePadding left, RSASignaturePadding right);
    public static bool operator !=(RSASignaturePadding left, RSASignaturePadding right);
    public string ToString();
  }
  public enum RSASignaturePaddingMode {
    Pkcs1 = 0,
    Pss = 1,
  }
}
`;
