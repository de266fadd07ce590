/** The groups of a pattern: numbered in their order, then the named ones. */
export class GroupNames {
  private readonly numbers = new Set([0]);
  private readonly named: string[] = [];
  private readonly byName = new Map<string, number>();
  private assigned = false;

  addNumber(number: number): void {
    this.numbers.add(number);
  }

  addName(name: string): void {
    if (/^\d+$/.test(name)) this.numbers.add(Number(name));
    else if (!this.named.includes(name)) this.named.push(name);
  }

  /** After the first reading. Named groups take the numbers after those without names. */
  assign(): void {
    let next = 1;
    for (const name of this.named) {
      while (this.numbers.has(next)) next++;
      this.numbers.add(next);
      this.byName.set(name, next);
    }
    this.assigned = true;
  }

  /** While the first reading goes on, any name may still appear. */
  numberOf(name: string): number | undefined {
    if (!this.assigned) return 0;
    const number = this.byName.get(name);
    if (number !== undefined) return number;
    return /^\d+$/.test(name) && this.numbers.has(Number(name)) ? Number(name) : undefined;
  }

  list(): (readonly [number, string])[] {
    const names = new Map([...this.byName].map(([name, number]) => [number, name]));
    return [...this.numbers].sort((a, b) => a - b).map((number) => [number, names.get(number) ?? String(number)] as const);
  }
}
