// Made by `apiops schema --out`; make it again when the values of an environment change.
import type { BackendValues } from "apiops";

declare module "apiops" {
  interface EnvironmentValues {
    readonly appInsightsConnectionString: string;
    readonly ceAudiences: readonly string[];
    readonly ceBackend: string;
    readonly ceBackendElsewhere: string;
    readonly ceBatchLimit: number;
    readonly ceBulkIdentity: string;
    readonly ceCustomersAtOnce: number;
    readonly ceCustomersAtOnceAws: number;
    readonly ceCustomersAtOncePlant: number;
    readonly ceCustomersIdentity: string;
    readonly ceCustomersLimit: number;
    readonly ceCustomersLimitAws: number;
    readonly ceCustomersLimitElsewhere: number;
    readonly ceCustomersLimitPlant: number;
    readonly ceEmeaUrl: string;
    readonly ceJobsLimit: number;
    readonly ceNaUrl: string;
    readonly ceOrganizations: string;
    readonly ceSalesIdentity: string;
    readonly ceSalesLimit: number;
    readonly ceUrl: string;
    readonly ceUrlElsewhere: string;
    readonly companies: readonly string[];
    readonly elsewhereHost: string;
    readonly eventHubsEndpoint: string;
    readonly financeContext: string;
    readonly foBackend: string;
    readonly foBulkIdentity: string;
    readonly foCustomersLimit: number;
    readonly foEmeaUrl: string;
    readonly foHomeUrl: string;
    readonly foNaUrl: string;
    readonly foOrdersIdentity: string;
    readonly foReadIdentity: string;
    readonly foUrl: string;
    readonly gatewayAppId: string;
    readonly hasSelfHostedGateways: boolean;
    readonly inventoryLimit: number;
    readonly inventoryLimitAws: number;
    readonly inventoryLimitPlant: number;
    readonly inventoryTtlSeconds: number;
    readonly keyVaultUrl: string;
    readonly order360Limit: number;
    readonly ordersLimit: number;
    readonly ordersLimitGcp: number;
    readonly packageStorageHost: string;
    readonly packagesLimit: number;
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
    readonly queuesLimit: number;
    readonly queuesLimitPlant: number;
    readonly samplingPercentage: number;
    readonly tenantId: string;
    readonly webShopKey: string;
  }

  interface BackendNames {
    readonly "ce-emea": BackendValues;
    readonly "ce-na": BackendValues;
    readonly "finance/fo-ledger": BackendValues;
    readonly "fo-emea": BackendValues;
    readonly "fo-na": BackendValues;
    readonly "pricing-blue": BackendValues;
    readonly "pricing-green": BackendValues;
  }
}
