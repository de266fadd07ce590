import { describe, expect, test } from "vitest";
import { generateKeyPairSync, verify, type KeyObject } from "node:crypto";
import { readFileSync } from "node:fs";
import path from "node:path";
import { createSecureContext } from "node:tls";
import { createHost, evaluateExpression, printJson } from "../../../src/expressions/evaluate/index.js";
import { tags } from "../../../src/expressions/runtime/cryptography/der.js";
import { encode, integer, nothing, octets, oid, sequence, tagged } from "../../../src/expressions/runtime/cryptography/der-write.js";
import { writePfx } from "../../../src/expressions/runtime/cryptography/pfx.js";

const file = path.join(import.meta.dirname, "../../oracle/contexts/client-certificate.json");
const context = JSON.parse(readFileSync(file, "utf8")) as { readonly Request: { readonly Certificate: string } };
const pem = context.Request.Certificate;

function run(expression: string, json: unknown = {}, settings: { readonly seed?: number; readonly now?: string } = {}): unknown {
  const { outcome, findings, contextProblems } = evaluateExpression(expression, JSON.stringify(json), { now: new Date(settings.now ?? "2024-05-06T07:08:09Z"), seed: settings.seed ?? 1 });
  if (outcome === undefined) return [...contextProblems, ...findings.map((finding) => finding.diagnostic)].map(({ message, detail }) => `${message} ${detail}`).join("\n");
  return outcome.kind === "exception" ? `${outcome.type}: ${outcome.message}` : JSON.parse(printJson(outcome.value));
}

describe("randomness", () => {
  const drawn = "@{ var b = new byte[8]; new RNGCryptoServiceProvider().GetBytes(b); return BitConverter.ToString(b) + BitConverter.ToString(SymmetricAlgorithm.Create(\"AES\").Key) + BitConverter.ToString(new HMACSHA256().Key); }";

  test("follows the seed of the run", () => {
    expect(run(drawn)).toBe(run(drawn));
    expect(run(drawn)).not.toBe(run(drawn, {}, { seed: 2 }));
  });

  test("makes the same key of RSA again", () => {
    const key = "@(RSA.Create().ToXmlString(true))";
    expect(run(key)).toBe(run(key));
  });
});

describe("RSA of the newer kind", () => {
  const start = "@{ var d = new byte[] { 1, 2, 3 }; var rsa = RSA.Create(1024); ";

  test("signs with PSS", () => {
    const verify = "rsa.VerifyData(d, s, HashAlgorithmName.SHA256, RSASignaturePadding.Pss)";
    expect(run(`${start}var s = rsa.SignData(d, HashAlgorithmName.SHA256, RSASignaturePadding.Pss); var good = ${verify}; d[0] = 9; return good + "," + ${verify}; }`)).toBe("True,False");
  });

  test.each(["OaepSHA1", "OaepSHA256", "OaepSHA384", "Pkcs1"])("encrypts with %s", (padding) => {
    expect(run(`${start}var e = rsa.Encrypt(d, RSAEncryptionPadding.${padding}); return e.Length + BitConverter.ToString(rsa.Decrypt(e, RSAEncryptionPadding.${padding})); }`)).toBe("12801-02-03");
  });

  test("tells a text that is too long", () => {
    expect(run(`${start}return rsa.Encrypt(new byte[118], RSAEncryptionPadding.Pkcs1); }`)).toBe("System.Security.Cryptography.CryptographicException: The parameter is incorrect.\r\n");
  });
});

describe("a certificate of the context", () => {
  const trusted = { Request: { Certificate: { Base64: pem, Trusted: true } } };
  const verified = "@(context.Request.Certificate.Verify() + \",\" + context.Request.Certificate.VerifyNoRevocation())";

  test("is valid where the context says that it is trusted", () => {
    expect(run(verified, trusted)).toBe("True,True");
    expect(run(verified, { Request: { Certificate: pem } })).toBe("False,False");
  });

  test("is not before and after its time", () => {
    expect(run(verified, trusted, { now: "2023-12-31T23:59:59Z" })).toBe("False,False");
    expect(run(verified, trusted, { now: "2034-01-01T12:34:57Z" })).toBe("False,False");
  });

  test("is found wanting at its place", () => {
    expect(run("@(1)", { Deployment: { Certificates: { abc: "bm90aGluZw==" } } })).toMatch(/Deployment\.Certificates\.abc/);
    expect(run("@(1)", { Request: { Certificate: { Base64: 5 } } })).toMatch(/Request\.Certificate\.Base64/);
  });
});

/** A certificate over a key of its own; nobody looks at its signature here. */
function makeCertificate(): { readonly certificate: Uint8Array; readonly key: Uint8Array; readonly publicKey: KeyObject } {
  const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 1024 });
  const algorithm = sequence(oid("1.2.840.113549.1.1.11"), nothing);
  const name = sequence(encode(tags.set, sequence(oid("2.5.4.3"), encode(tags.utf8, Buffer.from("made")))));
  const time = (text: string): Uint8Array => encode(0x17, Buffer.from(text));
  const body = sequence(integer(7n), algorithm, name, sequence(time("240101000000Z"), time("340101000000Z")), name, publicKey.export({ type: "spki", format: "der" }));
  return { certificate: sequence(body, algorithm, encode(tags.bits, new Uint8Array(129))), key: privateKey.export({ type: "pkcs8", format: "der" }), publicKey };
}

describe("PFX", () => {
  const { certificate, key, publicKey } = makeCertificate();
  const host = createHost({ now: new Date("2024-05-06T07:08:09Z"), seed: 1 });
  const pfx = Buffer.from(writePfx(host, certificate, key, "pw"));
  const json = { Request: { Certificate: { Base64: pfx.toString("base64"), Password: "pw" } } };

  test("that is written is one that OpenSSL reads", () => {
    expect(() => createSecureContext({ pfx, passphrase: "pw" })).not.toThrow();
    expect(() => createSecureContext({ pfx, passphrase: "other" })).toThrow();
  });

  test("of the context brings its key", () => {
    expect(run("@(context.Request.Certificate.Subject + context.Request.Certificate.SerialNumber + context.Request.Certificate.HasPrivateKey)", json)).toBe("CN=made07True");
    const signature = run("@(context.Request.Certificate.GetRSAPrivateKey().SignData(new byte[] { 1, 2, 3 }, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1))", json);
    expect(verify("sha256", Uint8Array.of(1, 2, 3), publicKey, Buffer.from(String(signature), "base64"))).toBe(true);
  });

  test("keeps its key when it is written again", () => {
    expect(run('@(new X509Certificate2(context.Request.Certificate.Export(X509ContentType.Pfx, "x"), "x").GetRSAPrivateKey().ToXmlString(true) == context.Request.Certificate.PrivateKey.ToXmlString(true))', json)).toBe(true);
  });

  test("opens with its password only", () => {
    expect(run('@(new X509Certificate2(context.Request.Certificate.Export(X509ContentType.Pfx, "pw"), "other"))', json)).toBe("System.Security.Cryptography.CryptographicException: The specified network password is not correct.\r\n");
    expect(run("@(1)", { Request: { Certificate: { Base64: pfx.toString("base64"), Password: "other" } } })).toContain("Request.Certificate.Base64");
  });

  test("may ask for more rounds than a run has", () => {
    const rounds = sequence(sequence(sequence(oid("1.3.14.3.2.26"), nothing), octets(new Uint8Array(20))), octets(new Uint8Array(8)), integer(2_000_000_000n));
    const greedy = sequence(integer(3n), sequence(oid("1.2.840.113549.1.7.1"), tagged(0, octets(sequence()))), rounds);
    expect(run(`@(new X509Certificate2(Convert.FromBase64String("${Buffer.from(greedy).toString("base64")}"), "pw"))`)).toMatch(/^System\.TimeoutException/);
  });

  test("takes only the key of its certificate", () => {
    const own = "new X509Certificate2(context.Request.Certificate.RawData)";
    expect(run(`@(${own}.CopyWithPrivateKey(RSA.Create()))`, json)).toBe("System.ArgumentException: The provided key does not match the public key for this certificate.\nParameter name: privateKey");
    expect(run(`@(${own}.CopyWithPrivateKey(context.Request.Certificate.GetRSAPrivateKey()).HasPrivateKey)`, json)).toBe(true);
  });
});

test("there are no files", () => {
  expect(run('@(new X509Certificate2("client.cer"))')).toBe("System.Security.Cryptography.CryptographicException: The system cannot find the file specified.\r\n");
});
