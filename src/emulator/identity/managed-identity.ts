import { formOf, json, refused, type IdentityHandler } from "./handler.js";
import { applicationId, tenantId } from "./tenant.js";
import { accessToken, lifetimeSeconds } from "./token.js";

/**
 * The endpoint of a virtual machine (`Metadata: true`), of App Service (`X-IDENTITY-HEADER`, or `secret` before 2019), and of
 * the older extension (a form). The header shows that no page in a browser asks.
 */
export const managedIdentity: IdentityHandler = ({ request, now }) => {
  const { headers } = request;
  const appService = headers["x-identity-header"] !== undefined || headers["secret"] !== undefined;
  if (!appService && headers["metadata"]?.toString().toLowerCase() !== "true")
    return refused("bad_request_102", "Required metadata header not specified");
  const form = formOf(request);
  const resource = form.get("resource");
  if (resource === null || resource === "") return refused("invalid_request", "Required query variable 'resource' is missing");
  const clientId = form.get("client_id") ?? form.get("clientid") ?? applicationId;
  const issued = Math.floor(now.getTime() / 1000);
  return json({
    access_token: accessToken({ tenant: tenantId, audience: resource, clientId }, now),
    client_id: clientId,
    expires_in: String(lifetimeSeconds),
    expires_on: String(issued + lifetimeSeconds),
    ext_expires_in: String(lifetimeSeconds),
    not_before: String(issued),
    resource,
    token_type: "Bearer",
  });
};
