/** What a `…-link` format points at, as it was found before the request is answered. */
export type LinkedDocument = { readonly text: string } | { readonly problem: string };

export interface DocumentLink {
  readonly url: string;
  /** Asks a GraphQL endpoint for its schema instead of reading a file. */
  readonly introspect: boolean;
}

const linkFormats = /-link(?:-json)?$/;

export function isLinkFormat(format: string): boolean {
  return linkFormats.test(format);
}

/** The document that a PUT of an API wants fetched; everything else is answered at once. */
export function linkOf(method: string, path: string, text: string): DocumentLink | undefined {
  if (method !== "PUT" || !text.includes("-link") || !/\/apis\/[^/]+$/i.test(path)) return undefined;
  let body: { readonly properties?: { readonly format?: unknown; readonly value?: unknown } | null } | null;
  try {
    body = JSON.parse(text) as typeof body;
  } catch {
    return undefined;
  }
  const { format, value } = body?.properties ?? {};
  if (typeof format !== "string" || typeof value !== "string" || !isLinkFormat(format)) return undefined;
  return { url: value, introspect: format === "graphql-link" };
}
