const marks = /^[<[({%$#*]|[>\])}%]$|\{\{|\}\}|#\{|\$\{|__|\.\.\.|…|x{4,}|\*{3,}|0{8,}|(?:1234){2}|12345678/i;
const words = /your|example|placeholder|change|replace|insert|dummy|sample|todo|fake|redacted|secret|password|username|apikey|api-key|subscription|token$|^key|enter|paste|here|base64|encoded/i;

/** Whether a text only stands where a secret is to be put, as examples and deployment tools write it. */
export function isPlaceholder(value: string): boolean {
  return marks.test(value) || words.test(value) || /^(.)\1*$/su.test(value);
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
