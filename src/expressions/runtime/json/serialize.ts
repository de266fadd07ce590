import { bytesOf, NetArray } from "../collections/array.js";
import { boxValue, typeOfObject } from "../collections/boxing.js";
import { NetMatrix } from "../collections/matrix.js";
import { NetPair } from "../collections/pair.js";
import { isKeyed } from "../collections/protocols.js";
import { enumeratorOf, isEnumerable } from "../collections/sequence.js";
import { NetTuple } from "../collections/tuple.js";
import { textOfValue } from "../format/value-text.js";
import { enumOf } from "../language/enums.js";
import { throwNet } from "../language/throw.js";
import { netType, typeText, type NetType } from "../net-type.js";
import { NetDateTime } from "../time/date-time.js";
import { Boxed, NetException, type CallContext, type NetValue } from "../value.js";
import { JArray, JObject } from "./containers.js";
import { formatPath, type PathStep } from "./position.js";
import { JValue } from "./json-value.js";
import { JToken } from "./token.js";
import { tokenTypes } from "./token-type.js";
import { isoText } from "./write.js";
import { xmlToken } from "../xml/to-json.js";

/** What an object shows of itself: anonymous types and the context's objects. */
export interface Described {
  readonly names: readonly string[];
  readonly values: readonly NetValue[];
  typeAt(index: number): NetType;
}

function isDescribed(value: NetValue): value is Described {
  return typeof value === "object" && value !== null && "names" in value && "values" in value && "typeAt" in value;
}

/** `JToken.FromObject`: the JSON tree that JsonConvert writes for an `object`. */
export function toToken(call: CallContext, value: NetValue): JToken {
  return new Serializer(call).tokenOf(value);
}

const objectType = netType("System.Object");
const scalars = new Set(["System.String", "System.Decimal", "System.DateTime", "System.DateTimeOffset", "System.TimeSpan", "System.Guid", "System.Uri"]);

class Serializer {
  private readonly open: NetValue[] = [];
  private readonly steps: PathStep[] = [];

  constructor(private readonly call: CallContext) {}

  tokenOf(value: NetValue): JToken {
    this.call.host.spend(1);
    if (value === null) return JValue.ofNull();
    if (value instanceof JToken) return value;
    const type = typeOfObject(value);
    if (value instanceof Boxed || scalars.has(type.name)) return scalarToken(type, value);
    if (value instanceof NetArray && value.elementType.name === "System.Byte") return new JValue(new NetArray(value.elementType, Array.from(bytesOf(value))), tokenTypes.Bytes);
    if (this.open.includes(value)) throwNet("Newtonsoft.Json.JsonSerializationException", `Self referencing loop detected with type '${typeText(type)}'. Path '${formatPath(this.steps.slice(0, -1))}'.`);
    this.open.push(value);
    const token = this.containerOf(value, type);
    this.open.pop();
    return token;
  }

  private containerOf(value: NetValue, type: NetType): JToken {
    const node = xmlToken(value);
    if (node !== undefined) return node;
    const members = membersOf(value);
    if (members !== undefined) return this.object(members);
    if (value instanceof NetMatrix) return this.matrix(value, 0, 0);
    if (isEnumerable(value)) return this.array(value);
    if (type.name === objectType.name) return new JObject();
    throwNet("System.NotSupportedException", `Serializing an object of type '${typeText(type)}' is not supported.`);
  }

  private object(members: Iterable<readonly [name: string, type: NetType, value: NetValue]>): JObject {
    const object = new JObject();
    for (const [name, type, value] of members) {
      this.steps.push(name);
      object.set(name, this.tokenOf(boxValue(type, value)));
      this.steps.pop();
    }
    return object;
  }

  /** A dimension in the one before it; `row` counts the rows of the dimensions so far. */
  private matrix(value: NetMatrix, dimension: number, row: number): JArray {
    const array = new JArray();
    const size = value.sizes[dimension] ?? 0;
    const isLast = dimension + 1 === value.sizes.length;
    for (let i = 0; i < size; i++) {
      const at = row * size + i;
      this.steps.push(i);
      array.addItem(isLast ? this.tokenOf(boxValue(value.elementType, value.items[at])) : this.matrix(value, dimension + 1, at));
      this.steps.pop();
    }
    return array;
  }

  private array(value: NetValue): JArray {
    const array = new JArray();
    const items = enumeratorOf(value);
    while (items.moveNext()) {
      this.steps.push(array.count);
      array.addItem(this.tokenOf(boxValue(items.elementType, items.current)));
      this.steps.pop();
    }
    return array;
  }
}

function scalarToken(type: NetType, value: NetValue): JValue {
  // An enum is the int that it is.
  if (value instanceof Boxed && enumOf(type.name).members.length > 0) return new JValue(new Boxed(netType("System.Int32"), value.value));
  if (type.name === "System.Char" && value instanceof Boxed) return new JValue(String.fromCharCode(Number(value.value)));
  return new JValue(value);
}

type Member = readonly [name: string, type: NetType, value: NetValue];

/** The properties of what is written as an object. */
function membersOf(value: NetValue): Iterable<Member> | undefined {
  if (isKeyed(value)) return (value.copyItems() as NetPair[]).map((pair): Member => [keyText(pair.keyType, pair.key), pair.valueType, pair.value]);
  if (value instanceof NetPair) return [["Key", value.keyType, value.key], ["Value", value.valueType, value.value]];
  if (value instanceof NetTuple) return value.items.map((item, i): Member => [i < 7 ? `Item${i + 1}` : "Rest", value.itemTypes[i] ?? objectType, item]);
  if (isDescribed(value)) return value.names.map((name, i): Member => [name, value.typeAt(i), value.values[i]]);
  return value instanceof NetException ? exceptionMembers(value) : undefined;
}

function keyText(type: NetType, key: NetValue): string {
  return key instanceof NetDateTime ? isoText(key) : textOfValue(type, key);
}

/** As an exception's ISerializable form has it. */
function exceptionMembers({ netType: type, message, inner }: NetException): Member[] {
  const text = netType("System.String");
  return [
    ["ClassName", text, typeText(type)],
    ["Message", text, message],
    ["Data", objectType, null],
    ["InnerException", objectType, inner],
    ["HelpURL", text, null],
    ["StackTraceString", text, null],
    ["Source", text, null],
  ];
}
