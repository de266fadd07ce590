import type { Exchange } from "./recording.js";

type Request = readonly [method: string, path: string, body?: object | ((exchanges: readonly Exchange[]) => unknown)];

export interface Preparation {
  /** Tier of the recorded service; left out when the recording itself creates it. */
  readonly sku?: string;
  /** What had happened, but was not recorded, before the exchange of that number. */
  readonly before?: Readonly<Record<number, readonly Request[]>>;
  /** Request bodies the recording does not have. */
  readonly bodies?: Readonly<Record<number, unknown>>;
}

const segmentScheme = { description: "A version set for the account api", versioningScheme: "Segment" };
const versionSet: Request = ["PUT", "/apiVersionSets/asotest-vs-dtydxd", { properties: { ...segmentScheme, displayName: "/apiVersionSets/account-api" } }];
const versionSet2: Request = ["PUT", "/apiVersionSets/asotest-vs2-ikpqqp", { properties: { ...segmentScheme, displayName: "vs2" } }];
const api2: Request = [
  "PUT",
  "/apis/asotest-api2-cymnfh",
  {
    properties: {
      displayName: "account-api2",
      description: "A Description about the api",
      path: "/account-api2",
      protocols: ["https"],
      subscriptionRequired: false,
      apiVersion: "2.0.0",
      apiRevisionDescription: "First Revision",
      apiVersionDescription: "Second Version",
      apiVersionSetId: "/apiVersionSets/asotest-vs2-ikpqqp",
      termsOfServiceUrl: "https://www.bing.com/tos",
      contact: { email: "test@test.com", name: "Test", url: "https://www.bing.com" },
    },
  },
];
const apiId: Request = ["PUT", "/apis/api-id", { properties: { displayName: "api", path: "api-path" } }];
const product = (name: string): Request => ["PUT", `/products/${name}`, { properties: { displayName: name, subscriptionRequired: false } }];
const deletedService: Request = ["DELETE", ""];

export const preparations: Readonly<Record<string, Preparation>> = {
  // Three first writes of the ASO recording answer 200: the call had been made before (arm-behaviour section 2).
  "aso-2024-05-01-api.jsonl": { sku: "BasicV2", before: { 0: [versionSet], 4: [versionSet2, api2], 6: [deletedService] } },
  "aso-2024-05-01-authorization-provider.jsonl": { sku: "BasicV2" },
  "aso-2024-05-01-backend.jsonl": { sku: "BasicV2" },
  "aso-2024-05-01-named-value.jsonl": { sku: "BasicV2" },
  "aso-2024-05-01-policy-fragment.jsonl": { sku: "BasicV2" },
  "aso-2024-05-01-policy.jsonl": { sku: "BasicV2", before: { 3: [product("asotest-product1-zhbhvz")] } },
  "aso-2024-05-01-product-api-link.jsonl": { sku: "BasicV2", before: { 0: [versionSet2, api2, product("asotest-product2-hjdjew")] } },
  "aso-2024-05-01-product.jsonl": { sku: "BasicV2" },
  "aso-2024-05-01-service.jsonl": { sku: "BasicV2", before: { 1: [deletedService] } },
  "aso-2024-05-01-subscription.jsonl": {
    sku: "BasicV2",
    before: { 0: [["PUT", "/subscriptions/asotest-sub1-lamxav", { properties: { displayName: "Subscription for all APIs", scope: "/apis" } }]] },
  },
  "aso-2024-05-01-version-set.jsonl": { sku: "BasicV2", before: { 2: [versionSet2] } },
  "aso-2025-03-01-preview-backend-tls.jsonl": {},
  "cli-api-operation.jsonl": { sku: "Consumption", before: { 0: [apiId] } },
  "cli-api-policy.jsonl": { sku: "Consumption" },
  "cli-api-release.jsonl": { sku: "Consumption" },
  "cli-api-revision.jsonl": { sku: "Consumption" },
  "cli-api-schema-partial.jsonl": {
    sku: "Consumption",
    before: {
      0: [
        ["PUT", "/apis/gr-api000001", { properties: { displayName: "graphql", path: "gr", apiType: "graphql" } }],
        [
          "PUT",
          "/apis/gr-api000001/schemas/graphql",
          { properties: { contentType: "application/vnd.ms-azure-apim.graphql.schema", document: { value: "type Query { a: Int }" } } },
        ],
      ],
    },
  },
  "cli-named-value-plain-and-secret.jsonl": { sku: "Consumption" },
  "cli-policy-global.jsonl": { sku: "Consumption" },
  "cli-product.jsonl": { sku: "Consumption" },
  "cli-subscription.jsonl": { sku: "Consumption" },
  "net-backend-single.jsonl": {
    sku: "Developer",
    before: {
      4: [["PATCH", "/backends/backendid8496", { properties: { description: "patchedDescription9111" } }]],
      5: [["DELETE", "/backends/backendid8496"]],
    },
  },
  "net-gateway.jsonl": {
    sku: "Developer",
    bodies: {
      1: {
        properties: {
          locationData: { name: "Microsoft", city: "Seattle", district: "King County", countryOrRegion: "USA" },
          description: "azsmnet1936",
        },
      },
    },
  },
  "net-policy-global.jsonl": {
    sku: "Developer",
    before: { 0: [["PUT", "/policies/policy", (exchanges) => exchanges[1]?.requestBody]], 4: [["DELETE", "/policies/policy"]] },
  },
  "net-policy-product.jsonl": { sku: "Developer" },
};

interface Known {
  readonly reason: string;
  readonly differences: readonly string[];
}

function otherManagementHost(unit: string, name: string): string {
  return `body.properties.managementApiUrl: recorded "https://smapi.api-blu-prod-scaleunit-${unit}.p.azurewebsites.net/", emulator "https://${name}.management.azure-api.net"`;
}

/** Where the emulator is known to answer otherwise: by file and number of the exchange, with the exact differences. */
export const expectedDifferences: Readonly<Record<string, Readonly<Record<number, Known>>>> = {
  "aso-2024-05-01-api.jsonl": {
    1: {
      reason: "the service shows provisioningState on one API and not on the next, written the same way",
      differences: ["body.properties.provisioningState: emulator has none"],
    },
  },
  "aso-2024-05-01-service.jsonl": {
    0: {
      reason: "the host of the scale unit, the person who wrote last and two settings of an older instance are Azure's to know",
      differences: [
        otherManagementHost("001", "asotest-apimanagementv3-esjrun"),
        "body.properties.customProperties.Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Protocols.Ssl30: emulator has none",
        "body.properties.customProperties.Microsoft.WindowsAzure.ApiManagement.Gateway.Security.Ciphers.TripleDes168: emulator has none",
        'body.systemData: recorded {"createdBy":null,"createdByType":null,"createdAt":null,"lastModifiedBy":"<scrubbed>","lastModifiedByType":"User","lastModifiedAt":"<moment>"}, emulator null',
      ],
    },
  },
  "aso-2025-03-01-preview-backend-tls.jsonl": {
    0: { reason: "the host of the scale unit is Azure's to know", differences: [otherManagementHost("005", "asotest-apim-tocrym")] },
    2: { reason: "the host of the scale unit is Azure's to know", differences: [otherManagementHost("005", "asotest-apim-tocrym")] },
  },
  "cli-product.jsonl": {
    0: {
      reason: "the service has reworded the description of its administrators since",
      differences: [
        'body.properties.groups[0].description: recorded "Administrators is a built-in group. Its membership is managed by the system. Microsoft Azure subscription administrators fall into this group.", emulator "Administrators is a built-in group containing the admin email account provided at the time of service creation. Its membership is managed by the system."',
      ],
    },
  },
};
