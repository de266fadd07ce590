import { providerName } from "../control-plane/resource-path.js";
import { locationTitles } from "../control-plane/service/locations.js";
import { objectOf, plainText, type JsonObject } from "../state/json.js";
import { everyServiceIndex } from "../control-plane/service/service-requests.js";
import { json, listOf, type ResourceManagerHandler } from "./handler.js";

/** Versions that clients in use ask for; any other is answered as well. */
const apiVersions = ["2024-05-01", "2023-09-01-preview", "2023-05-01-preview", "2022-08-01", "2021-08-01", "2020-12-01", "2019-12-01"];

export const listLocations: ResourceManagerHandler = ({ parameters: { subscription = "" } }) =>
  listOf(
    Object.entries(locationTitles).map(([name, displayName]) => ({
      id: `/subscriptions/${subscription}/locations/${name}`,
      name,
      type: "Region",
      displayName,
      regionalDisplayName: displayName,
      metadata: { regionType: "Physical", regionCategory: "Recommended", geographyGroup: null, longitude: null, latitude: null, physicalLocation: null, pairedRegion: [] },
    })),
  );

export const listProviders: ResourceManagerHandler = ({ parameters: { subscription = "" } }) => listOf([provider(subscription, providerName)]);

/** Every provider says that it is registered, so that clients which register what they need go on. */
export const getProvider: ResourceManagerHandler = ({ parameters: { subscription = "", namespace = "" } }) => json(provider(subscription, namespace));

export const checkNameAvailability: ResourceManagerHandler = ({ request, backbone: { store } }) => {
  const name = plainText(objectOf(request.body).name ?? "").toLowerCase();
  const taken = store.find(everyServiceIndex).some((service) => service.name.toLowerCase() === name);
  if (taken) return json({ nameAvailable: false, reason: "AlreadyExists", message: `${name} is already in use. Please select a different name.` });
  return json({ nameAvailable: true, reason: "Valid", message: "" });
};

/** A service that is deleted is gone. */
export const listDeletedServices: ResourceManagerHandler = () => listOf([]);

function provider(subscription: string, namespace: string): JsonObject {
  const own = namespace.toLowerCase() === providerName.toLowerCase();
  const locations = Object.values(locationTitles);
  return {
    id: `/subscriptions/${subscription}/providers/${own ? providerName : namespace}`,
    namespace: own ? providerName : namespace,
    resourceTypes: own ? [{ resourceType: "service", locations, apiVersions, capabilities: "CrossResourceGroupResourceMove, CrossSubscriptionResourceMove, SupportsTags, SupportsLocation" }] : [],
    registrationState: "Registered",
    registrationPolicy: "RegistrationRequired",
  };
}
