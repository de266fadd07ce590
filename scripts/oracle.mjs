// The table of test/oracle against real C#, compiled by mcs and run by mono:
//   node scripts/oracle.mjs            fails where the table and C# disagree, or the printed form is not the canonical one
//   node scripts/oracle.mjs --update   writes the outcomes of rows that have none; with --all, of every row
//   node scripts/oracle.mjs --run EXPR [--context NAME]   shows what C# says of one expression
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { parseArgs } from "node:util";
import { checkNode, ensureInstalled } from "./ensure.mjs";

checkNode();
ensureInstalled();
const { compileContext, compileRows, isInstalled, runRows } = await import("./oracle/csharp.mjs");
const { printTopic, printValue, readContexts, readDifferences, readTable, writeTopic } = await import("./oracle/table.mjs");
const { values: options } = parseArgs({ options: { check: { type: "boolean" }, update: { type: "boolean" }, all: { type: "boolean" }, run: { type: "string" }, context: { type: "string" } } });

if (!(await isInstalled())) {
  console.error("mcs and mono are not installed (Debian: mono-mcs, mono-runtime, libnewtonsoft-json5.0-cil and the libmono-* libraries named in .ci/run)");
  process.exit(3);
}

const contexts = readContexts();
const contextText = (context) => (context === undefined ? "{}" : typeof context === "string" ? contexts.get(context) : printJson(context));
const printJson = (value) => JSON.stringify(value, (_, v) => (typeof v === "bigint" ? Number(v) : v));

/** Every row's outcome in C#, by id. */
async function outcomesOf(rows) {
  const work = mkdtempSync(path.join(tmpdir(), "apiops-oracle-"));
  try {
    await compileContext(work);
    const named = rows.map((row, i) => ({ row, name: `Row${i}`, expression: row.rewritten ?? row.expression, context: contextText(row.context) }));
    for (const { row, context } of named) if (context === undefined) throw new Error(`${row.id}: there is no context ${row.context}`);
    const [valid, invalid] = await Promise.all([
      compileRows(work, "rows", named.filter(({ row }) => row.outcome?.compileError === undefined)),
      compileRows(work, "broken", named.filter(({ row }) => row.outcome?.compileError !== undefined)),
    ]);
    const outcomes = valid.compiled.length === 0 ? new Map() : await runRows(work, "rows", valid.compiled);
    const failed = new Map([...valid.failed, ...invalid.failed]);
    return new Map(named.map(({ row, name }) => [row.id, outcomes.get(name) ?? (failed.has(name) ? { compileError: failed.get(name).code, message: failed.get(name).message } : undefined)]));
  } finally {
    rmSync(work, { recursive: true });
  }
}

const bare = ({ message, ...outcome }) => (outcome.compileError === undefined ? { ...outcome, ...(message === undefined ? {} : { message }) } : outcome);

/** The row with the gateway's outcome where mono's is known not to be it (differences.yaml). */
function withDifference(row, differences) {
  if (row.gateway !== undefined) return row;
  const { exception, compileError } = row.outcome;
  for (const known of differences) {
    if (known.compileError !== undefined && known.compileError === compileError) return { ...row, gateway: { compileError: known.gateway }, why: known.why };
    const pattern = known.message === undefined ? undefined : new RegExp(`^(?:${known.message})$`, "s");
    if (exception !== undefined && pattern?.test(exception.message)) return { ...row, gateway: { exception: { ...exception, message: exception.message.replace(pattern, known.gateway) } }, why: known.why };
  }
  return row;
}

async function update() {
  const differences = readDifferences();
  const topics = readTable();
  const outcomes = await outcomesOf(topics.flatMap(({ rows }) => rows).map((row) => (options.all ? { ...row, outcome: undefined } : row)));
  for (const topic of topics) {
    writeTopic({ ...topic, rows: topic.rows.map((row) => (row.outcome === undefined || options.all ? withDifference({ ...row, outcome: bare(outcomes.get(row.id)) }, differences) : row)) });
  }
}

async function check() {
  const topics = readTable();
  const rows = topics.flatMap((topic) => topic.rows);
  const outcomes = await outcomesOf(rows);
  const disagreements = rows.flatMap((row) => {
    const actual = outcomes.get(row.id);
    if (actual !== undefined && row.outcome !== undefined && printValue(bare(actual)) === printValue(row.outcome)) return [];
    return [`${row.id}: ${row.expression}\n  table: ${row.outcome === undefined ? "nothing" : printValue(row.outcome)}\n  C#:    ${actual === undefined ? "compiles, though the table says it does not" : printValue(actual)}`];
  });
  const misprinted = topics.filter((topic) => printTopic(topic) !== topic.text).map(({ file }) => `${file}: not in the form that --update writes`);
  for (const line of [...disagreements, ...misprinted]) console.log(line);
  console.log(`${rows.length} rows, ${disagreements.length} where the table and C# disagree`);
  if (disagreements.length + misprinted.length > 0) process.exitCode = 1;
}

if (options.run !== undefined) console.log(printValue((await outcomesOf([{ id: "run", expression: options.run, context: options.context }])).get("run") ?? {}));
else if (options.update) await update();
else await check();
