import { attribute, childrenNamed, contentText, readElement } from "../read.js";
import { responseOf, text } from "../world.js";
import { inRange } from "../addresses.js";
import type { Handlers } from "./handler.js";

export const accessPolicies: Handlers = {
  "check-header"(element, world) {
    const read = readElement(element, world);
    const ignoresCase = attribute(read, "ignore-case")?.toLowerCase() === "true";
    const allowed = childrenNamed(read, "value").map((v) => fold(contentText(v), ignoresCase));
    const found = world.request.headers.get(attribute(read, "name") ?? "");
    if (found !== undefined && (allowed.length === 0 || found.some((v) => allowed.includes(fold(v, ignoresCase))))) return;
    world.refuse("check-header", Number(attribute(read, "failed-check-httpcode") ?? 401), attribute(read, "failed-check-error-message") ?? "");
  },

  "ip-filter"(element, world) {
    const read = readElement(element, world);
    const address = text(world.request.other["IpAddress"] ?? "");
    const isListed = read.children.some((c) => (c.name === "address" ? contentText(c).trim() === address : inRange(address, attribute(c, "from") ?? "", attribute(c, "to") ?? "")));
    if (isListed !== (attribute(read, "action") === "allow")) world.refuse("ip-filter", 403, "Caller IP is not allowed.");
  },

  /** Without an Origin nothing happens; a preflight is answered by the gateway. */
  cors(element, world) {
    const read = readElement(element, world);
    const origin = world.request.headers.get("Origin")?.[0];
    if (origin === undefined) return;
    const allowed = childrenNamed(read, "allowed-origins").flatMap((list) => list.children.map((o) => contentText(o).trim()));
    if (world.request.method === "OPTIONS") world.answer("cors", responseOf({ status: 200, headers: allowed.includes(origin) || allowed.includes("*") ? { "Access-Control-Allow-Origin": origin } : {} }));
  },
};

const fold = (text: string, ignoresCase: boolean): string => (ignoresCase ? text.trim().toLowerCase() : text.trim());
