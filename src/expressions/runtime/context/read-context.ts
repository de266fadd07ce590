import { byteArray, NetArray, stringArray } from "../collections/array.js";
import { NetDictionary } from "../collections/dictionary.js";
import { objectType, stringType } from "../collections/sequence.js";
import { certificate2, type NetCertificate } from "../cryptography/certificate.js";
import { JArray, JObject, type JProperty } from "../json/containers.js";
import { JValue } from "../json/json-value.js";
import type { JToken } from "../json/token.js";
import { pathBelow } from "../json/position.js";
import { tokenTypes } from "../json/token-type.js";
import { writeToken } from "../json/write.js";
import { NetGuid, readGuid } from "../language/guid.js";
import { netType, type NetType } from "../net-type.js";
import { comparisons } from "../text/compare.js";
import { NetStringComparer } from "../text/string-comparer.js";
import { ticksPerMinute } from "../time/calendar.js";
import { kinds, NetDateTime } from "../time/date-time.js";
import { dateStyles } from "../time/read-date.js";
import { readDate } from "../time/parse-date.js";
import { Boxed, type Host, type NetValue } from "../value.js";
import { MessageBody } from "./body.js";
import { readCertificateText } from "./certificate.js";
import { ContextObject, type ContextMember } from "./context-object.js";
import { GraphQlObject } from "./graphql-data.js";
import { readJwt } from "./jwt.js";
import { contextShapes, type PartName, type Shape } from "./shapes.js";
import { ContextUrl, stringsType } from "./url.js";

/** A value of the context file that is not what its place wants, or a member that no place has. */
export type ContextProblem =
  | { readonly kind: "wrong"; readonly path: string; readonly wanted: string; readonly found: string }
  | { readonly kind: "unknown"; readonly path: string; readonly name: string; readonly known: readonly string[] };

const ignoringCase = new NetStringComparer(comparisons.ordinalIgnoreCase);
const int = netType("System.Int32");
const dateTime = netType("System.DateTime");
const optional = (type: NetType): NetType => netType("System.Nullable`1", type);
const readOnlyDictionary = (key: NetType, value: NetType): NetType => netType("System.Collections.Generic.IReadOnlyDictionary`2", key, value);

/** Reads the parts of a context file and collects what is wrong with them. */
export class ContextReader {
  readonly problems: ContextProblem[] = [];

  constructor(private readonly host: Host) {}

  readContext(json: JToken): ContextObject | null {
    return this.part("IProxyRequestContext", json, "");
  }

  readTimestamp(json: JObject): NetDateTime | undefined {
    return this.time(json.get("Timestamp"), "Timestamp") ?? undefined;
  }

  /** An object of the tree, from JSON's object. */
  private readPart(name: PartName, json: JObject, path: string): ContextObject {
    const shapes = contextShapes[name];
    const known = Object.keys(shapes);
    for (const { name: given } of json.properties) if (!known.includes(given) && given !== "$type") this.problems.push({ kind: "unknown", path: pathBelow(path, given), name: given, known });
    const members = Object.entries(shapes).map(([member, shape]) => {
      const source = sourceOf(name, member, json);
      return this.readMember(member, shape, json.get(source), pathBelow(path, source));
    });
    return new ContextObject(name, members);
  }

  private readMember(name: string, shape: Shape, json: JToken | null, path: string): ContextMember {
    const given = json === null || json.type === tokenTypes.Null ? null : json;
    const { type, value } = this.read(shape, given, path);
    return { name, type, value };
  }

  private wrong(path: string, wanted: string, found: JToken): null {
    // Of a value that stands for two members there is one thing to say.
    if (!this.problems.some((each) => each.path === path)) this.problems.push({ kind: "wrong", path, wanted, found: foundText(found) });
    return null;
  }

  private read(shape: Shape, json: JToken | null, path: string): { readonly type: NetType; readonly value: NetValue } {
    switch (shape.kind) {
      case "text":
        return { type: stringType, value: this.text(json, path) };
      case "flag":
        return { type: netType("System.Boolean"), value: json !== null && (this.bare(json, path, "boolean", "true or false") ?? false) };
      case "int":
        return { type: int, value: this.int(json, path) ?? 0 };
      case "optional-int":
        return { type: optional(int), value: this.int(json, path) };
      case "time":
        return { type: dateTime, value: this.time(json, path) ?? (path === "Timestamp" ? new NetDateTime(this.host.utcNowTicks(), kinds.utc) : NetDateTime.min) };
      case "optional-time":
        return { type: optional(dateTime), value: this.time(json, path) };
      case "guid":
        return { type: netType("System.Guid"), value: this.guid(json, path) };
      case "enum":
        return { type: netType(shape.type), value: this.enumValue(shape, json, path) };
      case "url":
        return { type: netType("IUrl"), value: this.url(json, path) };
      case "body":
        return { type: netType("IMessageBody"), value: this.body(json, path) };
      case "texts":
        return { type: stringsType, value: stringArray(this.texts(json, path)) };
      case "headers":
        return { type: readOnlyDictionary(stringType, stringsType), value: this.headers(json, path) };
      case "parameters":
        return { type: readOnlyDictionary(stringType, stringType), value: this.parameters(json, path) };
      case "variables":
        return { type: readOnlyDictionary(stringType, objectType), value: this.variables(json, path) };
      case "certificate":
        return { type: certificate2, value: this.certificate(json, path) };
      case "certificates":
        return { type: readOnlyDictionary(stringType, certificate2), value: this.certificates(json, path) };
      case "graphql-data":
        return { type: netType("IGraphQLDataObject"), value: json === null ? null : new GraphQlObject(json) };
      case "part":
        return { type: netType(shape.part), value: this.part(shape.part, json, path) };
      case "parts":
        return { type: netType("System.Collections.Generic.IEnumerable`1", netType(shape.part)), value: this.parts(shape.part, json, path) };
    }
  }

  private text(json: JToken | null, path: string, wanted = "a string"): string | null {
    if (json === null) return null;
    return json instanceof JValue && typeof json.content === "string" ? json.content : this.wrong(path, wanted, json);
  }

  private bare(json: JToken, path: string, kind: "boolean" | "bigint", wanted: string): NetValue {
    const value = json instanceof JValue && json.content instanceof Boxed ? json.content.value : undefined;
    return typeof value === kind ? value : this.wrong(path, wanted, json);
  }

  private int(json: JToken | null, path: string): NetValue {
    if (json === null) return null;
    const wanted = "a whole number that an int holds";
    const value = this.bare(json, path, "bigint", wanted) as bigint | null;
    return value === null ? null : fitsInt(value) ? Number(value) : this.wrong(path, wanted, json);
  }

  private time(json: JToken | null, path: string): NetDateTime | null {
    const text = this.text(json, path);
    if (text === null) return null;
    const read = readDate(text, dateStyles.assumeUniversal, () => this.host.utcNowTicks());
    if ("ticks" in read) return new NetDateTime(read.ticks - BigInt(read.offsetMinutes ?? 0) * ticksPerMinute, kinds.utc);
    return this.wrong(path, "a time such as 2024-05-06T07:08:09Z", json ?? JValue.ofNull());
  }

  private guid(json: JToken | null, path: string): NetGuid {
    const text = this.text(json, path);
    if (text === null) return NetGuid.empty;
    return readGuid(text) ?? this.wrong(path, "a GUID", json ?? JValue.ofNull()) ?? NetGuid.empty;
  }

  private enumValue(shape: Shape & { kind: "enum" }, json: JToken | null, path: string): number {
    const text = this.text(json, path);
    if (text === null) return 0;
    const index = shape.names.indexOf(text);
    if (index < 0 && json !== null) this.wrong(path, `one of ${shape.names.join(", ")}`, json);
    return Math.max(index, 0);
  }

  private url(json: JToken | null, path: string): ContextUrl | null {
    const text = this.text(json, path);
    if (text === null) return null;
    return ContextUrl.parse(text) ?? this.wrong(path, "an absolute address such as https://example.com/path", json ?? JValue.ofNull());
  }

  private body(json: JToken | null, path: string): MessageBody | null {
    const text = this.text(json, path, "a string with the body's text (JSON in it has \\\" for each quote)");
    return text === null ? null : new MessageBody(text);
  }

  private texts(json: JToken | null, path: string): (string | null)[] {
    if (json === null) return [];
    if (json instanceof JArray) return json.children.map((item, i) => this.text(item, pathBelow(path, i)));
    this.wrong(path, `an array of strings such as ["text"]`, json);
    return [];
  }

  private propertiesOf(json: JToken | null, path: string): readonly JProperty[] {
    if (json === null) return [];
    if (json instanceof JObject) return json.properties;
    this.wrong(path, "an object", json);
    return [];
  }

  private headers(json: JToken | null, path: string): NetDictionary {
    const headers = new NetDictionary(stringType, stringsType, ignoringCase);
    for (const { name, value } of this.propertiesOf(json, path)) headers.setEntry(name, stringArray(this.texts(value, pathBelow(path, name))));
    return headers;
  }

  private parameters(json: JToken | null, path: string): NetDictionary {
    const parameters = new NetDictionary(stringType, stringType);
    for (const { name, value } of this.propertiesOf(json, path)) parameters.setEntry(name, this.text(value, pathBelow(path, name)));
    return parameters;
  }

  private certificates(json: JToken | null, path: string): NetDictionary {
    const certificates = new NetDictionary(stringType, certificate2);
    for (const { name, value } of this.propertiesOf(json, path)) certificates.setEntry(name, this.certificate(value, pathBelow(path, name)));
    return certificates;
  }

  /** A text, or an object that says more than the text can. */
  private certificate(json: JToken | null, path: string): NetCertificate | null {
    if (!(json instanceof JObject)) return this.certificateOf(this.text(json, path), null, false, path);
    const flag = json.get("Trusted");
    const isTrusted = flag !== null && this.bare(flag, pathBelow(path, "Trusted"), "boolean", "true or false") === true;
    return this.certificateOf(this.text(json.get("Base64"), pathBelow(path, "Base64")), this.text(json.get("Password"), pathBelow(path, "Password")), isTrusted, pathBelow(path, "Base64"));
  }

  private certificateOf(text: string | null, password: string | null, isTrusted: boolean, path: string): NetCertificate | null {
    if (text === null) return null;
    const found = readCertificateText(this.host, text, password, isTrusted);
    return found ?? this.wrong(path, "a certificate: PEM, or the base64 of one or of a PFX with its Password", new JValue(text));
  }

  private variables(json: JToken | null, path: string): NetDictionary {
    const variables = new NetDictionary(stringType, objectType);
    for (const { name, value } of this.propertiesOf(json, path)) variables.setEntry(name, this.variable(value, pathBelow(path, name)));
    return variables;
  }

  /** What policies other than set-variable store is an object with `$type`. */
  private variable(json: JToken, path: string): NetValue {
    if (json instanceof JObject && json.get("$type") !== null) return this.typed(json, path);
    if (!(json instanceof JValue)) return json.deepClone();
    const { content } = json;
    if (!(content instanceof Boxed) || typeof content.value !== "bigint") return content;
    if (BigInt.asIntN(64, content.value) !== content.value) return this.wrong(path, "a number that a long holds", json);
    return fitsInt(content.value) ? new Boxed(int, Number(content.value)) : content;
  }

  private typed(json: JObject, path: string): NetValue {
    const type = this.text(json.get("$type"), pathBelow(path, "$type"));
    switch (type) {
      case "IResponse":
        return this.readPart("IResponse", json, path);
      case "Jwt":
        return this.token(json.get("Token") ?? JValue.ofNull(), pathBelow(path, "Token"));
      case "byte[]":
        return this.bytes(json.get("Base64") ?? JValue.ofNull(), pathBelow(path, "Base64"));
      case "X509Certificate2":
        return this.certificate(json, path);
      default:
        return this.wrong(pathBelow(path, "$type"), "one of IResponse, Jwt, byte[], X509Certificate2", json.get("$type") ?? JValue.ofNull());
    }
  }

  private token(json: JToken, path: string): NetValue {
    const text = this.text(json, path);
    return text === null ? null : (readJwt(this.host, text) ?? this.wrong(path, "a token: a header, claims and a signature as base64url, with a `.` between them", json));
  }

  private bytes(json: JToken, path: string): NetValue {
    const text = (this.text(json, path) ?? "").replace(/\s/g, "");
    return base64.test(text) ? byteArray(Buffer.from(text, "base64")) : this.wrong(path, "base64", json);
  }

  private part(name: PartName, json: JToken | null, path: string): ContextObject | null {
    if (json === null) return null;
    return json instanceof JObject ? this.readPart(name, json, path) : this.wrong(path, "an object", json);
  }

  private parts(name: PartName, json: JToken | null, path: string): NetArray {
    const type = netType(name);
    if (json === null) return new NetArray(type, []);
    if (json instanceof JArray) return new NetArray(type, json.children.map((item, i) => this.part(name, item, pathBelow(path, i))));
    this.wrong(path, "an array of objects", json);
    return new NetArray(type, []);
  }
}

const fitsInt = (value: bigint): boolean => BigInt.asIntN(32, value) === value;
const base64 = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}(?:==|[A-Za-z0-9+/]=))?$/;
const mostShown = 40;

/** What stands in the file; a long text may hold anything, and is not shown. */
function foundText(json: JToken): string {
  if (json instanceof JObject) return "an object";
  if (json instanceof JArray) return "an array";
  if (!(json instanceof JValue) || typeof json.content !== "string") return writeToken(json, false);
  return json.content.length > mostShown ? "another text" : JSON.stringify(json.content);
}

/** Members that another one stands in for when they are left out. */
function sourceOf(part: PartName, member: string, json: JObject): string {
  if (json.get(member) !== null) return member;
  if (part === "IRequest" && member === "OriginalUrl") return "Url";
  if (part === "IProduct" && member === "SubscriptionLimit") return "SubscriptionsLimit";
  return part === "IProduct" && member === "SubscriptionsLimit" ? "SubscriptionLimit" : member;
}
