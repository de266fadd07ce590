import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { KnownSecrets } from "../../src/cli/secrets/known-secrets.js";

const knowing = (...secrets: string[]): KnownSecrets => {
  const known = new KnownSecrets();
  known.add(...secrets);
  return known;
};

/** How others write a text into theirs. */
const writers: Readonly<Record<string, (text: string) => string>> = {
  plain: (t) => t,
  json: (t) => JSON.stringify(t).slice(1, -1),
  "json in json": (t) => JSON.stringify(JSON.stringify(t)),
  "xml text": (t) => t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;"),
  "xml attribute": (t) => t.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;").replaceAll("'", "&apos;"),
  url: (t) => encodeURIComponent(t),
  form: (t) => new URLSearchParams({ "": t }).toString().slice(1),
  base64: (t) => Buffer.from(t).toString("base64"),
  "basic authentication": (t) => Buffer.from(`user:${t}`).toString("base64"),
  base64url: (t) => Buffer.from(`{"key":"${t}"}`).toString("base64url"),
  "GitHub command": (t) => t.replaceAll("%", "%25").replaceAll("\r", "%0D").replaceAll("\n", "%0A"),
};

describe("a known secret is taken out", () => {
  for (const [name, write] of Object.entries(writers)) {
    test(`as ${name}`, () => {
      fc.assert(
        fc.property(fc.string({ unit: "grapheme", minLength: 12, maxLength: 40 }), (secret) => {
          const said = `before ${write(secret)} after`;
          expect(knowing(secret).redact(said)).toContain("(sensitive)");
        }),
      );
    });
  }

  test("with its parts where it is a connection string or a signed URL", () => {
    const hub = "Endpoint=sb://x.servicebus.windows.net/;SharedAccessKeyName=send;SharedAccessKey=abcdefghijk+/=;EntityPath=e";
    expect(knowing(hub).redact("SharedAccessKeyName send, key abcdefghijk+/=")).toBe("SharedAccessKeyName send, key (sensitive)");
    const url = "https://x.blob.core.windows.net/c?sv=2021&sig=abc%2Bdefghi%3D";
    expect(knowing(url).redact("the signature abc+defghi= of 2021")).toBe("the signature (sensitive) of 2021");
  });

  test("line by line where it has several", () => {
    const pem = "-----BEGIN PRIVATE KEY-----\nabcdefghijklmnopqrstuvwxyz\n0123456789ABCDEF\n-----END PRIVATE KEY-----";
    expect(knowing(pem).redact("  | abcdefghijklmnopqrstuvwxyz\n  | 0123456789ABCDEF")).toBe("  | (sensitive)\n  | (sensitive)");
  });

  test("short ones, which may be ordinary words, from the words of others only", () => {
    const known = knowing("prod");
    expect(known.redact("environment prod")).toBe("environment prod");
    expect(known.redactForeign("value prod")).toBe("value (sensitive)");
    known.addDoubtful("production");
    expect(known.redact("production")).toBe("production");
    expect(known.redactForeign("production")).toBe("(sensitive)");
  });

  test("the longest first, and JSON stays JSON", () => {
    const known = knowing("abcdefgh", "abcdefgh\"ijkl");
    expect(JSON.parse(known.redact(JSON.stringify({ a: 'x abcdefgh"ijkl', b: ["abcdefgh"] })))).toEqual({ a: "x (sensitive)", b: ["(sensitive)"] });
    expect(known.redactValue({ a: ["abcdefgh"], n: 1 })).toEqual({ a: ["(sensitive)"], n: 1 });
  });
});
