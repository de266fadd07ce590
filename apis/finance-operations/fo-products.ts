import { base, cacheLookup, cacheStore, csharp, defineApi, defineVersionSet, includeFragment, rewriteUri, setHeader, setQueryParameter } from "apiops";
import { backendIdentity } from "../../policies/identity/backend-identity.js";
import { companyGuard } from "../../policies/routing/company-guard.js";
import { entraToken } from "../../policies/identity/entra-token.js";
import { identityLimit } from "../../policies/traffic/identity-limit.js";
import { projectRows } from "../../policies/odata/project-rows.js";
import { safeRetry } from "../../policies/resilience/safe-retry.js";

/** Columns of the entity ReleasedProductsV2, and what the façade calls them. */
const columns = {
  ItemNumber: "itemNumber",
  ProductName: "name",
  ProductGroupId: "group",
  SalesUnitSymbol: "unit",
  SalesPrice: "listPrice",
  NetProductWeight: "netWeightKg",
  dataAreaId: "company",
};
const select = Object.keys(columns).join(",");

/**
 * Built from plain values with quotes doubled. A filter of the caller's own could reach into other companies, which
 * cross-company opens; without it F&O answers for one company only.
 */
const filter = csharp`
  var query = context.Request.OriginalUrl.Query;
  var company = query.GetValueOrDefault("company", "").Replace("'", "''");
  var group = query.GetValueOrDefault("group", "").Replace("'", "''");
  return "dataAreaId eq '" + company + "'" + (group == "" ? "" : " and ProductGroupId eq '" + group + "'");
`;

/** A query parameter of the caller as a number within bounds, whatever the caller wrote. */
const wholeNumber = (name: string, { otherwise, max }: { otherwise: number; max: number }) =>
  csharp`Regex.IsMatch(context.Request.OriginalUrl.Query.GetValueOrDefault(${name}, ""), "^[0-9]{1,7}$") ? Math.Min(int.Parse(context.Request.OriginalUrl.Query.GetValueOrDefault(${name}, "")), ${max}).ToString() : ${String(otherwise)}`;

const versionSet = defineVersionSet({ name: "fo-products", displayName: "Products", scheme: "segment" });

const api = defineApi(({ env }) => ({
  name: "fo-products",
  displayName: "Products",
  path: "fo/products",
  version: { set: "fo-products", name: "v1" },
  specification: "./fo-products.openapi.yaml",
  backend: env.foBackend,
  dataClass: "internal",
  products: ["partner-bronze", "partner-silver", "internal-gold"],
  tags: ["finance-operations", "internal"],
  policies: {
    inbound: [
      base(),
      entraToken({ audiences: [env.gatewayAppId], roles: ["Products.Read"] }),
      companyGuard({}),
      // Requests carry a token, which alone would keep them out of the cache. F&O sees one identity whoever calls, so all
      // callers get the same rows and may share a copy.
      cacheLookup({
        varyByDeveloper: false,
        varyByDeveloperGroups: false,
        // apiops:accept cache-response-shared every caller gets the rows of the gateway's own identity
        allowPrivateResponseCaching: true,
        varyByQueryParameter: "company;group;top;skip",
      }),
      // From here on F&O is called: what the cache answers costs it nothing and is not counted.
      identityLimit({
        identity: "uami-fo-read/products",
        calls: env.productsLimit,
        selfHosted: { "shgw-aws": env.productsLimitAws, "shgw-gcp": env.productsLimitGcp },
      }),
      backendIdentity({ resource: env.foUrl, clientId: env.foReadIdentity, selfHosted: env.hasSelfHostedGateways }),
      includeFragment({ fragmentId: "odata-headers" }),
      // Without metadata there are no links of F&O in the body.
      setHeader({ name: "Accept", existsAction: "override", value: ["application/json;odata.metadata=none"] }),
    ],
    backend: [safeRetry({ readTimeoutSeconds: 60 })],
    outbound: [base(), { use: "backend-problem" }],
  },
  operations: {
    "list-products": {
      policies: {
        inbound: [
          base(),
          rewriteUri({ template: "/data/ReleasedProductsV2", copyUnmatchedParams: false }),
          setQueryParameter({ name: "cross-company", value: ["true"] }),
          setQueryParameter({ name: "$select", value: [select] }),
          setQueryParameter({ name: "$orderby", value: ["ItemNumber"] }),
          setQueryParameter({ name: "$filter", value: [filter] }),
          setQueryParameter({ name: "$top", value: [wholeNumber("top", { otherwise: 500, max: 10_000 })] }),
          setQueryParameter({ name: "$skip", value: [wholeNumber("skip", { otherwise: 0, max: 1_000_000 })] }),
        ],
        outbound: [base(), projectRows({ columns }), cacheStore({ duration: env.productsTtlSeconds })],
      },
    },
    "get-product": {
      policies: {
        inbound: [
          base(),
          rewriteUri({
            template: csharp`"/data/ReleasedProductsV2(dataAreaId='" + context.Request.OriginalUrl.Query.GetValueOrDefault("company", "") + "',ItemNumber='" + Uri.EscapeDataString(context.Request.MatchedParameters["itemNumber"].Replace("'", "''")) + "')"`,
            copyUnmatchedParams: false,
          }),
          setQueryParameter({ name: "cross-company", value: ["true"] }),
          setQueryParameter({ name: "$select", value: [select] }),
        ],
        outbound: [base(), projectRows({ columns, single: true }), cacheStore({ duration: env.productsTtlSeconds })],
      },
    },
  },
}));

export default [versionSet, api];
