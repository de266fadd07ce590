// Policy expressions once they are compiled, against the same logic written by hand in JavaScript, in the same run; and what compiling
// one costs.
import { compileExpression, createHost } from "../dist/expressions/evaluate/index.js";
import { contextFromJson } from "../dist/expressions/runtime/context/index.js";
import { heading, median, table, target } from "./support/report.mjs";
import { isSmall } from "./support/run.mjs";

const contextText = JSON.stringify({
  Request: {
    Method: "POST",
    Url: "https://api.example.com/orders/v1/orders/42?expand=lines&tag=a",
    Headers: { Accept: ["application/json", "text/plain"], "X-Tenant": ["contoso"], "X-Forwarded-For": ["203.0.113.7, 10.0.0.1"] },
    Body: JSON.stringify({ order: { id: 42, lines: Array.from({ length: 20 }, (_, i) => ({ sku: `sku-${i}`, qty: i, price: i * 1.5 })) } }),
    MatchedParameters: { orderId: "42" },
    IpAddress: "203.0.113.7",
  },
  Variables: { attempts: 3, tenant: "contoso", limit: 100 },
  Timestamp: "2024-05-06T07:08:09Z",
});

const body = JSON.parse(contextText).Request.Body;
const headers = new Map([["accept", ["application/json", "text/plain"]], ["x-tenant", ["contoso"]], ["x-forwarded-for", ["203.0.113.7, 10.0.0.1"]]]);
const byHand = { method: "POST", path: "/orders/v1/orders/42", query: new Map([["expand", ["lines"]], ["tag", ["a"]]]), variables: new Map([["attempts", 3], ["tenant", "contoso"], ["limit", 100]]), now: new Date("2024-05-06T07:08:09Z") };
const header = (name, fallback) => headers.get(name.toLowerCase())?.join(",") ?? fallback;
const pad = (number) => String(number).padStart(2, "0");

/** What policies do, by what it is made of. */
const pairs = {
  "a header, or a default": ['@(context.Request.Headers.GetValueOrDefault("X-Tenant", "none"))', () => header("X-Tenant", "none")],
  "a condition on method and path": ['@(context.Request.Method == "POST" && context.Request.Url.Path.StartsWith("/orders/"))', () => byHand.method === "POST" && byHand.path.startsWith("/orders/")],
  "a text of parts": ['@($"{context.Request.Method} {context.Request.Url.Path}".ToLowerInvariant())', () => `${byHand.method} ${byHand.path}`.toLowerCase()],
  "a variable, compared": ['@(context.Variables.GetValueOrDefault<int>("attempts", 0) < 5)', () => (byHand.variables.get("attempts") ?? 0) < 5],
  "the first of a list of addresses": [`@(context.Request.Headers.GetValueOrDefault("X-Forwarded-For", "").Split(',').Select(a => a.Trim()).FirstOrDefault())`, () => header("X-Forwarded-For", "").split(",").map((a) => a.trim())[0]],
  "a time, formatted": ['@(DateTime.UtcNow.AddMinutes(5).ToString("yyyy-MM-dd HH:mm"))', () => {
    const time = new Date(byHand.now.getTime() + 300_000);
    return `${time.getUTCFullYear()}-${pad(time.getUTCMonth() + 1)}-${pad(time.getUTCDate())} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
  }],
  "a regular expression": ['@(Regex.Replace(context.Request.Url.Path, "/v[0-9]+/", "/"))', () => byHand.path.replace(/\/v[0-9]+\//g, "/")],
  "LINQ over numbers": ["@(Enumerable.Range(1, 100).Where(x => x % 3 == 0).Select(x => x * x).Sum())", () => Array.from({ length: 100 }, (_, i) => i + 1).filter((x) => x % 3 === 0).map((x) => x * x).reduce((a, b) => (a + b) | 0, 0)],
  "a loop over characters": ["@{ int h = 17; foreach (char c in context.Request.Url.Path) { h = h * 31 + c; } return h; }", () => {
    let hash = 17;
    for (let i = 0; i < byHand.path.length; i++) hash = (Math.imul(hash, 31) + byHand.path.charCodeAt(i)) | 0;
    return hash;
  }],
  "a body of JSON, summed up": ['@(context.Request.Body.As<JObject>(preserveContent: true)["order"]["lines"].Sum(l => (int)l["qty"]))', () => JSON.parse(body).order.lines.reduce((sum, line) => sum + line.qty, 0)],
};

const settings = { now: byHand.now, seed: 1, limits: { steps: Number.MAX_SAFE_INTEGER, depth: 400 } };
const host = createHost(settings);
const { context } = contextFromJson(contextText, host);
const keep = (value) => value;

function compiled([text]) {
  const { compiled: expression, findings } = compileExpression(text);
  if (expression === undefined) throw new Error(`${text}: ${findings.map((f) => f.diagnostic.message).join(" ")}`);
  return () => expression.run(context, host, keep);
}

/** Microseconds a call, the best of some rounds of about ten milliseconds. */
function measure(run) {
  let calls = 1;
  let took = 0;
  for (; took < 10 && calls < 1e7; calls *= 4) {
    const start = performance.now();
    for (let i = 0; i < calls; i++) run();
    took = performance.now() - start;
  }
  const rounds = Array.from({ length: isSmall ? 3 : 15 }, () => {
    const start = performance.now();
    for (let i = 0; i < calls; i++) run();
    return ((performance.now() - start) * 1000) / calls;
  });
  return median(rounds);
}

heading("Policy expressions");
const rows = [];
const ratios = [];
for (const [name, pair] of Object.entries(pairs)) {
  const run = compiled(pair);
  const [ours, hand] = [measure(run), measure(pair[1])];
  const compiling = measure(() => compileExpression(pair[0]));
  ratios.push(ours / hand);
  rows.push([name, Math.round(1e6 / ours).toLocaleString("en"), Math.round(1e6 / hand).toLocaleString("en"), (ours / hand).toFixed(2), `${compiling.toFixed(0)} µs`]);
}
table([["", "runs/s", "by hand", "of its time", "compile"], ...rows]);
const total = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
target("run : by hand, geometric mean", total, 5, (n) => n.toFixed(2));
