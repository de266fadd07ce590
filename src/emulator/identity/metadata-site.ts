import { methodNotAllowed } from "../control-plane/errors.js";
import type { ControlPlane } from "../control-plane/plane.js";
import { plainAnswer, type Site } from "../control-plane/wire.js";
import type { Json, JsonObject } from "../state/json.js";
import { tenantId } from "./tenant.js";

/** `/metadata/endpoints`: what a client makes a cloud of. What the emulator has no counterpart of is the public cloud's. */
export const metadataSite: Site<ControlPlane> = {
  serves: (path) => /^\/metadata\/endpoints\/?$/i.test(path),
  answer({ method, query, baseUrl }) {
    if (method !== "GET") return plainAnswer(methodNotAllowed(method, ["GET"]).reply);
    return plainAnswer({ status: 200, body: endpoints(query.get("api-version") ?? "", baseUrl), style: "compact" });
  },
};

/** Up to 2018 a short form; at 2019-05-01 a list of clouds, of which there is one; after that the cloud itself. */
function endpoints(apiVersion: string, baseUrl: string): Json {
  if (apiVersion < "2019") return shortForm(baseUrl);
  return apiVersion < "2022" ? [cloud(baseUrl)] : cloud(baseUrl);
}

const audiences = ["https://management.core.windows.net/", "https://management.azure.com/"];

function shortForm(baseUrl: string): JsonObject {
  return {
    galleryEndpoint: "https://gallery.azure.com/",
    graphEndpoint: "https://graph.windows.net/",
    portalEndpoint: "https://portal.azure.com/",
    authentication: { loginEndpoint: `${baseUrl}/`, audiences },
  };
}

function cloud(baseUrl: string): JsonObject {
  return {
    portal: "https://portal.azure.com",
    authentication: { loginEndpoint: baseUrl, audiences, tenant: tenantId, identityProvider: "AAD" },
    media: "https://rest.media.azure.net",
    graphAudience: "https://graph.windows.net/",
    graph: "https://graph.windows.net/",
    name: "apiops",
    suffixes: {
      azureDataLakeStoreFileSystem: "azuredatalakestore.net",
      acrLoginServer: "azurecr.io",
      sqlServerHostname: "database.windows.net",
      azureDataLakeAnalyticsCatalogAndJob: "azuredatalakeanalytics.net",
      keyVaultDns: "vault.azure.net",
      storage: "core.windows.net",
      azureFrontDoorEndpointSuffix: "azurefd.net",
      storageSyncEndpointSuffix: "afs.azure.net",
      mhsmDns: "managedhsm.azure.net",
      mysqlServerEndpoint: "mysql.database.azure.com",
      postgresqlServerEndpoint: "postgres.database.azure.com",
      mariadbServerEndpoint: "mariadb.database.azure.com",
      synapseAnalytics: "dev.azuresynapse.net",
      attestationEndpoint: "attest.azure.net",
    },
    batch: "https://batch.core.windows.net/",
    resourceManager: `${baseUrl}/`,
    vmImageAliasDoc: "https://raw.githubusercontent.com/Azure/azure-rest-api-specs/main/arm-compute/quickstart-templates/aliases.json",
    activeDirectoryDataLake: "https://datalake.azure.net/",
    sqlManagement: "https://management.core.windows.net:8443/",
    microsoftGraphResourceId: "https://graph.microsoft.com/",
    appInsightsResourceId: "https://api.applicationinsights.io",
    appInsightsTelemetryChannelResourceId: "https://dc.applicationinsights.azure.com/v2/track",
    attestationResourceId: "https://attest.azure.net",
    synapseAnalyticsResourceId: "https://dev.azuresynapse.net",
    logAnalyticsResourceId: "https://api.loganalytics.io",
    ossrDbmsResourceId: "https://ossrdbms-aad.database.windows.net",
    gallery: "https://gallery.azure.com/",
  };
}
