import { diagnose } from "../../diagnostics/index.js";
import type { BoundGoto, BoundLabel } from "../bound/index.js";
import type { Statement } from "../syntax/index.js";
import type { TypeSymbol } from "../symbols/index.js";
import type { Span } from "../token.js";
import type { Binder } from "./binder.js";
import type { Frame } from "./frame.js";

/** The labels of one list of statements; from inside a `finally` those around it are only seen. */
export interface LabelScope {
  readonly labels: ReadonlyMap<string, BoundLabel>;
  readonly isFinally: boolean;
}

/** A `goto case` waits for the labels of its switch. */
export interface PendingGoto extends Span {
  readonly key: string;
  readonly text: string;
  lead(label: BoundLabel): void;
}

export interface SwitchGotos {
  /** Of what the switch looks at: the values of its `goto case` become one. */
  readonly type: TypeSymbol;
  readonly pending: PendingGoto[];
}

/** Labels may be jumped to from anywhere in their list, and from the blocks inside it. */
export function declareLabels(b: Binder, statements: readonly Statement[]): LabelScope {
  const labels = new Map<string, BoundLabel>();
  for (const statement of statements)
    for (let each = statement; each.kind === "labeled"; each = each.statement) {
      const at = { start: each.start, end: each.start + each.label.length };
      const isInner = find(b.frame, each.label) !== undefined;
      if (isInner || labels.has(each.label)) b.report(at, diagnose("expression-label-duplicate", { label: each.label, isInner: !labels.has(each.label) }));
      labels.set(each.label, { name: each.label, isTarget: false });
    }
  return { labels, isFinally: false };
}

function find(frame: Frame, name: string): { readonly label: BoundLabel; readonly leaves: boolean } | undefined {
  let leaves = false;
  for (const scope of [...frame.labels].reverse()) {
    const label = scope.labels.get(name);
    if (label !== undefined) return { label, leaves };
    leaves ||= scope.isFinally;
  }
  return undefined;
}

export function bindGotoLabel(b: Binder, name: string, { start, end }: Span): BoundGoto {
  const found = find(b.frame, name);
  const label = found?.label ?? { name, isTarget: true };
  if (found === undefined || found.leaves) {
    const isOutside = found === undefined && isAround(b.frame.parent, name);
    b.report({ start, end }, diagnose("expression-label-unknown", { label: `${name}:`, ...(found !== undefined ? { isVisible: "finally" } : isOutside ? { isVisible: "lambda" } : {}) }));
  }
  label.isTarget = true;
  b.hasJumps = true;
  return { kind: "goto", label, start, end };
}

function isAround(frame: Frame | undefined, name: string): boolean {
  return frame !== undefined && (find(frame, name) !== undefined || isAround(frame.parent, name));
}
