import type { PolicyParameter } from "../catalog/documents/index.js";
import { diagnose, nearest, type Diagnostic } from "../diagnostics/index.js";
import type { ResolvedDocument } from "./model.js";
import type { Path } from "./project.js";

/** What a reusable policy says of its parameters, as far as no schema can tell whether it makes sense. */
export function checkParameters(document: ResolvedDocument<"Policy">): Diagnostic[] {
  return [...patterns(document), ...relations(document)];
}

function patterns({ value, locate }: ResolvedDocument<"Policy">): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (shape: unknown, path: Path): void => {
    if (typeof shape !== "object" || shape === null) return;
    const { pattern, items, additionalProperties } = shape as PolicyParameter;
    const problem = pattern === undefined ? undefined : problemOfPattern(pattern);
    if (problem !== undefined) found.push(diagnose("value-invalid", { path: [...path, "pattern"].join("."), problem: "is no regular expression", fix: `${problem}.` }, locate([...path, "pattern"])));
    visit(items, [...path, "items"]);
    visit(additionalProperties, [...path, "additionalProperties"]);
  };
  for (const [name, parameter] of Object.entries(value.parameters ?? {})) visit(parameter, ["parameters", name]);
  return found;
}

function problemOfPattern(pattern: string): string | undefined {
  try {
    new RegExp(pattern, "u");
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}

/** The parameters that a policy compares are its own, and one comparison is made at a time. */
function relations(document: ResolvedDocument<"Policy">): Diagnostic[] {
  const parameters = Object.keys(document.value.parameters ?? {});
  return (document.value.checks ?? []).flatMap((check, i) => {
    const kinds = (["ordered", "someOf", "together"] as const).filter((kind) => check[kind] !== undefined);
    const [kind] = kinds;
    if (kind === undefined || kinds.length > 1) return [diagnose("property-choice", { owner: "A check of parameters", properties: "`ordered`, `someOf`, `together`", found: kinds.length === 0 ? "none" : kinds.map((k) => `\`${k}\``).join(", ") }, document.locate(["checks", i]))];
    return (check[kind] ?? []).flatMap((name, j) => {
      if (parameters.includes(name)) return [];
      const suggestion = nearest(name, parameters);
      const fix = suggestion === undefined ? "Name parameters of the policy." : `Did you mean "${suggestion}"?`;
      return [diagnose("value-invalid", { path: `checks.${i}.${kind}`, problem: `names "${name}", which is no parameter`, fix }, document.locate(["checks", i, kind, j]))];
    });
  });
}
