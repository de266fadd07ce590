/**
 * How what was found differs from what is wanted, which says parts of it: a map may have more, a list may not. A single text stands
 * for a list of one, a map or list for the JSON text of it, null for nothing, and `{ matches: … }` for a regular expression.
 */
export function differences(wanted: unknown, found: unknown, path: string): readonly string[] {
  if (wanted === null) return found === undefined || found === null ? [] : [`${path} was to be absent, and is ${show(found)}`];
  if (isPattern(wanted)) return typeof plain(found) === "string" && new RegExp(wanted.matches, "u").test(String(plain(found))) ? [] : [`${path} was to match ${wanted.matches}, and is ${show(found)}`];
  if (Array.isArray(wanted)) return inList(wanted, parsed(found), path);
  if (typeof wanted === "object") return inMap(wanted as Readonly<Record<string, unknown>>, parsed(found), path);
  return plain(found) === wanted ? [] : [`${path} was to be ${show(wanted)}, and is ${show(found)}`];
}

function inList(wanted: readonly unknown[], found: unknown, path: string): readonly string[] {
  if (!Array.isArray(found)) return [`${path} was to be a list, and is ${show(found)}`];
  if (found.length !== wanted.length) return [`${path} was to have ${wanted.length} items, and has ${found.length}: ${show(found)}`];
  return wanted.flatMap((each, i) => differences(each, found[i], `${path}[${i}]`));
}

function inMap(wanted: Readonly<Record<string, unknown>>, found: unknown, path: string): readonly string[] {
  if (typeof found !== "object" || found === null || Array.isArray(found)) return [`${path} was to be ${show(wanted)}, and is ${show(found)}`];
  const byName = new Map(Object.entries(found as Readonly<Record<string, unknown>>));
  const isHeaders = path.endsWith("headers");
  const valueOf = (name: string): unknown => (isHeaders ? [...byName].find(([n]) => n.toLowerCase() === name.toLowerCase())?.[1] : byName.get(name));
  return Object.entries(wanted).flatMap(([name, value]) => differences(value, valueOf(name), path === "" ? name : `${path}.${name}`));
}

const plain = (found: unknown): unknown => (Array.isArray(found) && found.length === 1 ? (found as readonly unknown[])[0] : found);

function parsed(found: unknown): unknown {
  if (typeof found !== "string") return found;
  try {
    return JSON.parse(found) as unknown;
  } catch {
    return found;
  }
}

function isPattern(wanted: unknown): wanted is { readonly matches: string } {
  return typeof wanted === "object" && wanted !== null && Object.keys(wanted).join() === "matches";
}

function show(value: unknown): string {
  const text = JSON.stringify(value) as string | undefined;
  if (text === undefined) return "nothing";
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
