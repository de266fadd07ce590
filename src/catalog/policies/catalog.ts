import { authenticationBasic } from "./authentication-basic.js";
import { authenticationCertificate } from "./authentication-certificate.js";
import { authenticationManagedIdentity } from "./authentication-managed-identity.js";
import { base } from "./base.js";
import { cacheLookup } from "./cache-lookup.js";
import { cacheLookupValue } from "./cache-lookup-value.js";
import { cacheRemoveValue } from "./cache-remove-value.js";
import { cacheStore } from "./cache-store.js";
import { cacheStoreValue } from "./cache-store-value.js";
import { checkHeader } from "./check-header.js";
import { choose } from "./choose.js";
import { cors } from "./cors.js";
import { crossDomain } from "./cross-domain.js";
import { emitMetric } from "./emit-metric.js";
import { findAndReplace } from "./find-and-replace.js";
import { forwardRequest } from "./forward-request.js";
import { includeFragment } from "./include-fragment.js";
import { ipFilter } from "./ip-filter.js";
import { jsonToXml } from "./json-to-xml.js";
import { jsonp } from "./jsonp.js";
import { limitConcurrency } from "./limit-concurrency.js";
import { logToEventhub } from "./log-to-eventhub.js";
import { mockResponse } from "./mock-response.js";
import { proxy } from "./proxy.js";
import { quota } from "./quota.js";
import { quotaByKey } from "./quota-by-key.js";
import { rateLimit } from "./rate-limit.js";
import { rateLimitByKey } from "./rate-limit-by-key.js";
import { redirectContentUrls } from "./redirect-content-urls.js";
import { retry } from "./retry.js";
import { returnResponse } from "./return-response.js";
import { rewriteUri } from "./rewrite-uri.js";
import { sendOneWayRequest } from "./send-one-way-request.js";
import { sendRequest } from "./send-request.js";
import { setBackendService } from "./set-backend-service.js";
import { setBody } from "./set-body.js";
import { setHeader } from "./set-header.js";
import { setMethod } from "./set-method.js";
import { setQueryParameter } from "./set-query-parameter.js";
import { setStatus } from "./set-status.js";
import { setVariable } from "./set-variable.js";
import { trace } from "./trace.js";
import { validateAzureAdToken } from "./validate-azure-ad-token.js";
import { validateJwt } from "./validate-jwt.js";
import { wait } from "./wait.js";
import { xmlToJson } from "./xml-to-json.js";

/** Every policy element that is described in full, by its name. A new one is its own file and one line here. */
export const policyCatalog = {
  "authentication-basic": authenticationBasic,
  "authentication-certificate": authenticationCertificate,
  "authentication-managed-identity": authenticationManagedIdentity,
  base,
  "cache-lookup": cacheLookup,
  "cache-lookup-value": cacheLookupValue,
  "cache-remove-value": cacheRemoveValue,
  "cache-store": cacheStore,
  "cache-store-value": cacheStoreValue,
  "check-header": checkHeader,
  choose,
  cors,
  "cross-domain": crossDomain,
  "emit-metric": emitMetric,
  "find-and-replace": findAndReplace,
  "forward-request": forwardRequest,
  "include-fragment": includeFragment,
  "ip-filter": ipFilter,
  "json-to-xml": jsonToXml,
  jsonp,
  "limit-concurrency": limitConcurrency,
  "log-to-eventhub": logToEventhub,
  "mock-response": mockResponse,
  proxy,
  quota,
  "quota-by-key": quotaByKey,
  "rate-limit": rateLimit,
  "rate-limit-by-key": rateLimitByKey,
  "redirect-content-urls": redirectContentUrls,
  retry,
  "return-response": returnResponse,
  "rewrite-uri": rewriteUri,
  "send-one-way-request": sendOneWayRequest,
  "send-request": sendRequest,
  "set-backend-service": setBackendService,
  "set-body": setBody,
  "set-header": setHeader,
  "set-method": setMethod,
  "set-query-parameter": setQueryParameter,
  "set-status": setStatus,
  "set-variable": setVariable,
  trace,
  "validate-azure-ad-token": validateAzureAdToken,
  "validate-jwt": validateJwt,
  wait,
  "xml-to-json": xmlToJson,
} as const;

export type PolicyCatalog = typeof policyCatalog;
export type PolicyName = keyof PolicyCatalog;
