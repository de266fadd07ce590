/** Where a definition calls the authoring API: carried by what it returns, so that a diagnostic can point there. */
export const callSite: unique symbol = Symbol("apiops.callSite");

export interface CallSite {
  /** As the runtime names it: a file URL or a path, of the module that was run. */
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** `src/` or `dist/`; the example project beside it is no part of the package. */
const packageFolder = new URL("..", import.meta.url).href;

/** Frames of the package itself that may lie between the function and its caller. */
const depth = 8;

/** The first call of a definition outside this package, above the function given. */
export function captureCallSite(below: (...parameters: never[]) => unknown): CallSite | undefined {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = depth;
  const holder: { stack?: string } = {};
  Error.captureStackTrace(holder, below);
  Error.stackTraceLimit = limit;
  return (holder.stack ?? "").split("\n").map(readFrame).find(isOutside);
}

/** Attaches a call site where neither JSON nor a comparison sees it. */
export function withCallSite<T extends object>(value: T, site: CallSite | undefined): T {
  if (site !== undefined) Object.defineProperty(value, callSite, { value: site, enumerable: false });
  return value;
}

export function callSiteOf(value: unknown): CallSite | undefined {
  return typeof value === "object" && value !== null ? (value as { readonly [callSite]?: CallSite })[callSite] : undefined;
}

function readFrame(line: string): CallSite | undefined {
  const match = /^\s+at (?:.*?\()?((?:[a-z-]+:\/\/|\/|[A-Za-z]:[\\/]|data:).*?):(\d+):(\d+)\)?$/.exec(line);
  if (match === null) return undefined;
  return { file: match[1] ?? "", line: Number(match[2]), column: Number(match[3]) };
}

function isOutside(frame: CallSite | undefined): frame is CallSite {
  if (frame === undefined) return false;
  const href = frame.file.startsWith("/") ? `file://${frame.file}` : frame.file;
  return !href.startsWith(packageFolder) && !href.startsWith("node:");
}
