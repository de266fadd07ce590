/** `{{name}}`: the gateway puts the named value's text there. Display names are letters, digits, dots, dashes, underscores. */
export const namedValuePattern = /\{\{([A-Za-z0-9._-]+)\}\}/;

export function namedValuesIn(text: string): string[] {
  return [...text.matchAll(new RegExp(namedValuePattern, "g"))].map((match) => match[1] ?? "");
}
