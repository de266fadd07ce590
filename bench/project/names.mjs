/** Facts that every writer of the generated project agrees on. */
export const apiName = (i) => `api-${String(i).padStart(4, "0")}`;
export const operationName = (n) => `operation-${n}`;
export const method = (n) => ["GET", "POST", "PUT", "DELETE", "PATCH"][n % 5];
export const urlTemplate = (n) => (n < 5 ? `/items-${n}/{id}` : `/reports-${n}/{id}/lines`);

/** One in five APIs is TypeScript; every other one has a specification beside it. */
export const isTypeScript = (i) => i % 5 === 4;
export const hasSpecification = (i) => i % 2 === 0;

export const backends = 20;
export const products = 5;
export const fragments = 5;
export const namedValues = 10;
export const tags = 10;
