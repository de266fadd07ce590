import { Type } from "@sinclair/typebox";
import { flag, text } from "../documents/shapes.js";
import { same } from "../fields/index.js";
import { resourceKind } from "./kind.js";

/** An OpenID Connect provider that APIs name, for the developer portal. */
export const openIdProvider = resourceKind({
  segment: "openid-provider",
  collection: "openidConnectProviders",
  neverRead: ["clientSecret"],
  fields: {
    displayName: same(Type.Optional(Type.String()), { absent: "name" }),
    description: same(Type.Optional(Type.String()), { default: null }),
    metadataEndpoint: same(text("URL of its openid-configuration.")),
    clientId: same(text("Client id of the developer portal.")),
    clientSecret: same(Type.Optional(text("A secret of the environment: ${portalSecret}.")), { default: null, secret: true }),
    useInTestConsole: same(Type.Optional(flag("Offered in the portal's test console; true when left out.")), { default: true, absent: { value: true } }),
    useInApiDocumentation: same(Type.Optional(flag("Named in the API's documentation; false when left out.")), { default: false }),
  },
});
