/** One file of a folder that was read; `path` is relative to it, with forward slashes. */
export interface ArtifactFile {
  readonly path: string;
  readonly text?: string;
  /** In place of `text`: read as UTF-8. */
  readonly bytes?: Uint8Array;
}

export type FileTree = readonly ArtifactFile[];

/** The text without a byte order mark, which the .NET tools write. */
export function textOfFile({ text, bytes }: ArtifactFile): string {
  const found = text ?? new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes);
  return found.startsWith("\ufeff") ? found.slice(1) : found;
}

export const nameOf = (path: string): string => path.slice(path.lastIndexOf("/") + 1);

/** `apis/orders` of `apis/orders/policy.xml`; "" at the top. */
export const folderOf = (path: string): string => (path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "");

const byCodeUnit = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

export const sortedBy = <T>(items: Iterable<T>, key: (item: T) => string): T[] => [...items].sort((a, b) => byCodeUnit(key(a), key(b)));
