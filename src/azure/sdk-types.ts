export { createDefaultHttpClient, createHttpHeaders, createPipelineRequest } from "@azure/core-rest-pipeline";
export type { HttpMethods, PipelinePolicy, PipelineResponse } from "@azure/core-rest-pipeline";
export type { TokenCredential } from "@azure/identity";
