import { appendFileSync } from "node:fs";

export async function load(url, context, nextLoad) {
  appendFileSync(process.env["APIOPS_BENCH_TRACE"], `${url}\n`);
  return nextLoad(url, context);
}
