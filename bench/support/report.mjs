import { availableParallelism, cpus, loadavg, totalmem } from "node:os";

export const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];
export const minimum = (values) => Math.min(...values);
export const seconds = (ms) => `${(ms / 1000).toFixed(2)} s`;
export const milliseconds = (ms) => `${ms.toFixed(0)} ms`;

export function heading(title) {
  const gib = Math.round(totalmem() / 2 ** 30);
  console.log(`\n${title}`);
  console.log(`Node.js ${process.version}, ${availableParallelism()} cores (${cpus()[0]?.model ?? "unknown"}), ${gib} GiB, load ${loadavg()[0].toFixed(1)}\n`);
}

/** Rows of text, the first one the header; columns as wide as they need. */
export function table(rows) {
  const widths = rows[0].map((_, column) => Math.max(...rows.map((row) => String(row[column]).length)));
  for (const row of rows) console.log(row.map((cell, i) => (i === 0 ? String(cell).padEnd(widths[i]) : String(cell).padStart(widths[i]))).join("  "));
}

/** A target that is missed makes the benchmark fail only when it is asked to (--check): shared machines are noisy. */
export function target(name, value, limit, show) {
  const met = value <= limit;
  console.log(`${met ? "met   " : "missed"}  ${name}: ${show(value)}, target ${show(limit)}`);
  if (!met && process.argv.includes("--check")) process.exitCode = 1;
}
