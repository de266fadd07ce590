import { gatewayError } from "../control-plane/errors.js";
import { removeServiceTree } from "../control-plane/kinds/api-revisions.js";
import { emptyReply } from "../control-plane/reply.js";
import { serviceIndex } from "../control-plane/service/service-requests.js";
import { objectOf, stringOf, type JsonObject } from "../state/json.js";
import { json, listOf, type ResourceManagerHandler, type ResourceManagerInput } from "./handler.js";
import { groupKey, groupsOf, type ResourceGroup } from "./resource-group-store.js";

export const listResourceGroups: ResourceManagerHandler = (input) => listOf(groupsIn(input).map((group) => groupBody(input, group)));

export const getResourceGroup: ResourceManagerHandler = (input) => {
  const group = find(input);
  if (group === undefined) throw gatewayError(404, "ResourceGroupNotFound", `Resource group '${input.parameters["group"] ?? ""}' could not be found.`);
  return json(groupBody(input, group));
};

/** 204 when it is there. */
export const headResourceGroup: ResourceManagerHandler = (input) => emptyReply(find(input) === undefined ? 404 : 204);

export const putResourceGroup: ResourceManagerHandler = (input) => {
  const { request, backbone, parameters } = input;
  const { subscription = "", group: name = "" } = parameters;
  const before = find(input);
  const body = objectOf(request.body);
  const location = stringOf(body.location) ?? before?.location;
  if (location === undefined) throw gatewayError(400, "LocationRequired", "The location property is required for this definition.");
  const moment = backbone.now().toISOString();
  const group: ResourceGroup = { name: before?.name ?? name, location, tags: body.tags ?? before?.tags ?? {} };
  backbone.store.put({
    key: groupKey(subscription, name),
    parent: `/subscriptions/${subscription}`.toLowerCase(),
    kind: "resourceGroup",
    segment: "resourceGroups",
    name: group.name,
    properties: { subscriptionId: subscription, location, tags: group.tags },
    createdAt: moment,
    updatedAt: moment,
  });
  return json(groupBody(input, group), before === undefined ? 201 : 200);
};

/** At once, with the services in it; the real one takes its time. */
export const deleteResourceGroup: ResourceManagerHandler = (input) => {
  const { store } = input.backbone;
  const { subscription = "", group = "" } = input.parameters;
  if (find(input) === undefined) return emptyReply(204);
  for (const service of store.find(serviceIndex(subscription, group))) {
    removeServiceTree(service.key, store);
  }
  store.removeTree(groupKey(subscription, group));
  return emptyReply(200);
};

function groupsIn({ backbone: { store }, parameters: { subscription = "" } }: ResourceManagerInput): readonly ResourceGroup[] {
  return groupsOf(subscription, store.find(serviceIndex(subscription)), store);
}

function find(input: ResourceManagerInput): ResourceGroup | undefined {
  const wanted = input.parameters["group"]?.toLowerCase();
  return groupsIn(input).find((group) => group.name.toLowerCase() === wanted);
}

function groupBody({ parameters: { subscription = "" } }: ResourceManagerInput, { name, location, tags }: ResourceGroup): JsonObject {
  return {
    id: `/subscriptions/${subscription}/resourceGroups/${name}`,
    name,
    type: "Microsoft.Resources/resourceGroups",
    location,
    tags,
    properties: { provisioningState: "Succeeded" },
  };
}
