import { plainText, stringOf, type JsonObject } from "../../state/json.js";
import type { Context } from "../context.js";
import { validationError } from "../errors.js";
import { stringsOf } from "../fields.js";
import { skuOf } from "../write-entity.js";

const types = ["http", "soap", "websocket", "graphql", "odata", "grpc"];

/** `type` is the type of the API; `apiType`, older, says what a WSDL becomes: `http` is an API in front of it (SDK). */
export function sentType({ type, apiType }: JsonObject): string | undefined {
  const sent = stringOf(type) ?? stringOf(apiType);
  const known = sent === undefined ? undefined : types.find((each) => each === sent.toLowerCase());
  if (sent !== undefined && known === undefined) throw validationError({ target: "type", message: `'${sent}' is no type of an API: ${types.join(", ")}.` });
  return known;
}

/** Tiers that have it (DOC: grpc-api, api-management-gateways-overview). */
const tiers: Readonly<Record<string, (sku: string) => boolean>> = {
  grpc: (sku) => sku === "Developer" || sku === "Premium",
  websocket: (sku) => sku !== "Consumption",
};

export function checkType(properties: JsonObject, context: Context): void {
  const type = plainText(properties.type);
  const sku = skuOf(context);
  if (tiers[type]?.(sku) === false) throw validationError({ target: "type", message: `APIs of type '${type}' are not supported in the ${sku} pricing tier.` });
  if (type === "websocket") checkWebSocket(properties);
}

function checkWebSocket({ serviceUrl, protocols }: JsonObject): void {
  if (typeof serviceUrl === "string" && !/^wss?:\/\//i.test(serviceUrl))
    throw validationError({ target: "serviceUrl", message: "The serviceUrl of a WebSocket API must start with ws:// or wss://." });
  if (stringsOf(protocols).some((protocol) => protocol.startsWith("http")))
    throw validationError({ target: "protocols", message: "The protocols of a WebSocket API are ws and wss." });
}
