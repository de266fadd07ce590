// Made by `apiops schema --out`; make it again when the values of an environment change.
import type { BackendValues } from "apiops";

declare module "apiops" {
  interface EnvironmentValues {
    readonly appInsightsConnectionString: string;
    readonly ceAudiences: readonly string[];
    readonly ceBackend: string;
    readonly ceCustomersIdentity: string;
    readonly ceCustomersLimit: number;
    readonly ceCustomersLimitAws: number;
    readonly ceCustomersLimitPlant: number;
    readonly ceEmeaUrl: string;
    readonly ceNaUrl: string;
    readonly ceSalesIdentity: string;
    readonly ceSalesLimit: number;
    readonly ceUrl: string;
    readonly companies: readonly string[];
    readonly eventHubsEndpoint: string;
    readonly foBackend: string;
    readonly foEmeaUrl: string;
    readonly foNaUrl: string;
    readonly foReadIdentity: string;
    readonly foUrl: string;
    readonly gatewayAppId: string;
    readonly hasSelfHostedGateways: boolean;
    readonly inventoryLimit: number;
    readonly inventoryLimitAws: number;
    readonly inventoryLimitPlant: number;
    readonly inventoryTtlSeconds: number;
    readonly keyVaultUrl: string;
    readonly partnersGroupId: string;
    readonly platformIdentity: string;
    readonly priceTtlSeconds: number;
    readonly pricingBlueUrl: string;
    readonly pricingBlueWeight: number;
    readonly pricingGreenUrl: string;
    readonly pricingGreenWeight: number;
    readonly productsLimit: number;
    readonly productsLimitAws: number;
    readonly productsLimitGcp: number;
    readonly productsTtlSeconds: number;
    readonly samplingPercentage: number;
    readonly tenantId: string;
    readonly webShopKey: string;
  }

  interface BackendNames {
    readonly "ce-emea": BackendValues;
    readonly "ce-na": BackendValues;
    readonly "fo-emea": BackendValues;
    readonly "fo-na": BackendValues;
    readonly "pricing-blue": BackendValues;
    readonly "pricing-green": BackendValues;
  }
}
