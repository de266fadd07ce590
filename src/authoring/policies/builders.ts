import { builder } from "./builder.js";

export { choose, otherwise, when, type Otherwise, type When } from "./choose.js";

/** Authenticates to the backend with user name and password. */
export const authenticationBasic = builder("authentication-basic");

/** Authenticates to the backend with a client certificate. */
export const authenticationCertificate = builder("authentication-certificate");

/** Authenticates to the backend with a managed identity of the service. */
export const authenticationManagedIdentity = builder("authentication-managed-identity");

/** Runs the policies that the next broader scope has in this section. */
export const base = builder("base");

/** Answers a GET request from the response cache when it can. */
export const cacheLookup = builder("cache-lookup");

/** Reads a value from the cache into a variable. */
export const cacheLookupValue = builder("cache-lookup-value");

/** Removes a value from the cache. */
export const cacheRemoveValue = builder("cache-remove-value");

/** Stores the response in the cache that cache-lookup reads. */
export const cacheStore = builder("cache-store");

/** Puts a value into the cache under a key. */
export const cacheStoreValue = builder("cache-store-value");

/** Lets a request pass only with a header, or with one of some values in it. */
export const checkHeader = builder("check-header");

/** Lets pages of other origins call the API from a browser. */
export const cors = builder("cors");

/** Serves an Adobe cross-domain policy file. */
export const crossDomain = builder("cross-domain");

/** Sends a custom metric to Application Insights. */
export const emitMetric = builder("emit-metric");

/** Replaces a text in the body by another. */
export const findAndReplace = builder("find-and-replace");

/** Sends the request to the backend and waits for its response. */
export const forwardRequest = builder("forward-request");

/** Inserts the policies of a fragment. */
export const includeFragment = builder("include-fragment");

/** Lets only some caller addresses pass, or keeps some out. */
export const ipFilter = builder("ip-filter");

/** Converts a JSON body to XML. */
export const jsonToXml = builder("json-to-xml");

/** Wraps the response in a JavaScript callback for pages of other origins. */
export const jsonp = builder("jsonp");

/** Lets only so many requests run its policies at the same time. */
export const limitConcurrency = builder("limit-concurrency");

/** Sends a message to an event hub. */
export const logToEventhub = builder("log-to-eventhub");

/** Answers with a sample response of the API's definition. */
export const mockResponse = builder("mock-response");

/** Sends the request to the backend through an HTTP proxy. */
export const proxy = builder("proxy");

/** Limits calls or bandwidth of a subscription over a long period. */
export const quota = builder("quota");

/** Limits calls or bandwidth that share a key over a long period. */
export const quotaByKey = builder("quota-by-key");

/** Limits how many calls a subscription makes in a short period. */
export const rateLimit = builder("rate-limit");

/** Limits how many calls share a key in a short period. */
export const rateLimitByKey = builder("rate-limit-by-key");

/** Rewrites links in the body so that they lead through the gateway. */
export const redirectContentUrls = builder("redirect-content-urls");

/** Runs its policies again while a condition holds. */
export const retry = builder("retry");

/** Ends the pipeline and answers the caller at once. */
export const returnResponse = builder("return-response");

/** Changes the path and query that the backend sees. */
export const rewriteUri = builder("rewrite-uri");

/** Sends a request of its own without waiting for the response. */
export const sendOneWayRequest = builder("send-one-way-request");

/** Sends a request of its own and keeps the response in a variable. */
export const sendRequest = builder("send-request");

/** Sends the request to another backend than the API's own. */
export const setBackendService = builder("set-backend-service");

/** Replaces the body of the request or response. */
export const setBody = builder("set-body");

/** Sets, appends or deletes a header of the request or response. */
export const setHeader = builder("set-header");

/** Changes the HTTP method of the request. */
export const setMethod = builder("set-method");

/** Sets, appends or deletes a query parameter of the request. */
export const setQueryParameter = builder("set-query-parameter");

/** Sets the status code and reason of the response. */
export const setStatus = builder("set-status");

/** Gives a context variable a value. */
export const setVariable = builder("set-variable");

/** Adds a message to request traces, Application Insights and resource logs. */
export const trace = builder("trace");

/** Lets a request pass only with a valid token of a Microsoft Entra tenant. */
export const validateAzureAdToken = builder("validate-azure-ad-token");

/** Lets a request pass only with a valid JSON web token. */
export const validateJwt = builder("validate-jwt");

/** Runs its policies side by side and waits for all of them, or for the first. */
export const wait = builder("wait");

/** Converts an XML body to JSON. */
export const xmlToJson = builder("xml-to-json");
