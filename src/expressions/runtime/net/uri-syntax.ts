/** What a scheme's addresses look like. */
export interface UriSyntax {
  /** Undefined where a port is not usual. */
  readonly port?: number;
  /** `//host` must follow, may follow, or never does; the host of `mail` stands without slashes. */
  readonly authority: "required" | "optional" | "none" | "mail";
  readonly hasUser?: boolean;
  readonly allowsEmptyHost?: boolean;
  /** A question mark belongs to the path. */
  readonly hasNoQuery?: boolean;
  readonly isFile?: boolean;
  readonly isKnown: boolean;
}

const web: UriSyntax = { authority: "required", hasUser: true, isKnown: true };

const schemes: ReadonlyMap<string, UriSyntax> = new Map([
  ["http", { ...web, port: 80 }],
  ["https", { ...web, port: 443 }],
  ["ws", { ...web, port: 80 }],
  ["wss", { ...web, port: 443 }],
  ["ftp", { ...web, port: 21, hasNoQuery: true }],
  ["file", { authority: "required", allowsEmptyHost: true, isFile: true, isKnown: true }],
  ["gopher", { ...web, port: 70 }],
  ["nntp", { ...web, port: 119 }],
  ["telnet", { ...web, port: 23 }],
  ["ldap", { ...web, authority: "optional", port: 389, allowsEmptyHost: true }],
  ["net.tcp", { ...web, port: 808, hasUser: false }],
  ["net.pipe", { ...web, hasUser: false }],
  ["mailto", { authority: "mail", port: 25, hasUser: true, allowsEmptyHost: true, isKnown: true }],
  ["news", { authority: "none", isKnown: true }],
  ["uuid", { authority: "none", isKnown: true }],
]);

export function syntaxOf(scheme: string): UriSyntax {
  return schemes.get(scheme) ?? { authority: "optional", hasUser: true, allowsEmptyHost: true, isKnown: false };
}
