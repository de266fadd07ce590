import { parseFilter } from "../control-plane/filter.js";
import { serviceAddress } from "../control-plane/resource-path.js";
import { serviceIndex } from "../control-plane/service/service-requests.js";
import { plainText, type JsonObject } from "../state/json.js";
import type { Entity } from "../state/store.js";
import { listOf, type ResourceManagerHandler } from "./handler.js";

/** Services as resources among others: of a subscription, or of one of its groups. */
export const listResources: ResourceManagerHandler = ({ request, backbone: { store }, parameters: { subscription = "", group } }) => {
  const filter = request.query.get("$filter");
  const matches = filter === null || filter === "" ? () => true : parseFilter(filter);
  const services = store.find(serviceIndex(subscription, group));
  return listOf(services.filter((service) => matches(filterable(service))).map(resource));
};

const type = "Microsoft.ApiManagement/service";

function filterable({ name, properties }: Entity): JsonObject {
  return { name, properties: { resourceType: type, resourceGroup: properties.resourceGroup, location: properties.location } };
}

function resource({ name, properties }: Entity): JsonObject {
  const { subscriptionId, resourceGroup, location, sku, tags } = properties;
  return { id: serviceAddress(plainText(subscriptionId), plainText(resourceGroup), name).id, name, type, sku, location, tags: tags ?? {} };
}
