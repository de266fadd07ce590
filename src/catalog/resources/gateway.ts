import { resourceKind } from "./kind.js";

/** Self-hosted gateway. */
export const gateway = resourceKind({
  segment: "gateway",
  collection: "gateways",
  properties: {
    description: { default: null },
    locationData: {
      properties: { name: {}, city: { default: null }, district: { default: null }, countryOrRegion: { default: null } },
    },
  },
});
