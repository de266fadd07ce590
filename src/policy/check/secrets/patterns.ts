import { isPlaceholder, isRandom } from "./placeholder.js";

/** A secret that its own form gives away, wherever it stands. */
interface SecretPattern {
  readonly what: string;
  /** One of these, in lower case, is a part of every match. */
  readonly hints: readonly string[];
  /** With `g`, and the secret itself as its group. Each starts where nothing before it could be a part of it, so that reading stays linear. */
  readonly form: RegExp;
  readonly holds?: (secret: string) => boolean;
}

const isOwn = (secret: string): boolean => !isPlaceholder(secret);
const isDrawn = (secret: string): boolean => isRandom(secret) && !isPlaceholder(secret);

const patterns: readonly SecretPattern[] = [
  { what: "a private key", hints: ["private key"], form: /(-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----)/g },
  { what: "a token (JWT)", hints: ["eyj"], form: /(?<![\w-])(eyJ[\w-]{10,}\.eyJ[\w-]{10,}\.[\w-]{16,})/g, holds: () => true },
  { what: "a client secret of Entra ID", hints: ["q~"], form: /(?<![\w~.-])([\w~.-]{3}\dQ~[\w~.-]{31,34})(?![\w~.-])/g },
  { what: "a key of an Azure service", hints: ["=="], form: /(?<![A-Za-z0-9+/])([A-Za-z0-9+/]{86}==)/g, holds: (secret) => isRandom(secret) },
  { what: "a token of GitHub", hints: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"], form: /(?<!\w)(gh[pousr]_[A-Za-z0-9]{36,})/g, holds: (secret) => isRandom(secret) },
  { what: "an access key in a connection string", hints: ["sharedaccesskey=", "accountkey=", "sharedsecretvalue="], form: /(?:SharedAccessKey|AccountKey|SharedSecretValue)=([A-Za-z0-9+/=%]{16,})/gi, holds: isDrawn },
  { what: "a password in a connection string", hints: ["password=", "pwd="], form: /(?:^|[;"'])\s*(?:Password|Pwd)=([^;"'<>&\s]{4,})/gi, holds: isOwn },
  { what: "the signature of a shared access signature", hints: ["sig="], form: /[?&;]sig=([A-Za-z0-9%+/=_-]{20,})/gi, holds: isDrawn },
  { what: "the key of a function", hints: ["code="], form: /[?&]code=([\w/+=%-]{40,})/gi, holds: isDrawn },
  { what: "a key", hints: ["key="], form: /[?&](?:subscription-key|api[_-]?key|key)=([\w-]{20,})/gi, holds: isDrawn },
  { what: "the key of a Slack webhook", hints: ["hooks.slack.com"], form: /hooks\.slack\.com\/(?:services|workflows|triggers)\/([\w/]{20,})/gi, holds: isDrawn },
  { what: "the password of an address", hints: ["://"], form: /:\/\/[^\s/:@"'<>{}]{1,100}:([^\s/:@"'<>{}]{4,100})@/g, holds: isOwn },
  { what: "a client secret", hints: ["client_secret"], form: /client_secret(?:=|\\?["']\s*[:,]\s*\\?["'])([^"'&\\\s<>{}@$+]{8,})/gi, holds: isOwn },
  { what: "a password", hints: ["&password="], form: /&password=([^"'&\\\s<>{}@$+]{4,})/gi, holds: isOwn },
  { what: "a key or password", hints: ["key", "secret", "password"], form: /(?:password|api[_-]?key|access[_-]?key|subscription[_-]?key|secret)\\?["']\s*[:,\]]\s*=?\s*\\?["']([^"'\\\s<>{}@$]{16,})/gi, holds: isDrawn },
];

/** Something that every pattern needs, so that nearly all values are read once only. */
const hint = /PRIVATE KEY|eyJ|Q~|==|gh[pousr]_|key|secret|password|pwd=|sig=|code=|hooks\.slack|:\/\/[^\s/"'{]{1,100}@/i;

export interface FoundSecret {
  readonly what: string;
  readonly start: number;
  readonly end: number;
}

/** The first secret in a value. */
export function findSecret(value: string): FoundSecret | undefined {
  if (value.length < 8 || !hint.test(value)) return undefined;
  const lower = value.toLowerCase();
  for (const { what, hints, form, holds } of patterns) {
    if (!hints.some((each) => lower.includes(each))) continue;
    for (const match of value.matchAll(form)) {
      const secret = match[1] ?? "";
      if (holds !== undefined && !holds(secret)) continue;
      const start = match.index + match[0].lastIndexOf(secret);
      return { what, start, end: start + secret.length };
    }
  }
  return undefined;
}
