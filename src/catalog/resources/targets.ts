import type { Target } from "../fields/index.js";

/** What properties refer to by name. */
export const targets = {
  api: { segments: ["api"], collection: "apis" },
  apiSchema: { segments: ["schema"], collection: "schemas", beside: true },
  authorizationServer: { segments: ["authorization-server"], collection: "authorizationServers" },
  backend: { segments: ["backend"], collection: "backends" },
  certificate: { segments: ["certificate"], collection: "certificates" },
  logger: { segments: ["logger"], collection: "loggers" },
  openIdProvider: { segments: ["openid-provider"], collection: "openidConnectProviders" },
  product: { segments: ["product"], collection: "products" },
  tag: { segments: ["tag"], collection: "tags" },
  versionSet: { segments: ["version-set"], collection: "apiVersionSets" },
} as const satisfies Record<string, Target>;
