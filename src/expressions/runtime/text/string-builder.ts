import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../language/throw.js";
import { netType } from "../net-type.js";
import type { Host, NetObject } from "../value.js";
import { indexMessage } from "./ranges.js";

const type = netType("System.Text.StringBuilder");
const maxLength = 2147483647;

/** Pieces are joined when the text is read, so that appending is cheap. */
export class NetStringBuilder implements NetObject {
  readonly netType = type;
  readonly maxCapacity: number;
  private joined: string;
  private readonly pieces: string[] = [];
  private size: number;
  private room: number;

  constructor(text = "", capacity = 16, maxCapacity = maxLength) {
    if (capacity < 0) throwArgumentRange("capacity", "'capacity' must be greater than zero.");
    if (maxCapacity < 1) throwArgumentRange("maxCapacity", "MaxCapacity must be one or greater.");
    if (capacity > maxCapacity) throwArgumentRange("capacity", "Capacity exceeds maximum capacity.");
    this.joined = text;
    this.size = text.length;
    this.room = Math.max(capacity === 0 ? 16 : capacity, text.length);
    this.maxCapacity = maxCapacity;
  }

  get length(): number {
    return this.size;
  }

  get capacity(): number {
    return this.room;
  }

  setCapacity(value: number): void {
    if (value < 0) throwArgumentRange("value", "Capacity must be positive.");
    if (value > this.maxCapacity) throwArgumentRange("value", "Capacity exceeds maximum capacity.");
    if (value < this.size) throwArgumentRange("value", "capacity was less than the current size.");
    this.room = value;
  }

  get text(): string {
    if (this.pieces.length > 0) {
      this.joined += this.pieces.join("");
      this.pieces.length = 0;
    }
    return this.joined;
  }

  append(host: Host, text: string): this {
    host.spend(text.length);
    this.pieces.push(text);
    this.grow(this.size + text.length);
    return this;
  }

  insert(host: Host, at: number, text: string): this {
    if (at < 0 || at > this.size) throwArgumentRange("index", indexMessage);
    host.spend(text.length + this.size);
    const now = this.text;
    this.setText(now.slice(0, at) + text + now.slice(at));
    return this;
  }

  remove(start: number, length: number): this {
    if (length < 0) throwArgumentRange("length", "Length cannot be less than zero.");
    if (start < 0) throwArgumentRange("startIndex", "StartIndex cannot be less than zero.");
    if (length > this.size - start) throwArgumentRange("length", indexMessage);
    const now = this.text;
    this.setText(now.slice(0, start) + now.slice(start + length));
    return this;
  }

  replace(host: Host, from: string | null, to: string | null, start: number, count: number): this {
    if (start < 0 || start > this.size) throwArgumentRange("startIndex", indexMessage);
    if (count < 0 || start > this.size - count) throwArgumentRange("count", indexMessage);
    if (from === null) throwArgumentNull("oldValue");
    if (from === "") throwArgument("Empty name is not legal.", "oldValue");
    const now = this.text;
    const parts = now.slice(start, start + count).split(from);
    host.spend(count + parts.length * (to ?? "").length);
    this.setText(now.slice(0, start) + parts.join(to ?? "") + now.slice(start + count));
    return this;
  }

  setLength(host: Host, length: number): void {
    if (length < 0) throwArgumentRange("value", "Length cannot be less than zero.");
    if (length > this.maxCapacity) throwArgumentRange("value", "capacity was less than the current size.");
    if (length <= this.size) this.setText(this.text.slice(0, length));
    else this.append(host, "\0".repeat((host.spend(length), length - this.size)));
  }

  charAt(index: number): number {
    if (index < 0 || index >= this.size) throwNet("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
    return this.text.charCodeAt(index);
  }

  setCharAt(host: Host, index: number, code: number): void {
    if (index < 0 || index >= this.size) throwArgumentRange("index", indexMessage);
    host.spend(this.size);
    const now = this.text;
    this.setText(now.slice(0, index) + String.fromCharCode(code) + now.slice(index + 1));
  }

  netToString(): string {
    return this.text;
  }

  private setText(text: string): void {
    this.pieces.length = 0;
    this.joined = text;
    this.size = 0;
    this.grow(text.length);
  }

  private grow(size: number): void {
    if (size > this.maxCapacity) throwArgumentRange("requiredLength", "capacity was less than the current size.");
    this.size = size;
    if (size > this.room) this.room = Math.min(this.maxCapacity, Math.max(size, this.room * 2));
  }
}
