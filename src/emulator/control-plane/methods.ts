import type { Target } from "./context.js";
import type { Kind, Method } from "./kind.js";

/** What may be asked of a path, in the order `Allow` lists it. */
export function methodsOf({ view, action, name, kind }: Pick<Target, "view" | "action" | "name" | "kind">): readonly string[] {
  if (view !== undefined) return [view.method ?? "GET"];
  if (action !== undefined) return ["POST"];
  return name === undefined ? ["GET"] : methodsOfKind(kind);
}

export function methodsOfKind(kind: Kind): readonly Method[] {
  switch (kind.form) {
    case "association":
      return kind.readable ? ["GET", "HEAD", "PUT", "DELETE"] : ["HEAD", "PUT", "DELETE"];
    case "link":
      return ["GET", "HEAD", "PUT", "DELETE"];
    case "entity":
      return kind.methods ?? ["GET", "HEAD", "PUT", "PATCH", "DELETE"];
  }
}
