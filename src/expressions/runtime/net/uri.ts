import { domainToASCII } from "node:url";
import { throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { NetObject, NetValue } from "../value.js";
import { unescapeText } from "./percent.js";
import { composeParts, escapedTexts, readableTexts, uriComponents, uriFormats, type PartTexts } from "./uri-components.js";
import type { UriParts } from "./uri-parse.js";

/** `System.Uri`: an absolute address when there are parts, a relative one otherwise. */
export class NetUri implements NetObject {
  readonly netType = netType("System.Uri");
  private escapedParts: PartTexts | undefined;

  constructor(
    readonly original: string,
    readonly parts: UriParts | undefined,
  ) {}

  get absolute(): UriParts {
    return this.parts ?? throwNet("System.InvalidOperationException", "This operation is not supported for a relative URI.");
  }

  get escaped(): PartTexts {
    this.escapedParts ??= escapedTexts(this.absolute);
    return this.escapedParts;
  }

  components(wanted: number, format: number): string {
    const texts = format === uriFormats.escaped ? this.escaped : readableTexts(this.absolute, this.escaped, format);
    return composeParts(this.absolute, texts, wanted);
  }

  get absoluteUri(): string {
    return this.components(uriComponents.absoluteUri, uriFormats.escaped);
  }

  get isDefaultPort(): boolean {
    const { port, syntax } = this.absolute;
    return port === (syntax.port ?? -1);
  }

  get authority(): string {
    const { host, port } = this.absolute;
    return this.isDefaultPort ? host.text : `${host.text}:${port}`;
  }

  get isUnc(): boolean {
    const { syntax, host } = this.absolute;
    return syntax.isFile === true && host.text !== "";
  }

  /** A path of Windows has backslashes. */
  get localPath(): string {
    const { hasDrive, host } = this.absolute;
    const path = unescapeText(this.escaped.path);
    if (hasDrive) return path.replaceAll("/", "\\");
    return this.isUnc ? `\\\\${host.text}${path.replaceAll("/", "\\")}` : path;
  }

  get dnsSafeHost(): string {
    const { host } = this.absolute;
    return host.plain + host.scope;
  }

  get idnHost(): string {
    const host = this.dnsSafeHost;
    return /[^\u0000-\u007f]/.test(host) ? domainToASCII(host) || host : host;
  }

  /** Each but the last with the slash that ends it. */
  get segments(): string[] {
    const { path } = this.escaped;
    return this.absolute.hasDrive ? ["/", ...splitSegments(path)] : splitSegments(path);
  }

  netToString(): string {
    return this.parts === undefined ? this.original : this.components(uriComponents.absoluteUri, uriFormats.text);
  }

  /** User and fragment make no difference; a path of Windows and a relative address are the same in any case. */
  netEquals(other: NetValue): boolean {
    return other instanceof NetUri && this.netKey() === other.netKey();
  }

  netKey(): string {
    if (this.parts === undefined) return `relative ${this.original.toLowerCase()}`;
    const url = this.components(uriComponents.httpRequestUrl, uriFormats.safe);
    return this.parts.hasDrive || this.isUnc ? url.toLowerCase() : url;
  }
}

function splitSegments(path: string): string[] {
  return path.match(/[^/]*\/|[^/]+$/g) ?? [];
}
