// The JavaScript SDK as anyone would use it, in a process of its own: Node reads NODE_EXTRA_CA_CERTS when it starts.
import { ApiManagementClient } from "@azure/arm-apimanagement";
import { ClientSecretCredential, ManagedIdentityCredential } from "@azure/identity";

const [url, subscription, group, service] = process.argv.slice(2);
const credentials = {
  secret: new ClientSecretCredential("99999999-8888-4777-8666-555555555555", "app", "any", { authorityHost: url, disableInstanceDiscovery: true }),
  identity: new ManagedIdentityCredential(),
};
const found = {};
for (const [name, credential] of Object.entries(credentials)) {
  const client = new ApiManagementClient(credential, subscription, { endpoint: url, retryOptions: { maxRetries: 0 } });
  const created = await client.tag.createOrUpdate(group, service, name, { displayName: name });
  found[name] = [created.name, (await client.apiManagementService.get(group, service)).location];
}
process.stdout.write(JSON.stringify(found));
