import type { Random } from "./random.js";

const pieces: readonly string[] = [
  "<", ">", "/>", "</", "</a>", "<a>", "<a ", "<!--", "-->", "--", "<![CDATA[", "]]>", "<?", "?>", "<!DOCTYPE a [", "&", "&amp;", "&#x0;", "&#65;", "&quot", "&x;",
  '"', "'", '""', "=", "@(", "@{", ")", "}", "{", "[", "]", '$"', '@"', '$@"', '$"{', "\\", "//", "/*", "*/", "{{x}}", "{% if a < b %}", "{%", "\r", "\r\n", "\n", "\t", " ", "\u00a0", "\0", "\ud800", "é", "𝒳",
  "<base />", "<choose>", '<when condition="@(true)">', "policies", "inbound", "xml:space", "xmlns:x",
];

/** One to four small changes, now and then a run that goes on for long. */
export function mutateText(text: string, other: string, random: Random): string {
  let mutated = text;
  for (let changes = 1 + random.below(4); changes > 0; changes--) mutated = mutateOnce(mutated, other, random);
  return mutated;
}

function mutateOnce(text: string, other: string, random: Random): string {
  const at = random.below(text.length + 1);
  const length = random.below(random.next() < 0.2 ? text.length + 1 : 12);
  const replace = (by: string, cut = 0): string => text.slice(0, at) + by + text.slice(at + cut);
  switch (random.below(9)) {
    case 0:
      return replace("", length);
    case 1:
      return replace(random.pick(pieces));
    case 2:
      return replace(random.pick(pieces), length);
    case 3:
      return replace(text.slice(at, at + length) + text.slice(at, at + length));
    case 4:
      return text.slice(0, at);
    case 5: {
      const from = random.below(other.length + 1);
      return replace(other.slice(from, from + random.below(400)));
    }
    case 6:
      return replace(String.fromCharCode(random.below(random.next() < 0.8 ? 128 : 0x10000)), 1);
    case 7:
      return random.next() < 0.02 ? replace(random.pick(pieces).repeat(1 + random.below(3000))) : replace(random.pick(pieces).repeat(1 + random.below(8)));
    default:
      return swapAttributeQuotes(text, at);
  }
}

function swapAttributeQuotes(text: string, at: number): string {
  const quote = text.indexOf('"', at);
  return quote === -1 ? text : `${text.slice(0, quote)}'${text.slice(quote + 1)}`;
}

export function randomText(random: Random): string {
  let text = "";
  for (let left = random.below(60); left > 0; left--) text += random.next() < 0.8 ? random.pick(pieces) : String.fromCharCode(random.below(256));
  return text;
}
