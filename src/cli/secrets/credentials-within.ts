const credentialNames = /^(?:account-?key|shared-?access-?key|shared-?access-?signature|sig|signature|password|pwd|key|secret|client-?secret|access-?token|instrumentation-?key|api-?key)$/i;

/** The secret parts of a connection string or of a URL with a shared access signature; other texts have none. */
export function credentialsWithin(text: string): string[] {
  const parts = text.split(/[;?&]/).flatMap((part) => {
    const [, name = "", value = ""] = /^\s*([A-Za-z][A-Za-z-]*)=(.+)$/s.exec(part) ?? [];
    return credentialNames.test(name) && value !== "" ? [value] : [];
  });
  return parts.flatMap((value) => [value, ...decoded(value)]);
}

/** A signature is written percent-encoded in a URL, and may be shown as it was before. */
function decoded(value: string): string[] {
  if (!value.includes("%")) return [];
  try {
    return [decodeURIComponent(value)];
  } catch {
    return [];
  }
}
