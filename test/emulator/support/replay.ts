import type { Exchange } from "./recording.js";

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
}

/** Sends recorded requests and compares the answers, keeping track of what the two sides call the same thing. */
export class Replay {
  private readonly ids = new Map<string, string>();
  private readonly etags = new Map<string, string>();

  constructor(private readonly url: string) {}

  async send(method: string, path: string, body?: unknown, ifMatch?: string): Promise<Answer> {
    const response = await fetch(`${this.url}${path}`, {
      method,
      headers: { "content-type": "application/json", ...(ifMatch === undefined ? {} : { "if-match": ifMatch }) },
      ...(body === undefined || body === null ? {} : { body: JSON.stringify(body) }),
    });
    return { status: response.status, headers: response.headers, text: await response.text() };
  }

  /** The differences, empty when the emulator answered as the service did. */
  async replay(exchange: Exchange, body: unknown = exchange.requestBody): Promise<string[]> {
    const recordedTag = exchange.requestHeaders["If-Match"];
    const ifMatch = recordedTag === undefined ? undefined : (this.etags.get(recordedTag) ?? recordedTag);
    const answer = await this.send(exchange.method, this.withOwnIds(exchange.url), body, ifMatch);
    return [...this.compareHead(exchange, answer), ...this.compareBody(exchange, answer)];
  }

  private compareHead(exchange: Exchange, answer: Answer): string[] {
    const differences: string[] = [];
    const expect = (what: string, recorded: unknown, actual: unknown): void => {
      if (recorded !== actual) differences.push(`${what}: recorded ${String(recorded)}, emulator ${String(actual)}`);
    };
    expect("status", exchange.status, answer.status);
    for (const name of ["Allow", "x-ms-failure-cause", "Retry-After"])
      expect(name, exchange.responseHeaders[name] ?? null, answer.headers.get(name));
    for (const name of ["Azure-AsyncOperation", "Location"]) {
      const [recorded, actual] = [exchange.responseHeaders[name] ?? null, answer.headers.get(name)];
      this.learnId(recorded, actual);
      expect(name, recorded === null ? null : comparableLink(recorded), actual === null ? null : comparableLink(actual));
    }
    const [recordedTag, actualTag] = [exchange.responseHeaders.ETag, answer.headers.get("ETag")];
    expect("has an ETag", recordedTag !== undefined, actualTag !== null);
    if (recordedTag !== undefined && actualTag !== null) differences.push(...this.compareTags(recordedTag, actualTag));
    return differences;
  }

  /** Tags are opaque, but equal ones must be equal on both sides, and different ones different. */
  private compareTags(recorded: string, actual: string): string[] {
    if (!/^"[A-Za-z0-9+/]{11}="$/.test(actual)) return [`ETag: ${actual} is not a quoted row version`];
    const before = this.etags.get(recorded);
    const clash = before === undefined && [...this.etags.values()].includes(actual);
    this.etags.set(recorded, actual);
    if (before !== undefined && before !== actual) return [`ETag: changed from ${before} to ${actual}, recorded unchanged`];
    return clash ? [`ETag: unchanged ${actual}, recorded changed`] : [];
  }

  private compareBody(exchange: Exchange, answer: Answer): string[] {
    if (exchange.responseBody === null) return answer.text === "" ? [] : [`body: recorded none, emulator ${answer.text}`];
    if (answer.text === "") return ["body: emulator none"];
    const actual = JSON.parse(answer.text) as unknown;
    const style = answer.text === JSON.stringify(actual) ? "compact" : "pretty-crlf";
    const pretty = JSON.stringify(actual, null, 2).replace(/\n/g, "\r\n");
    const differences = style === "pretty-crlf" && answer.text !== pretty ? ["body: neither compact nor pretty"] : [];
    if (exchange.bodyStyle !== undefined && exchange.bodyStyle !== style) differences.push(`style: recorded ${exchange.bodyStyle}, emulator ${style}`);
    return [...differences, ...compareJson("body", comparable(exchange.responseBody), comparable(actual))];
  }

  private withOwnIds(url: string): string {
    return [...this.ids].reduce((text, [recorded, own]) => text.replaceAll(recorded, own), url);
  }

  private learnId(recorded: string | null, actual: string | null): void {
    if (recorded === null || actual === null) return;
    const [theirs, ours] = [idIn(recorded), idIn(actual)];
    if (theirs !== undefined && ours !== undefined) this.ids.set(theirs, ours);
  }
}

function idIn(link: string): string | undefined {
  return /asyncId=([^&]+)/.exec(link)?.[1] ?? /\/operation(?:s?Statuses|Results)\/([^?]+)/i.exec(link)?.[1];
}

function comparableLink(link: string): string {
  return link
    .replace(/^https?:\/\/[^/]+/, "")
    .replace(idIn(link) ?? "", "<id>")
    .replace(/([?&][tcsh])=[^&]*/g, "$1=<signed>");
}

/** Moments, keys and tags differ by nature; what they look like is compared. */
function comparable(value: unknown, name = ""): unknown {
  if (Array.isArray(value)) return value.map((item) => comparable(item));
  if (typeof value === "object" && value !== null)
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, comparable(item, key)]));
  if (typeof value !== "string") return value;
  if (/^\d{4}-\d\d-\d\dT[\d:]+(\.\d{1,3})?Z$/.test(value)) return "<moment>";
  if (/^\d{4}-\d\d-\d\dT[\d:]+\.\d{7}Z$/.test(value)) return "<moment with seven digits>";
  if (value === "<scrubbed-32-hex>" || /^[0-9a-f]{32}$/.test(value)) return "<key>";
  if (name === "etag" && /^[A-Za-z0-9+/]{11}=$/.test(value)) return "<etag>";
  return value;
}

/** Every difference by its path, the order of properties included. */
function compareJson(path: string, recorded: unknown, actual: unknown): string[] {
  if (isRecord(recorded) && isRecord(actual)) {
    const [theirs, ours] = [Object.keys(recorded), Object.keys(actual)];
    const missing = theirs.filter((key) => !ours.includes(key)).map((key) => `${path}.${key}: emulator has none`);
    const extra = ours.filter((key) => !theirs.includes(key)).map((key) => `${path}.${key}: only the emulator has it`);
    const shared = ours.filter((key) => theirs.includes(key));
    const order = shared.join() === theirs.filter((key) => ours.includes(key)).join() ? [] : [`${path}: order ${theirs.join()} / ${ours.join()}`];
    return [...missing, ...extra, ...order, ...shared.flatMap((key) => compareJson(`${path}.${key}`, recorded[key], actual[key]))];
  }
  if (Array.isArray(recorded) && Array.isArray(actual) && recorded.length === actual.length)
    return recorded.flatMap((item, i) => compareJson(`${path}[${i}]`, item, actual[i]));
  return JSON.stringify(recorded) === JSON.stringify(actual)
    ? []
    : [`${path}: recorded ${JSON.stringify(recorded)}, emulator ${JSON.stringify(actual)}`];
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
