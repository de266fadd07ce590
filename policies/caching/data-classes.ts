/**
 * How long a copy of what may be kept: the price of a stale answer, not the speed of the backend, decides. Personal and confidential
 * rows are kept for their one caller only, and half a minute, which spares the repeated calls of one page.
 */
export const dataClasses = {
  reference: { seconds: 3600, staleSeconds: 86_400, shared: true },
  price: { seconds: 300, staleSeconds: 900, shared: true },
  stock: { seconds: 30, staleSeconds: 120, shared: true },
  metadata: { seconds: 86_400, staleSeconds: 86_400, shared: true },
  confidential: { seconds: 30, staleSeconds: 0, shared: false },
  personal: { seconds: 30, staleSeconds: 0, shared: false },
} as const;

export type DataClass = keyof typeof dataClasses;
export const dataClassNames: ["reference", "price", "stock", "metadata", "confidential", "personal"] = ["reference", "price", "stock", "metadata", "confidential", "personal"];
/** Those of which one copy may serve all callers. */
export const sharedClassNames: ["reference", "price", "stock", "metadata"] = ["reference", "price", "stock", "metadata"];
