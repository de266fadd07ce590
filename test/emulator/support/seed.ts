import type { ServiceSeed } from "../../../src/emulator/control-plane/index.js";

export const seed: ServiceSeed = {
  subscriptionId: "11111111-2222-3333-4444-555555555555",
  resourceGroup: "rg-1",
  name: "apim-1",
  location: "westeurope",
  skuName: "Developer",
};
