import { ApiManagementClient } from "@azure/arm-apimanagement";
import { isObject, serviceId, type Instance, type JsonObject } from "../catalog/arm/index.js";
import { finishOperation, isLongRunning } from "./long-running.js";
import { ConnectionError, ServiceError, type Entity, type Expected, type ManagementPort, type Outcome, type RequestCounts } from "./management-port.js";
import { bodyOf, expectSuccess, remainingAllowance } from "./replies.js";
import { Interruption } from "./interruption.js";
import { RequestEngine, sortOf, type EngineOptions, type RequestSort } from "./requests/request-engine.js";
import { createDefaultHttpClient, createHttpHeaders, createPipelineRequest, type HttpMethods, type PipelineResponse, type TokenCredential } from "./sdk-types.js";

export const apiVersion = "2024-05-01";

export interface ConnectionOptions extends Partial<EngineOptions> {
  readonly endpoint: string;
  readonly credential: TokenCredential;
  /** Longest wait for one answer; 120 s when left out. */
  readonly timeoutMs?: number;
  /** Told of every exchange; never of a body, a header or a query, which may hold credentials. */
  readonly log?: (line: string) => void;
  /** Takes secrets out of what the service says: it repeats its input at times. */
  readonly redact?: (text: string) => string;
}

/**
 * The SDK's client does the talking (pipeline, credentials), with bodies as plain JSON: its models drop properties they
 * do not know and fill in defaults that the service never sent (arm-behaviour, section 6), which a comparison must not
 * see. Its apiPolicy.get even loses the policy: it reads the JSON reply with the serializer for XML. What is sent again,
 * when, and how much at once is the request engine's, not the pipeline's.
 */
export function connect(instance: Instance, options: ConnectionOptions): ManagementPort {
  return new SdkPort(instance, options);
}

const fifteenMinutes = 900_000;
const twoMinutes = 120_000;

class SdkPort implements ManagementPort {
  private readonly client: ApiManagementClient;
  private readonly engine: RequestEngine;
  private readonly engineOptions: EngineOptions;
  private readonly base: string;

  constructor(
    instance: Instance,
    private readonly options: ConnectionOptions,
  ) {
    this.engineOptions = {
      now: options.now ?? (() => performance.now()),
      delay: options.delay ?? ((ms) => new Promise((resolve) => setTimeout(resolve, ms))),
      random: options.random ?? Math.random,
      parallelism: options.parallelism ?? 64,
      deadlineMs: options.deadlineMs ?? fifteenMinutes,
      interruption: options.interruption ?? new Interruption(),
    };
    this.engine = new RequestEngine(this.engineOptions);
    this.client = new ApiManagementClient(options.credential, instance.subscription, { endpoint: options.endpoint, retryOptions: { maxRetries: 0 } });
    // The SDK sends no token over plain http; an emulator on loopback wants none (arm-behaviour, section 9).
    if (options.endpoint.startsWith("http:")) this.client.pipeline.removePolicy({ name: "bearerTokenAuthenticationPolicy" });
    this.base = options.endpoint.replace(/\/$/, "") + serviceId(instance);
  }

  get requests(): RequestCounts {
    return this.engine.statistics;
  }

  async service(): Promise<JsonObject | undefined> {
    return (await this.read("GET service", this.urlOf("")))?.body;
  }

  async get(path: string): Promise<Entity | undefined> {
    const found = await this.read(`GET ${path}`, this.urlOf(path));
    if (found === undefined) return undefined;
    const { properties } = found.body;
    return { properties: isObject(properties) ? properties : {}, ...etagOf(found.reply) };
  }

  async list(path: string): Promise<readonly JsonObject[] | undefined> {
    const items: JsonObject[] = [];
    for (let url: string | undefined = this.urlOf(path); url !== undefined; ) {
      const found = await this.read(`GET ${path}`, url);
      if (found === undefined) return undefined;
      const { value, nextLink } = found.body as { value?: readonly JsonObject[]; nextLink?: string | null };
      items.push(...(value ?? []));
      url = nextLink ?? undefined;
    }
    return items;
  }

  put(path: string, body: unknown, expected?: Expected): Promise<Outcome> {
    return this.write("PUT", path, body, expected);
  }

  patch(path: string, body: unknown, expected?: Expected): Promise<Outcome> {
    return this.write("PATCH", path, body, expected);
  }

  delete(path: string, expected?: Expected): Promise<Outcome> {
    return this.write("DELETE", path, undefined, expected);
  }

  async export(path: string, format: string): Promise<string | undefined> {
    const found = await this.read(`GET ${path} as ${format}`, `${this.urlOf(path)}&export=true&format=${encodeURIComponent(format)}`);
    const link = found === undefined ? undefined : linkIn(found.body);
    if (link === undefined) return undefined;
    // What the service put aside is fetched without credentials: the link has its own.
    return this.perform("reads", async () => {
      const reply = await this.fetchLink(link);
      expectSuccess(`GET ${path} as ${format}`, reply);
      return reply.bodyAsText ?? undefined;
    });
  }

  private fetchLink(url: string): Promise<PipelineResponse> {
    return this.engine.exchange("GET", async () => {
      const request = createPipelineRequest({ url, method: "GET", allowInsecureConnection: url.startsWith("http:"), timeout: this.options.timeoutMs ?? twoMinutes });
      try {
        return { value: await createDefaultHttpClient().sendRequest(request), throttled: false };
      } catch (error) {
        throw connectionError(error, new URL(url).origin);
      }
    });
  }

  /** Undefined for a 404: nothing is there. */
  private read(operation: string, url: string): Promise<{ reply: PipelineResponse; body: JsonObject } | undefined> {
    return this.perform("reads", async () => {
      const reply = await this.send("GET", url);
      if (reply.status === 404) return undefined;
      expectSuccess(operation, reply);
      return { reply, body: bodyOf(reply) };
    });
  }

  private write(method: "PUT" | "PATCH" | "DELETE", path: string, body: unknown, expected: Expected | undefined): Promise<Outcome> {
    const operation = `${method} ${path}`;
    let etag = expected?.etag;
    return this.perform(sortOf(method), async (attempts) => {
      const reply = await this.send(method, this.urlOf(path), body, etag);
      if (method === "DELETE" && reply.status === 404) return { attempts };
      if (reply.status === 412 && expected !== undefined) {
        const live = await this.get(path.split("?")[0] ?? path);
        if (live === undefined && method === "DELETE") return { attempts };
        const verdict = live === undefined ? "moved" : expected.judge(live);
        if (verdict === "moved") throw new ServiceError(operation, 409, "ChangedSincePlan", "It was changed on the instance after the plan was made. Plan again to see what moved.");
        if (verdict === "as-wanted" && method !== "DELETE") return { attempts, ...(live?.etag === undefined ? {} : { etag: live.etag }) };
        etag = live?.etag;
      }
      expectSuccess(operation, reply);
      if (isLongRunning(reply)) await this.finish(operation, reply);
      return { attempts, ...etagOf(reply) };
    });
  }

  private finish(operation: string, reply: PipelineResponse): Promise<void> {
    const { now, delay, deadlineMs } = this.engineOptions;
    const read = (url: string): Promise<PipelineResponse> =>
      this.perform("reads", async () => {
        const poll = await this.send("GET", url);
        expectSuccess(operation, poll);
        bodyOf(poll);
        return poll;
      });
    return finishOperation(operation, reply, { read, now, delay, deadlineMs });
  }

  private async perform<T>(sort: RequestSort, once: (attempts: number) => Promise<T>): Promise<T> {
    try {
      return await this.engine.perform(sort, once);
    } catch (error) {
      const { redact } = this.options;
      throw redact !== undefined && (error instanceof ServiceError || error instanceof ConnectionError) ? error.saying(redact(error.message)) : error;
    }
  }

  /** One request over the wire. */
  private send(method: HttpMethods, url: string, body?: unknown, ifMatch?: string): Promise<PipelineResponse> {
    const headers = createHttpHeaders({ Accept: "application/json", ...(ifMatch === undefined ? {} : { "If-Match": ifMatch }) });
    if (body !== undefined) headers.set("Content-Type", "application/json; charset=utf-8");
    const text = body === undefined ? {} : { body: JSON.stringify(body) };
    return this.engine.exchange(method, async () => {
      // A timer of our own: the pipeline leaves its running after a broken connection, and the process waits for it.
      const late = new AbortController();
      const timer = setTimeout(() => late.abort(), this.options.timeoutMs ?? twoMinutes);
      const request = createPipelineRequest({ url, method, headers, allowInsecureConnection: url.startsWith("http:"), abortSignal: late.signal, ...text });
      try {
        const value = await this.client.sendRequest(request);
        this.log(method, url, String(value.status));
        const remaining = remainingAllowance(value);
        return { value, throttled: value.status === 429, ...(remaining === undefined ? {} : { remaining }) };
      } catch (error) {
        this.log(method, url, error instanceof Error ? error.name : "failed");
        throw connectionError(error, this.options.endpoint);
      } finally {
        clearTimeout(timer);
      }
    });
  }

  /** Below the service where it is; the whole path of anything else, such as an operation's state. */
  private log(method: string, url: string, outcome: string): void {
    const { origin, pathname } = new URL(url);
    const whole = `${origin}${pathname}`;
    const below = whole.startsWith(this.base) ? whole.slice(this.base.length) || "/" : pathname;
    this.options.log?.(`${method} ${below} ${outcome}`);
  }

  private urlOf(path: string): string {
    const [route, query] = path.split("?");
    const encoded = (route ?? "").split("/").map(encodeURIComponent).join("/");
    return `${this.base}${encoded}?api-version=${apiVersion}${query === undefined ? "" : `&${query}`}`;
  }
}

/** At the top, or below `value` or `properties` in other versions (arm-behaviour, section 6, Export). */
function linkIn(body: JsonObject): string | undefined {
  const places = [body, body["value"], body["properties"], isObject(body["properties"]) ? body["properties"]["value"] : undefined];
  return places.flatMap((place) => (isObject(place) && typeof place["link"] === "string" ? [place["link"]] : []))[0];
}

function etagOf(reply: PipelineResponse): { etag?: string } {
  const etag = reply.headers.get("etag");
  return etag === undefined ? {} : { etag };
}

/** What went wrong on the wire; anything else, such as missing credentials, stays what it is. */
function connectionError(error: unknown, endpoint: string): unknown {
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  if (error.name === "AbortError") return new ConnectionError(endpoint, "no answer came in time", { cause: error });
  if (error.name === "RestError") return new ConnectionError(endpoint, error.message, { cause: error, permanent: /CERT|SELF_SIGNED|ERR_TLS|UNABLE_TO_VERIFY/.test(code) });
  return /^E[A-Z]+$/.test(code) || error.message === "aborted" ? new ConnectionError(endpoint, error.message, { cause: error }) : error;
}
