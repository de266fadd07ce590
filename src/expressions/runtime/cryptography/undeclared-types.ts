const own = "System.Security.Cryptography";

/** Classes that policies cannot name but get, with what they are: the others of `Create(name)`, transforms and an exception. */
const bases: Readonly<Record<string, readonly string[]>> = {
  HashAlgorithm: ["RIPEMD160Managed"],
  HMAC: ["HMACRIPEMD160"],
  MD5: ["MD5CryptoServiceProvider"],
  SHA1: ["SHA1CryptoServiceProvider"],
  SymmetricAlgorithm: ["AesCryptoServiceProvider", "AesManaged", "RijndaelManaged", "DESCryptoServiceProvider", "TripleDESCryptoServiceProvider", "RC2CryptoServiceProvider"],
  ICryptoTransform: ["CapiSymmetricAlgorithm", "RijndaelManagedTransform", "CryptoAPITransform"],
  RSA: ["RSACryptoServiceProvider", "RSACng"],
  CryptographicException: ["CryptographicUnexpectedOperationException"],
};

const certificateBases = ["SubjectKeyIdentifier", "KeyUsage", "BasicConstraints", "EnhancedKeyUsage"].map((name) => [`${own}.X509Certificates.X509${name}Extension`, [`${own}.X509Certificates.X509Extension`]] as const);

export const undeclaredCryptography: readonly (readonly [string, readonly string[]])[] = [
  ...certificateBases,
  ...Object.entries(bases).flatMap(([base, names]) => names.map((name) => [`${own}.${name}`, [`${own}.${base}`]] as const)),
];
