/** Writes below APIs that have no answer yet, counted by API whatever its revision. */
export class Unanswered {
  private readonly counts = new Map<string, number>();

  has(path: string): boolean {
    const api = apiOf(path);
    return api !== undefined && this.counts.has(api);
  }

  /** Gives what to call when the write is answered. */
  hold(path: string): () => void {
    const api = apiOf(path);
    if (api === undefined) return () => undefined;
    this.counts.set(api, (this.counts.get(api) ?? 0) + 1);
    return () => {
      const left = (this.counts.get(api) ?? 0) - 1;
      if (left > 0) this.counts.set(api, left);
      else this.counts.delete(api);
    };
  }
}

/** `…/service/{s}/apis/{a}`, within a workspace or not, of a key or of a path as it is sent. */
export function apiOf(path: string): string | undefined {
  return /^.*\/service\/[^/]+(?:\/workspaces\/[^/]+)?\/apis\/[^/;]+/.exec(path.toLowerCase().replaceAll("%3b", ";"))?.[0];
}
