import { diagnose, nearest, type Diagnostic } from "../../../diagnostics/index.js";
import type { CheckContext } from "../context.js";
import { locatePart } from "../locate.js";
import type { Survey } from "../survey.js";
import { keyOf } from "./effects.js";
import { followVariables, type UnsetUse, type VariableFlow } from "./flow.js";

/**
 * Variables that are read before any path sets them. A document that may inherit, or that may be inherited, is given
 * the benefit of the doubt: a name is reported only where nothing else can have set it.
 */
export function* checkVariables(survey: Survey, context: CheckContext): Generator<Diagnostic> {
  // A fragment runs in the middle of another document, a resolver after one.
  if (survey.kind !== "policies") return;
  const flow = followVariables(survey, context.surroundings ?? {}, context.scope === "global");
  const suggest = suggester(flow);
  for (const use of flow.unset) {
    const { name, how, by, within, start, end, open, own } = use;
    if (open) continue;
    const later = flow.names.has(keyOf(name));
    const at = locatePart(within, start, end);
    if (how === "read" && isSurelyUnset(use, flow, context)) yield diagnose("variable-unset", { name, by, later, suggestion: later ? undefined : suggest(name, own) }, at);
    else if (how === "default" && !later && isClosed(context)) yield diagnose("variable-never-set", { name, suggestion: suggest(name, own) }, at);
  }
}

/** The names that are set are compared with a few wrong ones only, so that many of both stay cheap. What the element sets itself comes too late to be meant. */
function suggester(flow: VariableFlow): (name: string, own: readonly string[]) => string | undefined {
  const known = new Map<string, string | undefined>();
  return (name, own) => {
    const asked = [name, ...own].join("\n");
    if (!known.has(asked) && known.size < 50) known.set(asked, nearest(name, [...flow.names.values(), ...flow.outer.values()].filter((each) => !own.includes(each))));
    return known.get(asked);
  };
}

function isSurelyUnset(use: UnsetUse, flow: VariableFlow, context: CheckContext): boolean {
  const key = keyOf(use.name);
  if (flow.guarded.has(key)) return false;
  // Its own document sets it, only too late.
  if (flow.names.has(key)) return true;
  if (isClosed(context)) return true;
  // A narrower document's later sections run before this one's.
  return context.scope !== undefined && use.section === "inbound";
}

/** Whether no narrower document, which could set variables before its `<base />`, runs in the same requests. */
function isClosed({ scope, surroundings }: CheckContext): boolean {
  return scope === "operation" || surroundings?.complete === true;
}
