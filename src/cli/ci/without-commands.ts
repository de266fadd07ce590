/** In JSON the characters are spelt otherwise, so that it stays what it is; in text something invisible stands between them. */
export function breakUp(text: string, pattern: RegExp): string {
  const isJson = /^\s*[[{]/.test(text);
  return text.replace(pattern, (found: string) => {
    const [first = "", ...rest] = found;
    return isJson ? `\\u${first.charCodeAt(0).toString(16).padStart(4, "0")}${rest.join("")}` : `${first}\u200b${rest.join("")}`;
  });
}
