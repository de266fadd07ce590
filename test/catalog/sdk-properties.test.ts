import { createRequire } from "node:module";
import path from "node:path";
import { describe, expect, test } from "vitest";
import { leftOutProperties } from "../../scripts/generate/kinds/left-out-properties.js";
import { kindOf, serviceTypes, type PropertySpec, type ServiceType } from "../../src/catalog/resources/index.js";

/** The client's own description of the bodies, as its serializer reads it: written from Microsoft's specification, without a look at the catalog. */
interface Mapper {
  readonly serializedName?: string;
  readonly readOnly?: boolean;
  readonly type: { readonly name: string; readonly className?: string; readonly element?: Mapper; readonly modelProperties?: Readonly<Record<string, Mapper>> };
}
const require = createRequire(import.meta.url);
const client = path.dirname(require.resolve("@azure/arm-apimanagement"));
const mappers = require(path.join(client, "models/mappers.js")) as Readonly<Record<string, Mapper>>;

/** Models of what is written, and of what is read where it has more. Associations have no body, policies one text. */
const models: Readonly<Partial<Record<ServiceType, readonly string[]>>> = {
  api: ["ApiCreateOrUpdateParameter", "ApiContract"],
  "api/diagnostic": ["DiagnosticContract"],
  "api/operation": ["OperationContract"],
  "api/operation/policy": ["PolicyContract"],
  "api/policy": ["PolicyContract"],
  "api/release": ["ApiReleaseContract"],
  "api/resolver": ["ResolverContract"],
  "api/resolver/policy": ["PolicyContract"],
  "api/schema": ["SchemaContract"],
  "api/tag-description": ["TagDescriptionCreateParameters", "TagDescriptionContract"],
  "api/wiki": ["WikiContract"],
  "authorization-provider": ["AuthorizationProviderContract"],
  "authorization-provider/authorization": ["AuthorizationContract"],
  "authorization-provider/authorization/access-policy": ["AuthorizationAccessPolicyContract"],
  "authorization-server": ["AuthorizationServerContract"],
  backend: ["BackendContract"],
  "backend-pool": ["BackendContract"],
  cache: ["CacheContract"],
  certificate: ["CertificateCreateOrUpdateParameters", "CertificateContract"],
  "delegation-settings": ["PortalDelegationSettings"],
  diagnostic: ["DiagnosticContract"],
  documentation: ["DocumentationContract"],
  "email-template": ["EmailTemplateUpdateParameters", "EmailTemplateContract"],
  fragment: ["PolicyFragmentContract"],
  gateway: ["GatewayContract"],
  "gateway/certificate-authority": ["GatewayCertificateAuthorityContract"],
  "gateway/hostname-configuration": ["GatewayHostnameConfigurationContract"],
  group: ["GroupCreateParameters", "GroupContract"],
  "identity-provider": ["IdentityProviderCreateContract", "IdentityProviderContract"],
  logger: ["LoggerContract"],
  "named-value": ["NamedValueCreateContract", "NamedValueContract"],
  notification: ["NotificationContract"],
  "openid-provider": ["OpenidConnectProviderContract"],
  policy: ["PolicyContract"],
  "policy-restriction": ["PolicyRestrictionContract"],
  product: ["ProductContract"],
  "product/policy": ["PolicyContract"],
  "product/wiki": ["WikiContract"],
  schema: ["GlobalSchemaContract"],
  service: ["ApiManagementServiceResource"],
  "sign-in-settings": ["PortalSigninSettings"],
  "sign-up-settings": ["PortalSignupSettings"],
  subscription: ["SubscriptionCreateParameters", "SubscriptionContract"],
  tag: ["TagContract"],
  "tenant-access": ["AccessInformationUpdateParameters", "AccessInformationContract"],
  "tenant-git-access": ["AccessInformationUpdateParameters", "AccessInformationContract"],
  user: ["UserCreateParameters", "UserContract"],
  "version-set": ["ApiVersionSetContract"],
  workspace: ["WorkspaceContract"],
};

/** Every resource has these, and says them by its address. */
const envelope = new Set(["id", "name", "type", "location", "systemData", "etag"]);

/** Paths of a model's properties: those of objects with their own, those of items after `[]`. */
function pathsOf(className: string, above: readonly string[] = []): string[] {
  if (above.includes(className)) return [];
  const properties = Object.values(mappers[className]?.type.modelProperties ?? {}).filter((p) => above.length > 0 || !envelope.has(p.serializedName ?? ""));
  return properties.flatMap((property) => {
    const name = (property.serializedName ?? "").replace(/^properties\./, "").replaceAll("\\\\.", ".");
    const [inner, joint] = property.type.name === "Sequence" ? [property.type.element?.type, "[]."] : [property.type, "."];
    const nested = inner?.name === "Composite" && inner.className !== undefined ? pathsOf(inner.className, [...above, className]) : [];
    return [name, ...nested.map((path) => `${name}${joint}${path}`)];
  });
}

function leaves(specs: Readonly<Record<string, PropertySpec>>): string[] {
  return Object.entries(specs).flatMap(([name, { properties, items }]) => {
    if (properties !== undefined) return leaves(properties).map((path) => `${name}.${path}`);
    return items?.properties === undefined ? [name] : leaves(items.properties).map((path) => `${name}[].${path}`);
  });
}

const stepsOf = (path: string): string => path.replaceAll("[]", "");
const isWithin = (path: string, above: string): boolean => path === above || path.startsWith(`${above}.`) || path.startsWith(`${above}[]`);
const types = Object.keys(serviceTypes) as ServiceType[];
const judged = types.filter((type) => models[type] !== undefined);
const knownOf = (type: ServiceType): readonly string[] => [...new Set((models[type] ?? []).flatMap((model) => pathsOf(model)))];
/** What the client would send of the model that is written: the first. */
const writableOf = (type: ServiceType): ReadonlySet<string> =>
  new Set(Object.values(mappers[models[type]?.[0] ?? ""]?.type.modelProperties ?? {}).flatMap((p) => (p.readOnly === true ? [] : [(p.serializedName ?? "").replace(/^properties\./, "")])));
const leftOutOf = (type: ServiceType): readonly string[] => leftOutProperties.filter((l) => l.types.includes(type)).flatMap((l) => l.properties);

describe("the properties of resources, as Microsoft's client has them", () => {
  test("are known of every type that has a body", () => {
    expect(types.filter((type) => kindOf(type).association !== true && models[type] === undefined)).toEqual([]);
    expect(judged.flatMap((type) => (models[type] ?? []).filter((model) => mappers[model] === undefined))).toEqual([]);
    expect(judged.flatMap(knownOf).length).toBeGreaterThan(400);
  });

  test.each(judged)("%s manages none that is not there", (type) => {
    const known = new Set(knownOf(type).map(stepsOf));
    expect(leaves(kindOf(type).properties).filter((path) => !known.has(stepsOf(path)))).toEqual([]);
  });

  test.each(judged)("%s manages every one, or the list of what is left out says why not", (type) => {
    const taken = [...leaves(kindOf(type).properties), ...(kindOf(type).readOnly ?? []), ...Object.keys(kindOf(type).readAs ?? {}), ...leftOutOf(type)];
    const known = knownOf(type);
    const single = known.filter((path) => !known.some((other) => other !== path && isWithin(other, path)));
    expect(single.filter((path) => !taken.some((above) => isWithin(path, above)))).toEqual([]);
  });

  test.each(judged)("%s takes nothing for read only that may be written, or the list says why", (type) => {
    const writable = writableOf(type);
    expect((kindOf(type).readOnly ?? []).filter((name) => writable.has(name) && !leftOutOf(type).includes(name))).toEqual([]);
  });

  test.each(judged)("%s leaves out nothing that it manages, or that is not there", (type) => {
    const managed = leaves(kindOf(type).properties);
    const known = knownOf(type);
    expect(leftOutOf(type).filter((path) => !known.includes(path) || managed.some((m) => isWithin(m, path)))).toEqual([]);
  });
});
