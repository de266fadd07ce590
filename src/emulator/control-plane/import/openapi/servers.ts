/** A relative address is one beside the linked document (DOC). */
export function absoluteUrl(url: string, link: string | undefined): string | undefined {
  if (/^https?:\/\//i.test(url)) return url;
  return link !== undefined && URL.canParse(url, link) ? new URL(url, link).href : undefined;
}

/** The first that is encrypted, else the first (DOC; REC for one that is not). */
export function firstUrl(urls: readonly (string | undefined)[]): string | undefined {
  const absolute = urls.filter((url) => url !== undefined);
  return (absolute.find((url) => /^https:/i.test(url)) ?? absolute[0])?.replace(/\/+$/, "");
}
