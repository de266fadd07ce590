// Loaded into a measured process with --import: writes what it used when it ends, and what it asked over HTTP.
import { subscribe } from "node:diagnostics_channel";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";

const requests = {};
const waiting = new Set();
let peakInFlight = 0;
let connections = 0;

subscribe("http.client.request.start", ({ request }) => {
  requests[request.method] = (requests[request.method] ?? 0) + 1;
  waiting.add(request);
  peakInFlight = Math.max(peakInFlight, waiting.size);
});
subscribe("http.client.response.finish", ({ request }) => waiting.delete(request));
subscribe("http.client.request.error", ({ request }) => waiting.delete(request));
subscribe("net.client.socket", () => connections++);

process.on("exit", () => {
  const own = process.resourceUsage();
  const children = childProcesses();
  const sum = (first, pick) => children.reduce((total, c) => total + pick(c), first);
  writeFileSync(
    process.env["APIOPS_BENCH_METER"],
    JSON.stringify({ cpuMs: sum((own.userCPUTime + own.systemCPUTime) / 1000, (c) => c.cpuMs), peakRssMb: sum(own.maxRSS / 1024, (c) => c.peakRssMb), requests, peakInFlight, connections }),
  );
});

/** The TypeScript loader's own process (esbuild) still runs at this moment. Linux only; elsewhere it is left out. */
function childProcesses() {
  try {
    return readdirSync("/proc")
      .filter((name) => /^\d+$/.test(name))
      .flatMap((pid) => {
        const fields = readFileSync(`/proc/${pid}/stat`, "utf8").replace(/^.*\) /, "").split(" ");
        if (Number(fields[1]) !== process.pid) return [];
        const peak = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, "utf8"))?.[1] ?? 0;
        // Fields 14 and 15 of stat are user and system time in clock ticks of 10 ms.
        return [{ cpuMs: (Number(fields[11]) + Number(fields[12])) * 10, peakRssMb: Number(peak) / 1024 }];
      });
  } catch {
    return [];
  }
}
