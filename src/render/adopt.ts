import type { Adoption, Accepted, Moved, Refused } from "../adopt/index.js";
import { plural, type Paint } from "./paint.js";
import { aroundDifference, shown } from "./shortened.js";

/** What was adopted, as other tools read it. */
export function adoptionJson({ adopted, notAdopted }: Adoption): { readonly adopted: unknown; readonly notAdopted: unknown } {
  const row = ({ instance, address, path, before, after }: Moved): object => ({ address: `${instance.name}/${address}`, ...(path === "" ? {} : { path }), before, after });
  return {
    adopted: adopted.map((a) => ({ ...row(a), action: a.goal.kind === "gone" ? "removed" : "changed", file: a.at.file, line: a.at.line })),
    notAdopted: notAdopted.map((r) => {
      const { code, message, detail, fix, file, range } = r.why;
      return { ...row(r), code, message, ...(detail === undefined ? {} : { detail }), ...(fix === undefined ? {} : { fix }), ...(file === undefined ? {} : { file }), ...(range === undefined ? {} : { range }) };
    }),
  };
}

/** What was written where, and what was not and why. */
export function renderAdoption({ adopted, notAdopted, texts }: Adoption, environment: string, paint: Paint): string {
  const parts = [...(adopted.length === 0 ? [] : [renderAdopted(adopted, paint)]), ...(notAdopted.length === 0 ? [] : [renderRefused(notAdopted, paint)])];
  const counts = [...(adopted.length === 0 ? [] : [`${plural(adopted.length, "change")} adopted in ${plural(texts.size, "file")}`]), ...(notAdopted.length === 0 ? [] : [`${notAdopted.length} not adopted`])];
  const summary = counts.length === 0 ? `Nothing to adopt. On the instances of ${environment} nothing moved that the definitions do not say.` : `Drift of ${environment}: ${counts.join(", ")}.`;
  return [...parts, paint.strong(summary)].join("\n\n");
}

function renderAdopted(adopted: readonly Accepted[], paint: Paint): string {
  const files = [...new Set(adopted.map((a) => a.at.file))].sort();
  return files
    .map((file) => {
      const rows = adopted.filter((a) => a.at.file === file).sort((a, b) => a.at.line - b.at.line);
      return [paint.strong(file), ...rows.map((a) => `  ${String(a.at.line).padStart(4)}  ${nameOf(a)}   ${a.goal.kind === "gone" ? paint.removed("removed") : change(a, paint)}`)].join("\n");
    })
    .join("\n\n");
}

function renderRefused(refused: readonly Refused[], paint: Paint): string {
  const rows = refused.flatMap((r) => {
    const head = `  ${paint.warning("!")} ${nameOf(r)}${r.before === null && r.after === null ? "" : `   ${change(r, paint)}`}`;
    const { code, message, detail, fix, file, range } = r.why;
    return [head, `      ${message} ${paint.faint(`[${code}]`)}`, ...[detail, fix].flatMap((text) => (text === undefined ? [] : [`      ${text}`])), ...(file === undefined ? [] : [paint.faint(`      ${file}:${range?.start.line ?? 1}`)])];
  });
  return [paint.strong("Not adopted"), ...rows].join("\n");
}

const nameOf = ({ instance, address, path }: Moved): string => [`${instance.name}/${address}`, ...(path === "" ? [] : [path])].join("  ");

function change({ before, after }: Moved, paint: Paint): string {
  const [left, right] = aroundDifference(shown(before), shown(after));
  return `${paint.removed(left)} → ${paint.added(right)}`;
}
