import { policyCatalog, type PolicyElement, type PolicyScope } from "../../catalog/policies/index.js";
import { longTimestamp } from "../state/clock.js";
import { entryOf, objectOf, objectsOf, plainText } from "../state/json.js";
import type { Context } from "./context.js";
import { badRequest } from "./errors.js";
import type { View } from "./kind.js";
import { listItems } from "./listing.js";
import { completedOperation } from "./long-running.js";
import { locationTitle } from "./service/locations.js";

/** Where the service runs. Not ARM resources. */
export const regions: View = {
  segment: "regions",
  parents: ["service"],
  list: (context) => {
    const { location, properties } = context.serviceEntity.properties;
    const others = objectsOf(objectOf(properties).additionalLocations).map((place) => plainText(place.location));
    return listItems([plainText(location), ...others], (name) => ({ name: locationTitle(name), isMasterRegion: name === location, isDeleted: false }), context);
  },
};

/** Bits of `scope` in the contract: the order of its scopes is certain, the bits are not. */
const scopeBits: Readonly<Record<string, number>> = { Tenant: 1, Product: 2, Api: 4, Operation: 8, All: 15 };
const bitOf: Readonly<Partial<Record<PolicyScope, number>>> = { global: 1, product: 2, api: 4, operation: 8 };

/** Every policy that the service knows, or those of one scope. */
export const policyDescriptions: View = {
  segment: "policyDescriptions",
  parents: ["service"],
  list: (context) => {
    const scope = context.request.query.get("scope");
    const wanted = scope === null ? undefined : entryOf(scopeBits, scope);
    if (scope !== null && wanted === undefined) throw badRequest(`'${scope}' is no scope of a policy.`);
    const elements: readonly PolicyElement[] = Object.values(policyCatalog);
    const found = elements.map(({ name, description, scopes }) => ({ name, description, scope: scopes.reduce((bits, s) => bits | (bitOf[s] ?? 0), 0) }));
    const matching = found.filter((element) => wanted === undefined || (element.scope & wanted) !== 0);
    const at = `${context.service.id}/policyDescriptions`;
    return listItems(
      matching,
      ({ name, description, scope: bits }) => ({ id: `${at}/${name}`, type: "Microsoft.ApiManagement/service/policyDescriptions", name, properties: { description, scope: bits } }),
      context,
    );
  },
};

/** Looks at every stored policy; what it finds is shown by `allPolicies`. The operation itself always succeeds. */
export const validatePolicies: View = {
  segment: "validatePolicies",
  parents: ["service"],
  method: "POST",
  list: (context) => completedOperation(context, 200, () => undefined),
  outcome: (operationId, { service, now }: Context) => {
    const moment = longTimestamp(now(), 0);
    return {
      status: 200,
      body: {
        id: `${service.id}/tenant/operationResults/${operationId}`,
        type: "Microsoft.ApiManagement/service/tenant/operationResults",
        name: operationId,
        properties: { status: "Succeeded", started: moment, updated: moment, resultInfo: "All the policies were validated", actionLog: [] },
      },
    };
  },
};
