import type { PolicyNode } from "../policy-tree.js";

/** Who gets the headers and query parameters that are set at a place. */
export interface Receiver {
  readonly name: string;
  /** For whom a credential is. */
  readonly title: string;
  readonly isBackend: boolean;
  /** Whether it gets what the caller sent, if nothing is done about it. */
  readonly getsCallers: boolean;
}

const backend: Receiver = { name: "the backend", title: "the backend", isBackend: true, getsCallers: true };

/** By the elements around, the nearest first. None where it is the caller who gets them, or nobody. */
export function receiverOf(around: readonly PolicyNode[], section: string): Receiver | undefined {
  for (const node of around) {
    if (node.name === "return-response") return undefined;
    if (node.name.startsWith("send-")) return { name: `the receiver of ${node.name}`, title: node.name, isBackend: false, getsCallers: node.attributes.get("mode")?.compared === "copy" };
    if (node.name === "http-request") return { name: "the data source", title: "the data source", isBackend: false, getsCallers: false };
    if (node.name === "http-response") return undefined;
  }
  return section === "outbound" || section === "on-error" ? undefined : backend;
}
