import { AzureCliCredential, AzureDeveloperCliCredential, AzurePipelinesCredential, AzurePowerShellCredential, ClientAssertionCredential, ClientCertificateCredential, ClientSecretCredential, ManagedIdentityCredential, WorkloadIdentityCredential, type TokenCredential } from "@azure/identity";
import type { Cloud } from "./clouds.js";
import { githubToken } from "./github-token.js";

/** One way to come by a credential. */
export interface CredentialSource {
  readonly name: string;
  /** Variables that say it is meant; none for those that a login on this machine makes work. */
  readonly needs: readonly string[];
  /** Each of them is enough, where there are several signs. */
  readonly anyOf?: true;
  readonly create: (value: (variable: string) => string, cloud: Cloud) => TokenCredential;
}

const options = ({ authorityHost, isKnown }: Cloud): { authorityHost: string; disableInstanceDiscovery: boolean } => ({ authorityHost, disableInstanceDiscovery: !isKnown });
const identity = (value: (variable: string) => string): ManagedIdentityCredential => (value("AZURE_CLIENT_ID") === "" ? new ManagedIdentityCredential() : new ManagedIdentityCredential({ clientId: value("AZURE_CLIENT_ID") }));

/** In the order they are asked, the most explicit first: what azd and Terraform take comes in the same order. */
export const credentialSources: readonly CredentialSource[] = [
  {
    name: "client secret",
    needs: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_SECRET"],
    create: (value, cloud) => new ClientSecretCredential(value("AZURE_TENANT_ID"), value("AZURE_CLIENT_ID"), value("AZURE_CLIENT_SECRET"), options(cloud)),
  },
  {
    name: "client certificate",
    needs: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_CLIENT_CERTIFICATE_PATH"],
    create: (value, cloud) => {
      const password = value("AZURE_CLIENT_CERTIFICATE_PASSWORD");
      const certificate = { certificatePath: value("AZURE_CLIENT_CERTIFICATE_PATH"), ...(password === "" ? {} : { certificatePassword: password }) };
      return new ClientCertificateCredential(value("AZURE_TENANT_ID"), value("AZURE_CLIENT_ID"), certificate, options(cloud));
    },
  },
  {
    name: "GitHub Actions",
    needs: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "ACTIONS_ID_TOKEN_REQUEST_URL", "ACTIONS_ID_TOKEN_REQUEST_TOKEN"],
    create: (value, cloud) => {
      const assertion = (): Promise<string> => githubToken(value("ACTIONS_ID_TOKEN_REQUEST_URL"), value("ACTIONS_ID_TOKEN_REQUEST_TOKEN"), cloud.exchangeAudience);
      return new ClientAssertionCredential(value("AZURE_TENANT_ID"), value("AZURE_CLIENT_ID"), assertion, options(cloud));
    },
  },
  {
    name: "Azure Pipelines",
    needs: ["AZURESUBSCRIPTION_TENANT_ID", "AZURESUBSCRIPTION_CLIENT_ID", "AZURESUBSCRIPTION_SERVICE_CONNECTION_ID", "SYSTEM_ACCESSTOKEN", "SYSTEM_OIDCREQUESTURI"],
    create: (value, cloud) => new AzurePipelinesCredential(value("AZURESUBSCRIPTION_TENANT_ID"), value("AZURESUBSCRIPTION_CLIENT_ID"), value("AZURESUBSCRIPTION_SERVICE_CONNECTION_ID"), value("SYSTEM_ACCESSTOKEN"), options(cloud)),
  },
  {
    name: "workload identity",
    needs: ["AZURE_TENANT_ID", "AZURE_CLIENT_ID", "AZURE_FEDERATED_TOKEN_FILE"],
    create: (value, cloud) => new WorkloadIdentityCredential({ tenantId: value("AZURE_TENANT_ID"), clientId: value("AZURE_CLIENT_ID"), tokenFilePath: value("AZURE_FEDERATED_TOKEN_FILE"), ...options(cloud) }),
  },
  { name: "managed identity", needs: ["IDENTITY_ENDPOINT", "MSI_ENDPOINT"], anyOf: true, create: identity },
  { name: "Azure CLI", needs: [], create: (value) => new AzureCliCredential(value("AZURE_TENANT_ID") === "" ? {} : { tenantId: value("AZURE_TENANT_ID") }) },
  { name: "Azure Developer CLI", needs: [], create: (value) => new AzureDeveloperCliCredential(value("AZURE_TENANT_ID") === "" ? {} : { tenantId: value("AZURE_TENANT_ID") }) },
  { name: "Azure PowerShell", needs: [], create: (value) => new AzurePowerShellCredential(value("AZURE_TENANT_ID") === "" ? {} : { tenantId: value("AZURE_TENANT_ID") }) },
  // A virtual machine shows its identity by nothing but an address that may or may not answer: last, for it takes time.
  { name: "managed identity of this machine", needs: [], create: identity },
];
