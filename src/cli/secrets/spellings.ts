import { encodeAttribute, encodeText } from "../../xml/entities.js";

/** Lines of a key in PEM are secrets too; the text around them is not. */
const shortestLine = 16;

/** How a secret may be spelt in output: as it is, and as JSON, XML, URLs, base64 and workflow commands write it. */
export function spellingsOf(secret: string): Set<string> {
  const lines = secret.split(/\r?\n/).filter((line) => line !== secret && line.length >= shortestLine && !/^-+(BEGIN|END)/.test(line));
  return new Set([secret, ...lines].flatMap((text) => [text, ...json(text), ...xml(text), ...percent(text), ...base64(text)]).filter((s) => s !== ""));
}

/** Once, and as a string that is itself inside JSON. */
function json(text: string): string[] {
  const once = JSON.stringify(text).slice(1, -1);
  return [once, JSON.stringify(once).slice(1, -1)];
}

function xml(text: string): string[] {
  const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
  const quoted = escaped.replaceAll('"', "&quot;");
  return [encodeText(text), encodeAttribute(text), escaped, quoted, quoted.replaceAll("'", "&apos;"), quoted.replaceAll("'", "&#39;")];
}

const byte = (c: string): string => `%${c.charCodeAt(0).toString(16).toUpperCase().padStart(2, "0")}`;

function percent(text: string): string[] {
  // Half a character cannot be encoded.
  const well = Buffer.from(text).toString();
  const component = encodeURIComponent(well);
  const strict = component.replace(/[!'()*]/g, byte);
  const upper = [component, strict, encodeURI(well), new URLSearchParams({ "": well }).toString().slice(1), text.replace(/[%\r\n]/g, byte), text.replace(/[%\r\n:,]/g, byte), text.replace(/[\r\n;\]]/g, byte), text.replaceAll("%", "%AZP25").replace(/[\r\n;\]]/g, byte), text.replaceAll("%", "%AZP25").replace(/[\r\n]/g, byte)];
  return [...upper, ...upper.map((u) => u.replace(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase()))];
}

/** Alone, and in the middle of something longer, where the first and last characters depend on the neighbours. */
function base64(text: string): string[] {
  const inside = [0, 1, 2].map((before) => {
    const encoded = Buffer.from(" ".repeat(before) + text).toString("base64").replace(/=+$/, "");
    const whole = (before + Buffer.byteLength(text)) % 3 === 0;
    return encoded.slice([0, 2, 3][before], whole ? undefined : -1);
  });
  // Too short a piece would be found everywhere.
  const standard = inside.filter((piece) => piece.length >= 10);
  return standard.flatMap((piece) => [piece, piece.replaceAll("+", "-").replaceAll("/", "_")]);
}
