import { methodNotAllowed } from "../control-plane/errors.js";
import { matchPath, type PathRoutes } from "../control-plane/path-routes.js";
import type { ControlPlane } from "../control-plane/plane.js";
import { plainAnswer, type Site } from "../control-plane/wire.js";
import { instanceDiscovery, openIdV1, openIdV2, signingKeys } from "./discovery.js";
import type { IdentityHandler } from "./handler.js";
import { managedIdentity } from "./managed-identity.js";
import { tokenV1, tokenV2 } from "./token-endpoint.js";

const routes: PathRoutes<IdentityHandler> = {
  "/metadata/identity/oauth2/token": { GET: managedIdentity, POST: managedIdentity },
  "/msi/token": { GET: managedIdentity, POST: managedIdentity },
  "/oauth2/token": { GET: managedIdentity, POST: managedIdentity },
  "/{tenant}/oauth2/token": { POST: tokenV1 },
  "/{tenant}/oauth2/v2.0/token": { POST: tokenV2 },
  "/{tenant}/.well-known/openid-configuration": { GET: openIdV1 },
  "/{tenant}/v2.0/.well-known/openid-configuration": { GET: openIdV2 },
  "/{tenant}/discovery/instance": { GET: instanceDiscovery },
  "/{tenant}/discovery/keys": { GET: signingKeys },
  "/{tenant}/discovery/v2.0/keys": { GET: signingKeys },
};

/** The directory that gives tokens, and the endpoint of managed identities. */
export const identitySite: Site<ControlPlane> = {
  serves: (path) => matchPath(routes, path) !== undefined,
  answer(request, { backbone }) {
    const { handlers, parameters } = matchPath(routes, request.path) ?? { handlers: {}, parameters: {} };
    const handler = handlers[request.method];
    return plainAnswer(handler === undefined ? methodNotAllowed(request.method, Object.keys(handlers)).reply : handler({ request, parameters, now: backbone.now() }));
  },
};
