import { isObject, stringOf, type Json, type JsonObject } from "../../../state/json.js";
import { decodeURIComponentSafely } from "../../path-routes.js";
import type { Dialect, Operation } from "./dialect.js";

export interface TypeReference {
  readonly schemaId: string;
  readonly typeName: string;
}

/**
 * The types of an API. A representation can only name one, so a schema that is written where it is used becomes a type with
 * a name made of path, method, status and content type, as in `OrdersGet200ApplicationJsonResponse` (published exports of the service).
 */
export class NamedTypes {
  private readonly made: Record<string, Json> = {};
  /** In version 2, all content types of a message have one schema: it is one type. */
  private readonly names = new Map<JsonObject, Map<string, string>>();
  private readonly listed: JsonObject;

  constructor(document: JsonObject, private readonly dialect: Dialect, private readonly schemaId: string) {
    this.listed = dialect.schemasOf(document);
  }

  referenceTo(schema: Json | undefined, of: Operation, place: { readonly status?: string; readonly contentType: string }): TypeReference | undefined {
    if (!isObject(schema)) return undefined;
    return { schemaId: this.schemaId, typeName: this.nameOf(schema) ?? this.make(schema, of, place) };
  }

  /** For parameters: what has no name of its own gets none. */
  named(schema: Json | undefined): TypeReference | undefined {
    const typeName = isObject(schema) ? this.nameOf(schema) : undefined;
    return typeName === undefined ? undefined : { schemaId: this.schemaId, typeName };
  }

  all(): JsonObject {
    return Object.keys(this.made).length === 0 ? this.listed : { ...this.listed, ...this.made };
  }

  private nameOf({ $ref }: JsonObject): string | undefined {
    const ref = stringOf($ref);
    if (ref?.startsWith(this.dialect.refPrefix) !== true) return undefined;
    const name = ref.slice(this.dialect.refPrefix.length);
    return name.includes("/") ? undefined : decodeURIComponentSafely(name).replace(/~1/g, "/").replace(/~0/g, "~");
  }

  private make(schema: JsonObject, { path, method }: Operation, { status, contentType }: { readonly status?: string; readonly contentType: string }): string {
    const where = path.split("?")[0]?.split("/").map(segmentName).join("") ?? "";
    const name = `${where}${capital(method)}${status === undefined ? "Request" : `${status}${typeWord(contentType)}Response`}`;
    const before = this.names.get(schema)?.get(`${path} ${method} ${status ?? ""}`);
    if (before !== undefined) return before;
    // Bodies of several content types are named alike: each schema still needs a name of its own.
    const free = this.made[name] === undefined ? name : `${name}-${typeWord(contentType)}`;
    this.made[free] = schema;
    const names = this.names.get(schema) ?? new Map<string, string>();
    this.names.set(schema, names.set(`${path} ${method} ${status ?? ""}`, free));
    return free;
  }
}

/** `{id}` stays apart from the words around it. */
function segmentName(segment: string): string {
  const parameter = /^\{\*?([^}]+)\}$/.exec(segment)?.[1];
  const plain = (text: string): string => text.replace(/[^A-Za-z0-9._-]+/g, "-");
  return parameter === undefined ? capital(plain(segment)) : `-${plain(parameter)}-`;
}

function typeWord(contentType: string): string {
  return (contentType.split(";")[0] ?? "").split(/[^A-Za-z0-9]+/).map(capital).join("");
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
