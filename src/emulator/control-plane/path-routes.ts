/** Handlers by path pattern (`/subscriptions/{subscription}/locations`) and verb; names in braces stand for one segment. */
export type PathRoutes<H> = Readonly<Record<string, Readonly<Record<string, H>>>>;

export interface PathMatch<H> {
  readonly handlers: Readonly<Record<string, H>>;
  readonly parameters: Readonly<Record<string, string>>;
}

/** The first pattern that a path has the shape of; what is not in braces compares without case. */
export function matchPath<H>(routes: PathRoutes<H>, path: string): PathMatch<H> | undefined {
  const segments = segmentsOf(path);
  for (const [pattern, handlers] of Object.entries(routes)) {
    const parameters = parametersOf(segmentsOf(pattern), segments);
    if (parameters !== undefined) return { handlers, parameters };
  }
  return undefined;
}

function parametersOf(pattern: readonly string[], segments: readonly string[]): Record<string, string> | undefined {
  if (pattern.length !== segments.length) return undefined;
  const parameters: Record<string, string> = {};
  for (const [i, wanted] of pattern.entries()) {
    const given = segments[i] ?? "";
    if (wanted.startsWith("{")) parameters[wanted.slice(1, -1)] = decodeURIComponentSafely(given);
    else if (wanted.toLowerCase() !== given.toLowerCase()) return undefined;
  }
  return parameters;
}

const segmentsOf = (path: string): string[] => path.split("/").filter((segment) => segment !== "");

export function decodeURIComponentSafely(segment: string): string {
  if (!segment.includes("%")) return segment;
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
