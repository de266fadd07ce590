/** Regions of Azure: their name in ARM, as `context.Deployment.Region` and the portal show them, and where data in them lies. */
export interface Region {
  readonly displayName: string;
  /** `EU` where data stays in the European Union; otherwise the country or area. */
  readonly geography: string;
}

/** learn.microsoft.com/azure/reliability/regions-list, as of 2025-06; sovereign clouds at the end. */
export const regions: Readonly<Record<string, Region>> = {
  australiacentral: { displayName: "Australia Central", geography: "Australia" },
  australiaeast: { displayName: "Australia East", geography: "Australia" },
  australiasoutheast: { displayName: "Australia Southeast", geography: "Australia" },
  austriaeast: { displayName: "Austria East", geography: "EU" },
  brazilsouth: { displayName: "Brazil South", geography: "Brazil" },
  canadacentral: { displayName: "Canada Central", geography: "Canada" },
  canadaeast: { displayName: "Canada East", geography: "Canada" },
  centralindia: { displayName: "Central India", geography: "India" },
  centralus: { displayName: "Central US", geography: "US" },
  eastasia: { displayName: "East Asia", geography: "Asia Pacific" },
  eastus: { displayName: "East US", geography: "US" },
  eastus2: { displayName: "East US 2", geography: "US" },
  francecentral: { displayName: "France Central", geography: "EU" },
  germanywestcentral: { displayName: "Germany West Central", geography: "EU" },
  israelcentral: { displayName: "Israel Central", geography: "Israel" },
  italynorth: { displayName: "Italy North", geography: "EU" },
  japaneast: { displayName: "Japan East", geography: "Japan" },
  japanwest: { displayName: "Japan West", geography: "Japan" },
  koreacentral: { displayName: "Korea Central", geography: "Korea" },
  koreasouth: { displayName: "Korea South", geography: "Korea" },
  mexicocentral: { displayName: "Mexico Central", geography: "Mexico" },
  newzealandnorth: { displayName: "New Zealand North", geography: "New Zealand" },
  northcentralus: { displayName: "North Central US", geography: "US" },
  northeurope: { displayName: "North Europe", geography: "EU" },
  norwayeast: { displayName: "Norway East", geography: "Norway" },
  polandcentral: { displayName: "Poland Central", geography: "EU" },
  qatarcentral: { displayName: "Qatar Central", geography: "Qatar" },
  southafricanorth: { displayName: "South Africa North", geography: "South Africa" },
  southcentralus: { displayName: "South Central US", geography: "US" },
  southeastasia: { displayName: "Southeast Asia", geography: "Asia Pacific" },
  southindia: { displayName: "South India", geography: "India" },
  spaincentral: { displayName: "Spain Central", geography: "EU" },
  swedencentral: { displayName: "Sweden Central", geography: "EU" },
  switzerlandnorth: { displayName: "Switzerland North", geography: "Switzerland" },
  switzerlandwest: { displayName: "Switzerland West", geography: "Switzerland" },
  uaecentral: { displayName: "UAE Central", geography: "UAE" },
  uaenorth: { displayName: "UAE North", geography: "UAE" },
  uksouth: { displayName: "UK South", geography: "UK" },
  ukwest: { displayName: "UK West", geography: "UK" },
  westcentralus: { displayName: "West Central US", geography: "US" },
  westeurope: { displayName: "West Europe", geography: "EU" },
  westindia: { displayName: "West India", geography: "India" },
  westus: { displayName: "West US", geography: "US" },
  westus2: { displayName: "West US 2", geography: "US" },
  westus3: { displayName: "West US 3", geography: "US" },
  usgovarizona: { displayName: "US Gov Arizona", geography: "US" },
  usgovtexas: { displayName: "US Gov Texas", geography: "US" },
  usgovvirginia: { displayName: "US Gov Virginia", geography: "US" },
  chinaeast2: { displayName: "China East 2", geography: "China" },
  chinaeast3: { displayName: "China East 3", geography: "China" },
  chinanorth2: { displayName: "China North 2", geography: "China" },
  chinanorth3: { displayName: "China North 3", geography: "China" },
};

/** By ARM name or display name: Azure takes both. */
export function regionNamed(name: string): Region | undefined {
  return regions[name.replace(/\s+/g, "").toLowerCase()];
}
