/** Longest name the import makes, before a number that tells equal ones apart. */
const longest = 76;

/** Resource names of imported operations: from `operationId`, else from method and path. */
export class OperationNames {
  private readonly taken = new Set<string>();

  nameFor(operationId: string | undefined, method: string, path: string): string {
    const base = normalize(operationId ?? "") || normalize(`${method} ${path}`);
    let name = base;
    for (let n = 1; this.taken.has(name); n++) name = `${base}-${n}`;
    this.taken.add(name);
    return name;
  }
}

function normalize(text: string): string {
  return text
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .slice(0, longest + 1)
    .replace(/^-/, "")
    .slice(0, longest)
    .replace(/-$/, "");
}
