/** Who gives tokens for an endpoint of Resource Manager. */
export interface Cloud {
  /** Origin of the authority. */
  readonly authorityHost: string;
  readonly storageSuffix: string;
  /** Audience of the tokens that pipelines exchange for one of Azure's. */
  readonly exchangeAudience: string;
  /** An authority that is not known to Microsoft's library is not looked up there first. */
  readonly isKnown: boolean;
}

const publicAudience = "api://AzureADTokenExchange";

const clouds: Readonly<Record<string, Omit<Cloud, "isKnown">>> = {
  "management.azure.com": { authorityHost: "https://login.microsoftonline.com", storageSuffix: "core.windows.net", exchangeAudience: publicAudience },
  "management.chinacloudapi.cn": { authorityHost: "https://login.chinacloudapi.cn", storageSuffix: "core.chinacloudapi.cn", exchangeAudience: "api://AzureADTokenExchangeChina" },
  "management.usgovcloudapi.net": { authorityHost: "https://login.microsoftonline.us", storageSuffix: "core.usgovcloudapi.net", exchangeAudience: "api://AzureADTokenExchangeUSGov" },
};

/** The endpoint decides; AZURE_AUTHORITY_HOST is for those that are no cloud of Microsoft's. */
export function cloudOf(endpoint: string, variables: Readonly<Record<string, string | undefined>>): Cloud {
  const known = clouds[new URL(endpoint).hostname];
  if (known !== undefined) return { ...known, isKnown: true };
  const named = variables["AZURE_AUTHORITY_HOST"];
  const authorityHost = named === undefined || named === "" ? "https://login.microsoftonline.com" : named.includes("://") ? named : `https://${named}`;
  return { authorityHost, storageSuffix: "core.windows.net", exchangeAudience: publicAudience, isKnown: Object.values(clouds).some((c) => c.authorityHost === authorityHost.replace(/\/$/, "")) };
}
