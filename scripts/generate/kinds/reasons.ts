import type { DocumentKind } from "../../../src/catalog/documents/index.js";
import type { ServiceType } from "../../../src/catalog/resources/index.js";

/** Columns of the coverage table. */
export const columns = ["author", "compile", "plan", "apply", "extract", "destroy", "emulator", "workspace"] as const;
export type Column = (typeof columns)[number];

export interface Hole {
  readonly rows: readonly (ServiceType | DocumentKind)[];
  readonly column: Column;
  readonly why: string;
}

/** Why a cell of the coverage table is empty, where no fact of the catalog says it. */
export const holes: readonly Hole[] = [
  { rows: ["service"], column: "destroy", why: "This project never creates a service and never deletes one; its settings stay as they are." },
  { rows: ["sign-in-settings", "sign-up-settings", "delegation-settings"], column: "destroy", why: "Settings of the portal always exist and the service has no DELETE for them; they stay as they are." },
  { rows: ["tenant-access", "tenant-git-access"], column: "destroy", why: "Access to the tenant always exists and is patched; it stays open or closed as it is." },
  { rows: ["notification"], column: "apply", why: "Notifications are the service's own and have nothing to set: their recipients are written." },
  { rows: ["notification"], column: "destroy", why: "The service has a fixed list of notifications; their recipients are removed, they stay." },
  { rows: ["Policy"], column: "plan", why: "A reusable policy becomes no resource: it is written into the policies that use it, and planned, applied and removed with them." },
  { rows: ["Policy"], column: "apply", why: "As its plan: it is applied with the policies that use it." },
  { rows: ["Policy"], column: "destroy", why: "As its plan: it goes with the policies that use it." },
  { rows: ["Policy"], column: "emulator", why: "An instance does not see it, only the policies that use it." },
  { rows: ["Policy"], column: "extract", why: "An instance has only what it was written into; which elements once came from it cannot be read." },
  { rows: ["Policy"], column: "workspace", why: "It belongs to the project, and policies of workspaces use it like any other." },
  { rows: ["service"], column: "workspace", why: "Workspaces lie in it." },
  { rows: ["workspace"], column: "workspace", why: "Workspaces are not nested." },
];

/** Types that no document of their own holds, and no descriptor's `children`: where authors write them. */
export const writtenIn: Readonly<Partial<Record<ServiceType, readonly string[]>>> = {
  "api/operation": ["`Api` › `operations`", "the specification"],
  "api/operation/policy": ["`Api` › `operations` › `policies`"],
  "api/operation/tag": ["`Api` › `operations` › `tags`"],
  gateway: ["`Environment` › `gateways`"],
  "gateway/api": ["`Api` › `gateways`", "`Environment` › `gateways` › `apis`"],
  "product/api": ["`Api` › `products`", "`Product` › `apis`"],
};
