import type { Random } from "../../xml/fuzz/random.js";

const pieces: readonly string[] = [
  "(", ")", "[", "]", "{", "}", "<", ">", "?", ":", "::", "?.", "??", "=>", "=", "==", "!=", "<=", ">=", "&&", "||", "!", "~", "+", "-", "*", "/", "%", "++", "--", "+=", "<<", ">>", ".", ",", ";", "@", "$", "#", "\\",
  '"', "'", '@"', '$"', '$@"{', "{0}", "{x:D2}", "//", "/*", "*/", "{{named}}", "\n", "\r\n", "\t", "\0", "\ud800", "é", "𝒳",
  "0", "1", "-1", "0x7fffffff", "2147483648", "9223372036854775807L", "1.5", "1e400", "1m", "79228162514264337593543950335m", "3.4f", "5u", "'a'", '""', '"a"', "null", "true", "default(int)", "default",
  "context", "context.Request", "context.Variables", '["n"]', ".Body.As<JObject>()", ".ToString()", ".Length", ".Select(x => x)", ".Where(x => true)", ".GetValueOrDefault(\"a\", \"b\")", ".Value",
  "(int)", "(string)", "(object)", "(long?)", "checked(", "unchecked(", "typeof(int)", "nameof(x)", "new ", "new[] { 1 }", "new List<int> { 1 }", "new { A = 1 }", "is ", "as ", "out var o", "ref ", "x => x", "() => { }", "from x in new[] { 1 } select x",
  "return 1;", "var v = 1;", "int i;", "if (true) ", "else ", "for (;;) ", "while (true) ", "foreach (var e in new[] { 1, 2 }) ", "do { } while (true);", "switch (1) { case 1: break; }", "try { } catch { }", "finally { }", "throw new Exception();", "break;", "continue;", "int F(int n) { return F(n); }", "using (null) { }", "goto x;", "await ", "async ", "dynamic d", "System.IO.File", "GetType()", "__proto__", "constructor", "prototype", "toString", "hasOwnProperty",
];

/** Half of the time something that may well still run; else up to three rough changes, now and then a run that goes on for long. */
export function mutateExpression(text: string, other: string, random: Random): string {
  const mutate = random.next() < 0.5 ? mutateGently : mutateRoughly;
  let mutated = text;
  for (let changes = 1 + random.below(3); changes > 0; changes--) mutated = mutate(mutated, other, random);
  return mutated;
}

const groups: readonly (readonly string[])[] = [
  ["0", "1", "2", "7", "100", "65536", "2147483647", "int.MaxValue", "(-1)", "(-3)"],
  ["1L", "0L", "9223372036854775807L", "long.MinValue"],
  ["0.5", "1.5", "2.5", "-0.0", "1e300", "double.NaN", "double.PositiveInfinity"],
  ["1m", "0.1m", "79228162514264337593543950335m", "1.50m"],
  ['""', '"a"', '"abc"', '"12"', '"x,y;z"', '"é𝒳"', '" "', '"2024-05-06T07:08:09Z"', '"(a|b)*c"', '"{0:D2} {1}"', '"{\\"a\\": [1, null]}"', '"yyyy-MM-dd"', "(string)null"],
  ["'a'", "'0'", "' '", "'\\0'", "'é'"],
  ["+", "-", "*", "/", "%"],
  ["<", ">", "<=", ">=", "==", "!="],
  ["&&", "||"],
  ["<<", ">>"],
  ["++", "--"],
  ["true", "false"],
  ["int", "long", "double", "decimal", "byte", "object", "string", "char", "uint", "ulong", "float", "short"],
  ["First", "Last", "Single", "FirstOrDefault", "Count", "Sum", "Max", "Min", "Average", "ToList", "ToArray", "Distinct", "Reverse"],
  ["Where", "SkipWhile", "TakeWhile", "Any", "All"],
  ["Trim", "ToUpper", "ToLower", "ToUpperInvariant", "TrimStart", "TrimEnd"],
  ["PadLeft", "PadRight", "Substring", "Remove"],
];
const groupOf = new Map(groups.flatMap((group) => group.map((member) => [member, group] as const)));
const word = /@?"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)+'|[A-Za-z_]\w*|\d+(?:\.\d+)?[a-zA-Z]?|&&|\|\||<=|>=|==|!=|<<|\+\+|--|[+*/%<>-]/g;

/** A number for a number, an operator for an operator, a method for one like it. */
function mutateGently(text: string, _other: string, random: Random): string {
  const places = [...text.matchAll(word)].flatMap((match) => {
    const group = groupOf.get(match[0]) ?? (/^\d+$/.test(match[0]) ? groups[0] : /^@?"/.test(match[0]) ? groups[4] : undefined);
    return group === undefined ? [] : [{ at: match.index, length: match[0].length, group }];
  });
  if (places.length === 0) return text;
  const { at, length, group } = random.pick(places);
  return text.slice(0, at) + random.pick(group) + text.slice(at + length);
}

function mutateRoughly(text: string, other: string, random: Random): string {
  const words = [...text.matchAll(/[A-Za-z_]\w*|\d+|"[^"]*"|\S/g)];
  const word = words.length === 0 ? undefined : random.pick(words);
  const at = random.below(text.length + 1);
  const replace = (by: string, from = at, cut = 0): string => text.slice(0, from) + by + text.slice(from + cut);
  switch (random.below(9)) {
    case 0:
      return replace("", at, random.below(8));
    case 1:
      return replace(random.pick(pieces));
    case 2:
      return word === undefined ? text : replace(random.pick(pieces), word.index, word[0].length);
    case 3:
      return word === undefined ? text : replace(random.pick(words)[0], word.index, word[0].length);
    case 4:
      return text.slice(0, at);
    case 5: {
      const from = random.below(other.length + 1);
      return replace(other.slice(from, from + random.below(60)));
    }
    case 6:
      return word === undefined ? text : replace("", word.index, word[0].length);
    case 7:
      return random.next() < 0.02 ? replace(random.pick(pieces).repeat(1 + random.below(400))) : replace(random.pick(pieces).repeat(1 + random.below(4)));
    default:
      return replace(String.fromCharCode(random.below(random.next() < 0.9 ? 128 : 0x10000)), at, 1);
  }
}

export function randomExpression(random: Random): string {
  let text = random.next() < 0.5 ? "@(" : "@{";
  for (let left = random.below(30); left > 0; left--) text += random.pick(pieces);
  return text;
}
