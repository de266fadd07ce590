import type { NetArray } from "../collections/array.js";
import { NetArgumentException, throwArgument, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { Host, NetObject } from "../value.js";

/** The part of an array of chars that a reader fills or a writer takes. */
export function requireBuffer(buffer: NetArray | null, index: number, count: number): NetArray {
  if (buffer === null) throw new NetArgumentException("System.ArgumentNullException", "Buffer cannot be null.", "buffer");
  if (index < 0) throwArgumentRange("index", "Non-negative number required.");
  if (count < 0) throwArgumentRange("count", "Non-negative number required.");
  if (buffer.items.length - index < count) throwArgument("Offset and length were out of bounds for the array or count is greater than the number of elements from index to the end of the source collection.");
  return buffer;
}

export class NetStringReader implements NetObject {
  readonly netType = netType("System.IO.StringReader");
  private at = 0;
  private isClosed = false;

  constructor(private readonly whole: string) {}

  netDispose(): void {
    this.isClosed = true;
  }

  peek(): number {
    const { text } = this;
    return this.at < text.length ? text.charCodeAt(this.at) : -1;
  }

  read(): number {
    const unit = this.peek();
    if (unit >= 0) this.at++;
    return unit;
  }

  readInto(host: Host, buffer: NetArray | null, index: number, count: number): number {
    const target = requireBuffer(buffer, index, count);
    const { text } = this;
    const found = Math.min(count, text.length - this.at);
    host.spend(found);
    for (let i = 0; i < found; i++) target.items[index + i] = text.charCodeAt(this.at + i);
    this.at += found;
    return found;
  }

  readToEnd(host: Host): string {
    const rest = this.text.slice(this.at);
    host.spend(rest.length);
    this.at = this.whole.length;
    return rest;
  }

  /** Lines end with a carriage return, a line feed or both; null after the last. */
  readLine(host: Host): string | null {
    const { text } = this;
    if (this.at >= text.length) return null;
    const ending = /\r\n|\r|\n|$/g;
    ending.lastIndex = this.at;
    const found = ending.exec(text);
    const end = found?.index ?? text.length;
    const line = text.slice(this.at, end);
    host.spend(line.length + 1);
    this.at = end + (found?.[0].length ?? 0);
    return line;
  }

  private get text(): string {
    if (this.isClosed) throwNet("System.ObjectDisposedException", "Cannot read from a closed TextReader.");
    return this.whole;
  }
}
