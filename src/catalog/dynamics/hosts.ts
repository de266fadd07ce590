import { cloudFacts, clouds, dynamicsDomains, platforms, regionGeographies, type Cloud, type Platform } from "./clouds.js";
import { platformFacts } from "./platforms.js";

/** Where a host of Dynamics 365 belongs. */
export interface RecognizedHost {
  /** What the organization chose: `aurora-emea`. */
  readonly name: string;
  readonly platform: Platform;
  readonly cloud: Cloud;
  readonly region: string;
  /** Whether it is the alias: `org.api.crm4.dynamics.com`. */
  readonly isAlias: boolean;
}

/** By the region that its end names; undefined for a region that is not listed. */
export function recognizeHost(host: string): RecognizedHost | undefined {
  for (const cloud of clouds) {
    for (const platform of platforms) {
      const region = cloudFacts[cloud].regions[platform].find(({ value }) => host.endsWith(`.${value}`))?.value;
      if (region === undefined) continue;
      const labels = host.slice(0, -region.length - 1).split(".");
      const isAlias = labels.length > 1 && labels.at(-1) === platformFacts[platform].alias;
      const name = (isAlias ? labels.slice(0, -1) : labels).join(".");
      if (name !== "") return { name, platform, cloud, region, isAlias };
    }
  }
  return undefined;
}

export function isDynamicsHost(host: string): boolean {
  return dynamicsDomains.some((domain) => host.endsWith(`.${domain}`));
}

/** Regions of a platform in a cloud, for a message. */
export function regionsOf(platform: Platform, cloud: Cloud): readonly string[] {
  return cloudFacts[cloud].regions[platform].map(({ value }) => value);
}

/** Where the rows of an environment live, by its region's host: what rules about personal data ask. Undefined where it is not known. */
export function geographyOfHost(host: string): string | undefined {
  const region = recognizeHost(host)?.region;
  return region === undefined ? undefined : regionGeographies[region];
}
