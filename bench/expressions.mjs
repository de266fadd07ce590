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
  Variables: { attempts: 3, tenant: "contoso", limit: 100, order: { id: 42, customer: { name: "Contoso", city: "Bonn" } } },
  Timestamp: "2024-05-06T06:30:00Z",
});

/** The same request as one would hold it in JavaScript. Both sides are given theirs, so that nothing of it is a constant to V8. */
const byHand = {
  method: "POST",
  path: "/orders/v1/orders/42",
  ip: "203.0.113.7",
  body: JSON.parse(contextText).Request.Body,
  headers: new Map([["accept", ["application/json", "text/plain"]], ["x-tenant", ["contoso"]], ["x-forwarded-for", ["203.0.113.7, 10.0.0.1"]]]),
  parameters: new Map([["orderId", "42"]]),
  variables: new Map([["attempts", 3], ["tenant", "contoso"], ["limit", 100], ["order", { id: 42, customer: { name: "Contoso", city: "Bonn" } }]]),
  timestamp: new Date("2024-05-06T06:30:00Z"),
  now: new Date("2024-05-06T07:08:09Z"),
};
const header = (c, name, fallback) => c.headers.get(name.toLowerCase())?.join(",") ?? fallback;
const pad = (number) => String(number).padStart(2, "0");

/** What policies do, by what it is made of. */
const pairs = {
  "a header, or a default": ['@(context.Request.Headers.GetValueOrDefault("X-Tenant", "none"))', (c) => header(c, "X-Tenant", "none")],
  "a condition on method and path": ['@(context.Request.Method == "POST" && context.Request.Url.Path.StartsWith("/orders/"))', (c) => c.method === "POST" && c.path.startsWith("/orders/")],
  "a text of parts": ['@($"{context.Request.Method} {context.Request.Url.Path}".ToLowerInvariant())', (c) => `${c.method} ${c.path}`.toLowerCase()],
  "a variable, compared": ['@(context.Variables.GetValueOrDefault<int>("attempts", 0) < 5)', (c) => (c.variables.get("attempts") ?? 0) < 5],
  "the first of a list of addresses": [`@(context.Request.Headers.GetValueOrDefault("X-Forwarded-For", "").Split(',').Select(a => a.Trim()).FirstOrDefault())`, (c) => header(c, "X-Forwarded-For", "").split(",").map((a) => a.trim())[0]],
  "a time, formatted": ['@(DateTime.UtcNow.AddMinutes(5).ToString("yyyy-MM-dd HH:mm"))', (c) => {
    const time = new Date(c.now.getTime() + 300_000);
    return `${time.getUTCFullYear()}-${pad(time.getUTCMonth() + 1)}-${pad(time.getUTCDate())} ${pad(time.getUTCHours())}:${pad(time.getUTCMinutes())}`;
  }],
  "a regular expression": ['@(Regex.Replace(context.Request.Url.Path, "/v[0-9]+/", "/"))', (c) => c.path.replace(/\/v[0-9]+\//g, "/")],
  "LINQ over numbers": ["@(Enumerable.Range(1, 100).Where(x => x % 3 == 0).Select(x => x * x).Sum())", () => Array.from({ length: 100 }, (_, i) => i + 1).filter((x) => x % 3 === 0).map((x) => x * x).reduce((a, b) => (a + b) | 0, 0)],
  "a loop over characters": ["@{ int h = 17; foreach (char c in context.Request.Url.Path) { h = h * 31 + c; } return h; }", (c) => {
    let hash = 17;
    for (let i = 0; i < c.path.length; i++) hash = (Math.imul(hash, 31) + c.path.charCodeAt(i)) | 0;
    return hash;
  }],
  "a body of JSON, summed up": ['@(context.Request.Body.As<JObject>(preserveContent: true)["order"]["lines"].Sum(l => (int)l["qty"]))', (c) => JSON.parse(c.body).order.lines.reduce((sum, line) => sum + line.qty, 0)],
  "texts, joined": ['@(string.Join(";", context.Request.Headers.GetValueOrDefault("Accept", "").Split(\',\')) + string.Concat("/", context.Request.Method, "/", context.Request.IpAddress))', (c) => `${header(c, "Accept", "").split(",").join(";")}${"/".concat(c.method, "/", c.ip)}`],
  "a member of a JSON object, or a default": ['@{ var o = (JObject)context.Variables["order"]; return (string)o["customer"]?["name"] ?? "nobody"; }', (c) => {
    const given = c.variables.get("order");
    if (!(given instanceof Object)) throw new TypeError("This is no object.");
    const name = given.customer?.name;
    return name === undefined || name === null ? "nobody" : String(name);
  }],
  "the age of a request": ["@((DateTime.UtcNow - context.Timestamp).TotalSeconds > 3600 || DateTime.UtcNow.AddHours(-1) > context.Timestamp)", (c) => (c.now.getTime() - c.timestamp.getTime()) / 1000 > 3600 || new Date(c.now.getTime() - 3_600_000) > c.timestamp],
  "a number that is read, or not": ['@{ int n; try { if (!int.TryParse(context.Request.MatchedParameters["orderId"], out n)) { n = -1; } } catch (Exception) { n = -2; } return n; }', (c) => {
    let number;
    try {
      const text = c.parameters.get("orderId");
      if (text === undefined) throw new Error("The given key was not present in the dictionary.");
      number = /^\s*[+-]?[0-9]{1,10}\s*$/.test(text) ? Number(text) : -1;
      if (number !== (number | 0)) number = -1;
    } catch {
      number = -2;
    }
    return number;
  }],
  "an exception, caught": ['@{ try { throw new InvalidOperationException("no"); } catch (InvalidOperationException e) { return e.Message; } }', () => {
    try {
      throw new TypeError("no");
    } catch (error) {
      if (error instanceof TypeError) return error.message;
      throw error;
    }
  }],
  "a dictionary, counted into": ['@{ var counts = new Dictionary<string, int>(); foreach (var word in "a b c a b a d e f a".Split(\' \')) { counts[word] = counts.ContainsKey(word) ? counts[word] + 1 : 1; } return counts["a"]; }', () => {
    const counts = new Map();
    for (const word of "a b c a b a d e f a".split(" ")) counts.set(word, counts.has(word) ? counts.get(word) + 1 : 1);
    return counts.get("a");
  }],
  "a text, built in a loop": ['@{ var text = new StringBuilder(); for (int i = 0; i < 20; i++) { text.Append(i).Append(\',\').Append("x"); } return text.ToString(); }', () => {
    const parts = [];
    for (let i = 0; i < 20; i++) {
      parts.push(String(i));
      parts.push(",");
      parts.push("x");
    }
    return parts.join("");
  }],
  "JSON, built and written": ['@(new JObject(new JProperty("method", context.Request.Method), new JProperty("path", context.Request.Url.Path), new JProperty("attempts", 3), new JProperty("tags", new JArray("a", "b"))).ToString())', (c) => JSON.stringify({ method: c.method, path: c.path, attempts: 3, tags: ["a", "b"] }, null, 2)],
};

const settings = { now: byHand.now, seed: 1, limits: { steps: Number.MAX_SAFE_INTEGER, depth: 400 } };
const host = createHost(settings);
const { context } = contextFromJson(contextText, host);
const keep = (value) => value;

function compiled([text]) {
  const { compiled: expression, findings } = compileExpression(text);
  if (expression === undefined) throw new Error(`${text}: ${findings.map((f) => f.diagnostic.message).join(" ")}`);
  return (given) => expression.run(given, host, keep);
}

/** How often one is called in about a millisecond, once it is warm. A round is short, so that few of them are interrupted. */
function callsFor({ run, given }) {
  let calls = 1;
  for (let took = 0; took < 30 && calls < 1e7; calls *= 2) took = timed(run, given, calls);
  const took = Math.min(timed(run, given, calls), timed(run, given, calls));
  return Math.max(1, Math.round(calls / took));
}

function timed(run, given, calls) {
  const start = performance.now();
  for (let i = 0; i < calls; i++) run(given);
  return performance.now() - start;
}

/** Microseconds a call of each: medians of rounds that take turns, so that what else the machine does meets all of them. */
function measure(...runs) {
  const calls = runs.map(callsFor);
  const took = runs.map(() => []);
  for (let round = 0; round < (isSmall ? 31 : 151); round++) for (const [i, { run, given }] of runs.entries()) took[i].push((timed(run, given, calls[i]) * 1000) / calls[i]);
  return took.map(median);
}

heading("Policy expressions");
const rows = [];
const ratios = [];
for (const [name, pair] of Object.entries(pairs)) {
  const run = compiled(pair);
  const [value, wanted] = [run(context).value, pair[1](byHand)];
  if (String(value) !== String(wanted)) throw new Error(`${name}: ${value} is not ${wanted}.`);
  const [ours, hand] = measure({ run, given: context }, { run: pair[1], given: byHand });
  const [compiling] = measure({ run: compileExpression, given: pair[0] });
  ratios.push(ours / hand);
  rows.push([name, Math.round(1e6 / ours).toLocaleString("en"), Math.round(1e6 / hand).toLocaleString("en"), (ours / hand).toFixed(2), `${compiling.toFixed(0)} µs`]);
}
table([["", "runs/s", "by hand", "of its time", "compile"], ...rows]);
const total = Math.exp(ratios.reduce((sum, ratio) => sum + Math.log(ratio), 0) / ratios.length);
target("run : by hand, geometric mean", total, 5, (n) => n.toFixed(2));
