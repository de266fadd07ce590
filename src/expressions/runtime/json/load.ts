import { netType } from "../net-type.js";
import type { TextPlace } from "../language/located-exceptions.js";
import { throwArgumentNull } from "../language/throw.js";
import { Boxed, type Host } from "../value.js";
import { JContainerToken } from "./container.js";
import { JArray, JConstructor, JObject, JProperty } from "./containers.js";
import { loadPlainJson } from "./plain-load.js";
import { JsonTextReader, type JsonEvent } from "./json-text-reader.js";
import { JValue, WrittenNumber } from "./json-value.js";
import { placeText } from "./position.js";
import { readJsonDate } from "./json-dates.js";
import type { JToken } from "./token.js";
import { tokenTypes } from "./token-type.js";

export interface LoadOptions {
  /** Whether strings that look like dates become dates, as Newtonsoft has it unless told otherwise. */
  readonly readsDates: boolean;
  /** What JsonConvert says where the text ends inside a container. */
  readonly failAtEnd?: (place: string) => never;
}

type Wanted = "JObject" | "JArray" | "JToken";

const int64 = netType("System.Int64");
const bigInteger = netType("System.Numerics.BigInteger");
const double = netType("System.Double");
const boolean = netType("System.Boolean");

const wantedTypes = { JObject: tokenTypes.Object, JArray: tokenTypes.Array } as const;

/** `JObject.Parse`, `JArray.Parse` and `JToken.Parse`. */
export function parseJson(host: Host, text: string | null, wanted: Wanted = "JToken", options: LoadOptions = { readsDates: true }): JToken {
  if (text === null) throwArgumentNull("s");
  host.spend(text.length);
  const plain = loadPlainJson(text, options.readsDates);
  if (plain !== undefined && (wanted === "JToken" || plain.type === wantedTypes[wanted])) return plain;
  return readJson(host, text, wanted, options);
}

/** All that Newtonsoft takes for JSON, with its exceptions for what it does not. */
export function readJson(host: Host, text: string, wanted: Wanted, options: LoadOptions): JToken {
  const reader: JsonTextReader = new JsonTextReader(text, host);
  const event = nextContent(reader);
  if (event === undefined) reader.fail(`Error reading ${wanted} from JsonReader.`);
  if (wanted === "JObject" && event.kind !== "StartObject") reader.fail(`Error reading JObject from JsonReader. Current JsonReader item is not an object: ${event.kind}.`);
  if (wanted === "JArray" && event.kind !== "StartArray") reader.fail(`Error reading JArray from JsonReader. Current JsonReader item is not an array: ${event.kind}.`);
  const token = load(reader, event, options);
  while (reader.read() !== undefined);
  return token;
}

/** Comments are left out, as Newtonsoft does since version 9. */
function nextContent(reader: JsonTextReader): JsonEvent | undefined {
  let event = reader.read();
  while (event?.kind === "Comment") event = reader.read();
  return event;
}

const containerNames = { StartObject: "JObject", StartArray: "JArray", StartConstructor: "JConstructor" } as const;

function load(reader: JsonTextReader, first: JsonEvent, options: LoadOptions): JToken {
  const root = containerOf(first, reader);
  if (root === undefined) return new LeafReader(options).leafOf(reader, first);
  const leaves = new LeafReader(options);
  const open: JContainerToken[] = [root];
  let name: string | undefined;
  let namePlace: TextPlace | undefined;
  const rootName = containerNames[first.kind as keyof typeof containerNames];
  let isOpening = first.kind === "StartObject";
  let isFirst = true;
  for (;;) {
    const event = nextContent(reader);
    const parent = open.at(-1);
    if (isOpening && parent instanceof JObject) parent.insidePlace = reader.place;
    isOpening = event?.kind === "StartObject";
    if (event === undefined) {
      options.failAtEnd?.(placeText(reader.path, reader.place));
      reader.fail(isFirst ? `Error reading ${rootName} from JsonReader.` : `Unexpected end of content while loading ${rootName}.`);
    }
    isFirst = false;
    if (event.kind === "PropertyName") {
      name = event.text;
      namePlace = reader.place;
      continue;
    }
    if (event.kind === "EndObject" || event.kind === "EndArray" || event.kind === "EndConstructor") {
      open.pop();
      if (open.length === 0) return root;
      continue;
    }
    const child = containerOf(event, reader);
    const added = child ?? leaves.leafOf(reader, event);
    addTo(parent, name, added, namePlace);
    if (child !== undefined) open.push(child);
  }
}

function addTo(parent: JContainerToken | undefined, name: string | undefined, child: JToken, namePlace: TextPlace | undefined): void {
  if (!(parent instanceof JObject)) {
    parent?.insertToken(parent.count, child);
    return;
  }
  const property = new JProperty(name ?? "", child);
  property.place = namePlace;
  const known = parent.property(property.name);
  // The last of several with one name wins, in the place of the first.
  if (known === null) parent.insertToken(parent.count, property);
  else known.replace(property);
}

function containerOf(event: JsonEvent, reader: JsonTextReader): JContainerToken | undefined {
  const made = makeContainer(event);
  if (made !== undefined) made.place = reader.place;
  return made;
}

function makeContainer(event: JsonEvent): JContainerToken | undefined {
  if (event.kind === "StartObject") return new JObject();
  if (event.kind === "StartArray") return new JArray();
  return event.kind === "StartConstructor" ? new JConstructor(event.text) : undefined;
}

class LeafReader {
  constructor(private readonly options: LoadOptions) {}

  leafOf(reader: JsonTextReader, event: JsonEvent): JValue {
    const leaf = this.makeLeaf(reader, event);
    leaf.place = reader.place;
    return leaf;
  }

  private makeLeaf(reader: JsonTextReader, event: JsonEvent): JValue {
    switch (event.kind) {
      case "String":
        return this.textOf(event.text);
      case "Boolean":
        return new JValue(new Boxed(boolean, event.value), tokenTypes.Boolean);
      case "Integer":
        return new JValue(new Boxed(BigInt.asIntN(64, event.value) === event.value ? int64 : bigInteger, event.value), tokenTypes.Integer);
      case "Float":
        return this.options.readsDates ? new JValue(new Boxed(double, event.value), tokenTypes.Float) : new WrittenNumber(new Boxed(double, event.value), event.text);
      case "Null":
        return JValue.ofNull();
      case "Undefined":
        return new JValue(null, tokenTypes.Undefined);
      default:
        return reader.fail(`The JsonReader should not be on a token of type ${event.kind}.`);
    }
  }

  private textOf(text: string): JValue {
    const date = this.options.readsDates ? readJsonDate(text) : undefined;
    return date === undefined ? new JValue(text, tokenTypes.String) : new JValue(date, tokenTypes.Date);
  }
}
