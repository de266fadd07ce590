export const hashesText = `namespace System.Security.Cryptography {
  public abstract class HashAlgorithm : ICryptoTransform {
    public int HashSize { get; }
    public byte[] Hash { get; }
    public int InputBlockSize { get; }
    public int OutputBlockSize { get; }
    public bool CanTransformMultipleBlocks { get; }
    public bool CanReuseTransform { get; }
    public static HashAlgorithm Create();
    public static HashAlgorithm Create(string hashName);
    public byte[] ComputeHash(byte[] buffer);
    public byte[] ComputeHash(byte[] buffer, int offset, int count);
    public void Dispose();
    public void Clear();
    public int TransformBlock(byte[] inputBuffer, int inputOffset, int inputCount, byte[] outputBuffer, int outputOffset);
    public byte[] TransformFinalBlock(byte[] inputBuffer, int inputOffset, int inputCount);
    public void Initialize();
  }
  public struct HashAlgorithmName : IEquatable<HashAlgorithmName> {
    public HashAlgorithmName(string name);
    public static HashAlgorithmName MD5 { get; }
    public static HashAlgorithmName SHA1 { get; }
    public static HashAlgorithmName SHA256 { get; }
    public static HashAlgorithmName SHA384 { get; }
    public static HashAlgorithmName SHA512 { get; }
    public string Name { get; }
    public string ToString();
    public bool Equals(object obj);
    public bool Equals(HashAlgorithmName other);
    public int GetHashCode();
    public static bool operator ==(HashAlgorithmName left, HashAlgorithmName right);
    public static bool operator !=(HashAlgorithmName left, HashAlgorithmName right);
  }
  public abstract class KeyedHashAlgorithm : HashAlgorithm {
    public byte[] Key { get; set; }
    public static KeyedHashAlgorithm Create();
    public static KeyedHashAlgorithm Create(string algName);
  }
  public abstract class HMAC : KeyedHashAlgorithm {
    public byte[] Key { get; set; }
    public string HashName { get; set; }
    public static HMAC Create();
    public static HMAC Create(string algorithmName);
    public void Initialize();
  }
  public class HMACMD5 : HMAC {
    public HMACMD5();
    public HMACMD5(byte[] key);
  }
  public class HMACSHA1 : HMAC {
    public HMACSHA1();
    public HMACSHA1(byte[] key);
    public HMACSHA1(byte[] key, bool useManagedSha1);
  }
  public class HMACSHA256 : HMAC {
    public HMACSHA256();
    public HMACSHA256(byte[] key);
  }
  public class HMACSHA384 : HMAC {
    public HMACSHA384();
    public HMACSHA384(byte[] key);
    public bool ProduceLegacyHmacValues { get; set; }
  }
  public class HMACSHA512 : HMAC {
    public HMACSHA512();
    public HMACSHA512(byte[] key);
    public bool ProduceLegacyHmacValues { get; set; }
  }
  public abstract class MD5 : HashAlgorithm {
    public static MD5 Create();
    public static MD5 Create(string algName);
  }
  public abstract class SHA1 : HashAlgorithm {
    public static SHA1 Create();
    public static SHA1 Create(string hashName);
  }
  public class SHA1Managed : SHA1 {
    public SHA1Managed();
    public void Initialize();
  }
  public abstract class SHA256 : HashAlgorithm {
    public static SHA256 Create();
    public static SHA256 Create(string hashName);
  }
  public class SHA256Managed : SHA256 {
    public SHA256Managed();
    public void Initialize();
  }
  public abstract class SHA384 : HashAlgorithm {
    public static SHA384 Create();
    public static SHA384 Create(string hashName);
  }
  public class SHA384Managed : SHA384 {
    public SHA384Managed();
    public void Initialize();
  }
  public abstract class SHA512 : HashAlgorithm {
    public static SHA512 Create();
    public static SHA512 Create(string hashName);
  }
  public class SHA512Managed : SHA512 {
    public SHA512Managed();
    public void Initialize();
  }
}
`;
