import { createHash } from "node:crypto";

/** Keys that look like the service's own, the same for the same history: tests can rely on them. */
export function subscriptionKey(...seed: readonly (string | number)[]): string {
  return digest(seed).toString("hex").slice(0, 32);
}

export function gatewayKey(...seed: readonly (string | number)[]): string {
  return createHash("sha512").update(seed.join("\n")).digest("base64");
}

/** Names the service makes up itself: 24 hexadecimal digits. */
export function generatedName(...seed: readonly (string | number)[]): string {
  return digest(seed).toString("hex").slice(0, 24);
}

export function generatedGuid(...seed: readonly (string | number)[]): string {
  return digest(seed).toString("hex").replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, "$1-$2-4$3-8$4-$5");
}

export function signature(...seed: readonly (string | number)[]): string {
  return digest(seed).toString("base64");
}

function digest(seed: readonly (string | number)[]): Buffer {
  return createHash("sha256").update(seed.join("\n")).digest();
}
