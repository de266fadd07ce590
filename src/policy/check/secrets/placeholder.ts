const marks = /^[<[({%$#*]|[>\])}%]$|\{\{|\}\}|#\{|\$\{|__|\.\.\.|…|x{4,}|\*{3,}|0{8,}|(?:1234){2}|12345678/i;
/** Each tells the reader that something is to be put here. */
const asking = "yours?|examples?|placeholder|change[ds]?|replace|insert|dummy|sample|todo|fake|redacted|enter|paste|here|encoded";
/** What is to be put there, and what joins such words. */
const naming = "secret|password|passwd|user|username|name|api|key|subscription|token|base64|client|function|access|value|my|the|a|an|me|it|with|goes|in|of|to|from|this|string|id|signing|shared|account|credentials?";
const asks = new RegExp(`^(?:${naming})*(?:${asking})(?:${asking}|${naming})*$`, "i");
const names = new RegExp(`^(?:(?:${naming})+|\\d{1,3})$`, "i");

/** Whether a text only stands where a secret is to be put, as examples and deployment tools write it. A password may hold such words; these are whole ones. */
export function isPlaceholder(value: string): boolean {
  if (marks.test(value) || /^(.)\1*$/su.test(value)) return true;
  const words = value.slice(0, 200).split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/).filter((word) => word !== "" && word.length < 40);
  return words.some((word) => asks.test(word)) || (words.some((word) => /[a-z]/i.test(word)) && words.every((word) => names.test(word)));
}

/** Whether a value that is known to be a key looks like one: no word, and not a name. */
export function isKeyLike(value: string): boolean {
  return value.length >= 8 && !/\s/.test(value) && /\d/.test(value) && /[a-z]/i.test(value) && !/^https?:|^urn:/i.test(value) && !isPlaceholder(value);
}

/** Whether a text looks as if a machine had drawn it: long, of several kinds of characters, hardly any of them twice. */
export function isRandom(value: string): boolean {
  if (value.length < 16 || /\s/.test(value)) return false;
  // Words joined by dashes, dots or slashes, addresses, and the names of types.
  if (/^https?:|^urn:/i.test(value) || value.split(/[-_./:]/).every((part) => /^(?:[A-Za-z]+|\d{1,3})?$/.test(part))) return false;
  const kinds = [/[a-z]/, /[A-Z]/, /\d/].filter((kind) => kind.test(value)).length;
  return kinds >= 2 && entropy(value) > 3;
}

/** Shannon's, in bits a character. */
function entropy(value: string): number {
  const counts = new Map<string, number>();
  for (const c of value) counts.set(c, (counts.get(c) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / value.length) * Math.log2(count / value.length);
  return bits;
}
