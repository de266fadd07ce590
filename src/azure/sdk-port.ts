import { ApiManagementClient } from "@azure/arm-apimanagement";
import { createHttpPoller, type OperationResponse, type RunningOperation } from "@azure/core-lro";
import { createHttpHeaders, createPipelineRequest, type HttpMethods, type PipelinePolicy, type PipelineResponse, type TokenCredential } from "./sdk-types.js";
import { isObject, serviceId, type Instance, type JsonObject } from "../catalog/arm/index.js";
import { ConnectionError, ServiceError, type Entity, type ManagementPort, type Outcome, type RequestCounts } from "./management-port.js";

export const apiVersion = "2024-05-01";

export interface ConnectionOptions {
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** Waits between polls and retries; injected so that tests need no clock. */
  readonly delay: (ms: number) => Promise<void>;
  /** First wait before a broken or throttled request is sent again; it doubles. 400 when left out. */
  readonly retryDelayMs?: number;
}

/**
 * The SDK's client does the talking (pipeline, credentials, retries of throttled and broken requests), with bodies as
 * plain JSON: its models drop properties they do not know and fill in defaults that the service never sent
 * (arm-behaviour, section 6), which a comparison must not see. Its apiPolicy.get even loses the policy: it reads the
 * JSON reply with the serializer for XML.
 */
export function connect(instance: Instance, options: ConnectionOptions): ManagementPort {
  return new SdkPort(instance, options);
}

const pollIntervalMs = 1_000;
const maxAttempts = 6;

class SdkPort implements ManagementPort {
  readonly requests: { -readonly [K in keyof RequestCounts]: number } = { get: 0, put: 0, patch: 0, delete: 0, post: 0, head: 0, retried: 0 };
  private readonly client: ApiManagementClient;
  private readonly base: string;

  constructor(
    instance: Instance,
    private readonly options: ConnectionOptions,
  ) {
    this.client = new ApiManagementClient(options.credential, instance.subscription, { endpoint: options.endpoint, retryOptions: { maxRetries: 5, retryDelayInMs: options.retryDelayMs ?? 400 } });
    // The SDK sends no token over plain http; an emulator on loopback wants none (arm-behaviour, section 9).
    if (options.endpoint.startsWith("http:")) this.client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
    this.client.pipeline.addPolicy(this.countingPolicy(), { afterPhase: "Retry" });
    this.base = options.endpoint.replace(/\/$/, "") + serviceId(instance);
  }

  async service(): Promise<JsonObject | undefined> {
    const reply = await this.send("GET", this.urlOf(""));
    if (reply.status === 404) return undefined;
    this.expectSuccess("GET service", reply);
    return bodyOf(reply);
  }

  async get(path: string): Promise<Entity | undefined> {
    const reply = await this.send("GET", this.urlOf(path));
    if (reply.status === 404) return undefined;
    this.expectSuccess(`GET ${path}`, reply);
    const etag = reply.headers.get("etag");
    const properties = bodyOf(reply)["properties"];
    return { properties: isObject(properties) ? (properties) : {}, ...(etag === undefined ? {} : { etag }) };
  }

  async list(path: string): Promise<readonly JsonObject[] | undefined> {
    const items: JsonObject[] = [];
    for (let url: string | undefined = this.urlOf(path); url !== undefined; ) {
      const reply = await this.send("GET", url);
      if (reply.status === 404) return undefined;
      this.expectSuccess(`GET ${path}`, reply);
      const { value, nextLink } = bodyOf(reply) as { value?: readonly JsonObject[]; nextLink?: string | null };
      items.push(...(value ?? []));
      url = nextLink ?? undefined;
    }
    return items;
  }

  put(path: string, body: unknown, ifMatch?: string): Promise<Outcome> {
    return this.write("PUT", path, body, ifMatch);
  }

  delete(path: string, ifMatch?: string): Promise<Outcome> {
    return this.write("DELETE", path, undefined, ifMatch);
  }

  private async write(method: "PUT" | "DELETE", path: string, body: unknown, ifMatch: string | undefined): Promise<Outcome> {
    const operation = `${method} ${path}`;
    for (let attempt = 1; ; attempt++) {
      try {
        const reply = await this.send(method, this.urlOf(path), body, ifMatch);
        if (method === "DELETE" && reply.status === 404) return { attempts: attempt };
        this.expectSuccess(operation, reply);
        if (isLongRunning(reply)) await this.finish(operation, reply);
        return { attempts: attempt };
      } catch (error) {
        if (!(error instanceof ServiceError)) throw error;
        if (attempt >= maxAttempts || !isTransient(error, ifMatch)) throw new ServiceError(operation, error.status, error.code, error.message, attempt);
        this.requests.retried++;
        await this.options.delay(Math.min(30_000, 500 * 2 ** attempt));
      }
    }
  }

  /** Polls to the real end: a write that fails does so on the poll, not on the request (arm-behaviour, section 3). */
  private async finish(operation: string, first: PipelineResponse): Promise<void> {
    let latest = first;
    const running: RunningOperation = {
      sendInitialRequest: () => Promise.resolve(operationResponse(first)),
      sendPollRequest: async (url) => {
        const reply = await this.send("GET", url);
        this.expectSuccess(operation, reply);
        latest = reply;
        return operationResponse(reply);
      },
    };
    const poller = createHttpPoller(running, { intervalInMs: pollIntervalMs, resourceLocationConfig: "location", skipFinalGet: true, resolveOnUnsuccessful: true });
    await poller.poll();
    while (!poller.isDone) {
      await this.options.delay(pollIntervalMs);
      await poller.poll();
    }
    if (poller.operationState?.status === "succeeded") return;
    // The poller's own error drops the details, which say what was wrong.
    const { code, message } = errorOf(latest);
    throw new ServiceError(operation, 400, code, message);
  }

  private async send(method: HttpMethods, url: string, body?: unknown, ifMatch?: string): Promise<PipelineResponse> {
    const headers = createHttpHeaders({ Accept: "application/json", ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }) });
    if (body !== undefined) headers.set("Content-Type", "application/json; charset=utf-8");
    const request = createPipelineRequest({ url, method, headers, allowInsecureConnection: url.startsWith("http:"), ...(body === undefined ? {} : { body: JSON.stringify(body) }) });
    try {
      return await this.client.sendRequest(request);
    } catch (error) {
      if (error instanceof Error && error.name === "RestError") throw new ConnectionError(this.options.endpoint, error.message, { cause: error });
      throw error;
    }
  }

  private expectSuccess(operation: string, reply: PipelineResponse): void {
    if (reply.status >= 200 && reply.status < 300) return;
    const { code, message } = errorOf(reply);
    throw new ServiceError(operation, reply.status, code, message);
  }

  private urlOf(path: string): string {
    const [route, query] = path.split("?");
    const encoded = (route ?? "").split("/").map(encodeURIComponent).join("/");
    return `${this.base}${encoded}?api-version=${apiVersion}${query === undefined ? "" : `&${query}`}`;
  }

  /** Counts what really goes out: every retry of the pipeline is a request of its own. */
  private countingPolicy(): PipelinePolicy {
    const seen = new WeakSet<object>();
    return {
      name: "apiopsRequestCounting",
      sendRequest: (request, next) => {
        const method = request.method.toLowerCase();
        if (method in this.requests) this.requests[method as keyof RequestCounts]++;
        if (seen.has(request)) this.requests.retried++;
        seen.add(request);
        return next(request);
      },
    };
  }
}

function isLongRunning(reply: PipelineResponse): boolean {
  return reply.headers.has("azure-asyncoperation") || (reply.status === 202 && reply.headers.has("location"));
}

function operationResponse(reply: PipelineResponse): OperationResponse {
  const headers = reply.headers.toJSON();
  const { method, url } = reply.request;
  return { flatResponse: undefined, rawResponse: { statusCode: reply.status, headers, body: bodyOf(reply), request: { method, url } } };
}

/** Answers that a second try is right for; section 4 of arm-behaviour and what its peers retry. */
function isTransient(error: ServiceError, ifMatch: string | undefined): boolean {
  if (error.status === 409) return error.code === "PessimisticConcurrencyConflict" || /in progress/i.test(error.message) || error.code === "ManagementApiRequestFailed";
  if (error.status === 422) return error.code === "ManagementApiRequestFailed";
  // Two writes that share a parent, not a lost update: those are only known with If-Match.
  return error.status === 412 && ifMatch === undefined;
}

function bodyOf(reply: PipelineResponse): JsonObject {
  const text = reply.bodyAsText ?? "";
  if (text === "") return {};
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? (parsed as JsonObject) : {};
  } catch {
    return {};
  }
}

/** The envelope of section 4: code, message, and details that say what and where. */
function errorOf(reply: PipelineResponse): { code: string; message: string } {
  const body = bodyOf(reply);
  const error = body["error"];
  if (!isObject(error)) return { code: `Http${reply.status}`, message: typeof body["Message"] === "string" ? body["Message"] : "The service gave no reason." };
  const details = Array.isArray(error["details"]) ? (error["details"] as unknown[]) : [];
  const more = details.flatMap((d) => (isObject(d) && typeof d["message"] === "string" ? [typeof d["target"] === "string" ? `${d["target"]}: ${d["message"]}` : d["message"]] : []));
  const summary = typeof error["message"] === "string" ? [error["message"]] : [];
  const message = [...summary, ...more].filter((t) => t !== "").join(" ");
  return { code: typeof error["code"] === "string" ? error["code"] : `Http${reply.status}`, message };
}
