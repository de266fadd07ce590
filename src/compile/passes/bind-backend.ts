import { walkElements, type XmlElement } from "../../xml/index.js";
import type { Pass } from "./pass.js";

/**
 * api-version 2024-05-01 has no backend property on an API, so the API's policy says it: `set-backend-service` right
 * after inbound's `<base />`. An author who sets the backend in the policy has the last word.
 */
export const bindBackend: Pass = (policies, { backend }) => {
  if (backend === undefined) return policies;
  const children = policies.root.children.map((child) => {
    if (child.kind !== "element" || child.name !== "inbound") return child;
    return [...walkElements(child)].some((e) => e.name === "set-backend-service") ? child : withBackend(child, backend);
  });
  return { ...policies, root: { ...policies.root, children } };
};

function withBackend(inbound: XmlElement, backend: string): XmlElement {
  const { at } = inbound;
  const element: XmlElement = { kind: "element", name: "set-backend-service", attributes: [{ name: "backend-id", value: backend, at }], children: [], selfClosing: true, at };
  const base = inbound.children.findIndex((c) => c.kind === "element" && c.name === "base");
  const children = [...inbound.children.slice(0, base + 1), element, ...inbound.children.slice(base + 1)];
  return { ...inbound, children, selfClosing: false };
}
