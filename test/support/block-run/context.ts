import { contextFromJson, ContextObject } from "../../../src/expressions/runtime/context/index.js";
import type { NetDictionary } from "../../../src/expressions/runtime/collections/dictionary.js";
import type { Host, NetValue } from "../../../src/expressions/runtime/value.js";
import type { Message, Request, Response, World } from "./world.js";

type Json = Readonly<Record<string, unknown>>;

/** `context` as an expression sees it now: bodies that were read are empty, variables hold what policies stored. */
export function contextOf(world: World): ContextObject {
  const context = built({ ...world.base, Request: requestJson(world.request), ...(world.response === undefined ? {} : { Response: responseJson(world.response) }) }, world.host);
  withBody(context.read("Request"), world.request);
  if (world.response !== undefined) withBody(context.read("Response"), world.response);
  const variables = context.read("Variables") as NetDictionary;
  for (const [name, value] of world.variables) variables.setEntry(name, value);
  return context;
}

/** What send-request leaves in its variable. */
export function responseValue(response: Response, host: Host): NetValue {
  const value = built({ Response: responseJson(response) }, host).read("Response");
  withBody(value, response);
  return value;
}

/** Values of JSON as .NET's, as the context file has them in `Variables`. */
export function contextValues(values: Json, host: Host): Map<string, NetValue> {
  const variables = built({ Variables: values }, host).read("Variables") as NetDictionary;
  return new Map(Object.keys(values).map((name) => [name, variables.findEntry(name)?.value ?? null]));
}

function built(json: Json, host: Host): ContextObject {
  const { context, diagnostics } = contextFromJson(JSON.stringify(json), host);
  const [problem] = diagnostics;
  if (context === undefined || problem !== undefined) throw new Error(`The context of the case is wrong: ${problem?.message ?? ""} ${problem?.fix ?? ""}`);
  return context;
}

const requestJson = ({ method, url, headers, body, other }: Request): Json => ({ ...other, Method: method, Url: url, Headers: headers.toJson(), ...(body === undefined ? {} : { Body: "" }) });
const responseJson = ({ status, reason, headers, body }: Response): Json => ({ StatusCode: status, StatusReason: reason, Headers: headers.toJson(), ...(body === undefined ? {} : { Body: "" }) });

/** The very body, so that what an expression reads without preserving it is gone for the next one. */
function withBody(part: NetValue, { body }: Message): void {
  if (body === undefined) return;
  const { names, values } = part as ContextObject;
  (values as NetValue[])[names.indexOf("Body")] = body;
}
