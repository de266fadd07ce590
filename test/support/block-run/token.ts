/** Says that the gateway cannot verify the signature. Nothing here verifies one: a case says whether it would fail. */
const forged = "forged";

/** An access token with these claims, valid around the time of the case unless they say otherwise. `signature: forged` is no claim. */
export function bearerOf(token: Readonly<Record<string, unknown>>, now: Date): string {
  const { signature, ...claims } = token;
  const seconds = Math.floor(now.getTime() / 1000);
  const payload = { iat: seconds - 300, nbf: seconds - 300, exp: seconds + 3300, ...claims };
  const part = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString("base64url");
  return `Bearer ${part({ alg: "RS256", typ: "JWT", kid: "test" })}.${part(payload)}.${Buffer.from(signature === forged ? forged : "verified").toString("base64url")}`;
}

export function isForged(token: string): boolean {
  return Buffer.from(token.split(".")[2] ?? "", "base64url").toString() !== "verified";
}

/** What a token says, or undefined where it is none. */
export function claimsOf(token: string): Readonly<Record<string, unknown>> | undefined {
  const parts = token.split(".");
  try {
    return parts.length === 3 ? (JSON.parse(Buffer.from(parts[1] ?? "", "base64url").toString()) as Record<string, unknown>) : undefined;
  } catch {
    return undefined;
  }
}
