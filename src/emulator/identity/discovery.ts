import { json, type IdentityHandler, type IdentityInput } from "./handler.js";
import { tenantOf } from "./tenant.js";

/** Where a client that knows the directory's address finds the rest. */
function openIdConfiguration(version: "" | "/v2.0"): IdentityHandler {
  return ({ request: { baseUrl }, parameters }) => {
    const { tenant = "common" } = parameters;
    const root = `${baseUrl}/${tenant}`;
    return json({
      issuer: version === "" ? `https://sts.windows.net/${tenantOf(tenant)}/` : `${root}/v2.0`,
      authorization_endpoint: `${root}/oauth2${version}/authorize`,
      token_endpoint: `${root}/oauth2${version}/token`,
      device_authorization_endpoint: `${root}/oauth2${version}/devicecode`,
      jwks_uri: `${root}/discovery${version}/keys`,
      token_endpoint_auth_methods_supported: ["client_secret_post", "private_key_jwt", "client_secret_basic"],
      response_modes_supported: ["query", "fragment", "form_post"],
      response_types_supported: ["code", "id_token", "code id_token"],
      subject_types_supported: ["pairwise"],
      id_token_signing_alg_values_supported: ["HS256"],
      scopes_supported: ["openid", "profile", "email", "offline_access"],
      tenant_region_scope: null,
    });
  };
}

export const openIdV1 = openIdConfiguration("");
export const openIdV2 = openIdConfiguration("/v2.0");

/** Says that this host is a directory, whichever the client asks about. */
export const instanceDiscovery: IdentityHandler = ({ request, parameters }: IdentityInput) => {
  const host = new URL(request.baseUrl).host;
  return json({
    tenant_discovery_endpoint: `${request.baseUrl}/${parameters["tenant"] ?? "common"}/v2.0/.well-known/openid-configuration`,
    "api-version": "1.1",
    metadata: [{ preferred_network: host, preferred_cache: host, aliases: [host] }],
  });
};

/** Nobody needs a key: nothing checks a signature. */
export const signingKeys: IdentityHandler = () => json({ keys: [] });
