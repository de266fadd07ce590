import type { ArmRequest, Backbone } from "../control-plane/context.js";
import { gatewayError, methodNotAllowed } from "../control-plane/errors.js";
import { matchPath, type PathRoutes } from "../control-plane/path-routes.js";
import type { Reply } from "../control-plane/reply.js";
import type { ResourceManagerHandler } from "./handler.js";
import { checkNameAvailability, getProvider, listDeletedServices, listLocations, listProviders } from "./providers.js";
import { deleteResourceGroup, getResourceGroup, headResourceGroup, listResourceGroups, putResourceGroup } from "./resource-groups.js";
import { listResources } from "./resources.js";
import { getSubscription, listSubscriptions, listTenants } from "./subscriptions.js";

/** What of Resource Manager clients ask before they come to API Management. */
const routes: PathRoutes<ResourceManagerHandler> = {
  "/tenants": { GET: listTenants },
  "/subscriptions": { GET: listSubscriptions },
  "/subscriptions/{subscription}": { GET: getSubscription },
  "/subscriptions/{subscription}/locations": { GET: listLocations },
  "/subscriptions/{subscription}/resourceGroups": { GET: listResourceGroups },
  "/subscriptions/{subscription}/resourceGroups/{group}": {
    GET: getResourceGroup,
    HEAD: headResourceGroup,
    PUT: putResourceGroup,
    PATCH: putResourceGroup,
    DELETE: deleteResourceGroup,
  },
  "/subscriptions/{subscription}/resources": { GET: listResources },
  "/subscriptions/{subscription}/resourceGroups/{group}/resources": { GET: listResources },
  "/subscriptions/{subscription}/providers": { GET: listProviders },
  "/subscriptions/{subscription}/providers/{namespace}": { GET: getProvider },
  "/subscriptions/{subscription}/providers/{namespace}/register": { POST: getProvider },
  "/subscriptions/{subscription}/providers/Microsoft.ApiManagement/checkNameAvailability": { POST: checkNameAvailability },
  "/subscriptions/{subscription}/providers/Microsoft.ApiManagement/deletedServices": { GET: listDeletedServices },
};

export function answerAboveServices(request: ArmRequest, backbone: Backbone): Reply {
  const match = matchPath(routes, request.path);
  if (match === undefined) throw gatewayError(404, "InvalidResourceType", `No resource of this provider has the path '${request.path}'.`);
  const { handlers, parameters } = match;
  const handler = handlers[request.method];
  if (handler === undefined) throw methodNotAllowed(request.method, Object.keys(handlers));
  return handler({ request, backbone, parameters });
}
