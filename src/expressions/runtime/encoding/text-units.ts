/** A text that is put together unit by unit. */
export class TextUnits {
  private done = "";
  private units: number[] = [];

  add(unit: number): void {
    this.units.push(unit);
    if (this.units.length >= 4096) this.flush();
  }

  addPoint(point: number): void {
    if (point < 0x10000) this.add(point);
    else {
      this.add(0xd800 + ((point - 0x10000) >> 10));
      this.add(0xdc00 + ((point - 0x10000) & 0x3ff));
    }
  }

  addText(text: string): void {
    this.flush();
    this.done += text;
  }

  get text(): string {
    this.flush();
    return this.done;
  }

  private flush(): void {
    this.done += String.fromCharCode(...this.units);
    this.units = [];
  }
}
