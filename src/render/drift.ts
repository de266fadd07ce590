import { withoutInstance } from "../catalog/arm/address.js";
import { countDrift, type Ahead, type Drift, type DriftInstance, type DriftReport, type PropertyDrift } from "../plan/drift-report.js";
import { plural, type Paint } from "./paint.js";
import { alignRows, policyRow, type Row } from "./policy-diff.js";
import { aroundDifference, shown } from "./shortened.js";

/** The drift as other tools read it. */
export function driftJson(report: DriftReport): unknown {
  const instances = report.instances.map(({ instance, drift }) => ({ name: instance.name, service: instance.service, region: instance.region, drift, summary: countDrift(drift) }));
  return { formatVersion: "1", environment: report.environment, instances, summary: countDrift(report.instances.flatMap((i) => i.drift)) };
}

/** What moved since the last apply, and who is ahead: the code, the instance, or both. */
export function renderDrift(report: DriftReport, paint: Paint): string {
  const drifted = report.instances.filter((i) => i.drift.length > 0);
  return [...drifted.map((i) => renderInstance(i, paint)), renderSummary(report, paint)].join("\n\n");
}

const aheadTexts: Readonly<Record<Ahead, string>> = { code: "code is ahead", live: "the instance is ahead", both: "both moved" };

function renderInstance({ instance, drift }: DriftInstance, paint: Paint): string {
  const width = Math.min(56, Math.max(...drift.map((d) => withoutInstance(d.address).length)));
  return [paint.strong([instance.name, instance.service, instance.region].join(" · ")), ...drift.flatMap((d) => renderResource(d, width, paint))].join("\n");
}

function renderResource(drift: Drift, width: number, paint: Paint): string[] {
  const address = withoutInstance(drift.address);
  const gone = [...(drift.live === "gone" ? ["deleted on the instance"] : []), ...(drift.code === "dropped" ? ["no longer defined"] : [])];
  const mark = drift.live === "gone" ? paint.removed("-") : paint.changed("~");
  const head = `  ${mark} ${address}${" ".repeat(Math.max(0, width - address.length) + 3)}${tone(drift.ahead, paint)([aheadTexts[drift.ahead], ...gone].join("; "))}`;
  const rows = [...drift.properties.map((p) => propertyRow(p, paint)), ...drift.policy.map((p) => withAhead(policyRow(p, paint), p.ahead, paint))];
  return [head, ...alignRows(rows).map((line) => `      ${line}`)];
}

function propertyRow({ path, ahead, recorded, live, code, sensitive }: PropertyDrift, paint: Paint): Row {
  const hidden = "(sensitive value changed)";
  if (sensitive === true) return withAhead({ label: path, text: paint.faint(hidden), width: hidden.length }, ahead, paint);
  const [before, after] = aroundDifference(shown(recorded), shown(ahead === "code" ? code : live));
  const conflict = ahead === "both" && shown(live) !== shown(code) ? `, in code ${shown(code)}` : "";
  return withAhead({ label: path, text: `${paint.removed(before)} → ${paint.added(after)}${conflict}`, width: `${before} → ${after}${conflict}`.length }, ahead, paint);
}

function withAhead(row: Row, ahead: Ahead, paint: Paint): Row {
  const remark = [tone(ahead, paint)(ahead), ...(row.remark === undefined ? [] : [row.remark])].join(paint.faint(" · "));
  return { ...row, remark };
}

function tone(ahead: Ahead, paint: Paint): (text: string) => string {
  return ahead === "code" ? paint.info : paint.warning;
}

function renderSummary(report: DriftReport, paint: Paint): string {
  const all = report.instances.flatMap((i) => i.drift);
  const { code, live, both } = countDrift(all);
  if (all.length === 0) return paint.strong(`No drift. Environment ${report.environment} is as it was last applied.`);
  const parts = [...(live > 0 ? [`${live} ahead on the instance`] : []), ...(code > 0 ? [`${code} ahead in code`] : []), ...(both > 0 ? [`${both} on both sides`] : [])];
  const drifted = report.instances.filter((i) => i.drift.length > 0).length;
  return `${paint.strong(`Drift: ${parts.join(", ")}`)} on ${drifted} of ${plural(report.instances.length, "instance")}.`;
}
