import { objectType } from "../collections/sequence.js";
import { isValueType } from "../collections/instance-of.js";
import { boxValue } from "../collections/boxing.js";
import { throwArgumentNull, throwNet } from "../language/throw.js";
import { netType, typeText, type NetType } from "../net-type.js";
import type { CallContext, MemberTable, NetObject, NetValue } from "../value.js";
import { deserialize } from "./deserialize.js";
import { parseJson } from "./load.js";
import { arrayHandling } from "./merge.js";
import { toToken } from "./serialize.js";
import { writeToken } from "./write.js";

const c = "Newtonsoft.Json.JsonConvert";

function serialize(call: CallContext, value: NetValue, formatting = 0): string {
  const text = writeToken(toToken(call, value), formatting === 1);
  call.host.spend(text.length);
  return text;
}

function read(call: CallContext, text: string | null, type: NetType): NetValue {
  if (text === null) throwArgumentNull("value");
  if (/^\s*$/.test(text)) {
    if (isValueType(type)) throwNet("Newtonsoft.Json.JsonSerializationException", `No JSON content found and type '${typeText(type)}' is not nullable. Path '', line 0, position 0.`);
    return null;
  }
  const failAtEnd = endName(text, type);
  const options = { readsDates: false, ...(failAtEnd === undefined ? {} : { failAtEnd: (place: string) => throwNet("Newtonsoft.Json.JsonSerializationException", `Unexpected end when deserializing ${failAtEnd}. ${place}`) }) };
  return deserialize(call, parseJson(call.host, text, "JToken", options), type, true);
}

/** What JsonConvert fills where a text ends too soon; it loads tokens as `Parse` does. */
function endName(text: string, type: NetType): "object" | "array" | undefined {
  if (type.name.startsWith("Newtonsoft.Json.Linq.J")) return undefined;
  const isObject = text.trimStart().startsWith("{");
  return isObject ? "object" : type.name === objectType.name ? undefined : "array";
}

/** What `typeof` gives. */
interface TypeObject extends NetObject {
  readonly type: NetType;
}

const readAs = (call: CallContext, text: string | null, type: TypeObject | null): NetValue => {
  const wanted = type?.type ?? objectType;
  return boxValue(wanted, read(call, text, wanted));
};

/** `DeserializeObject` with a type argument, or without one. */
const readGeneric = (call: CallContext, text: string | null): NetValue => read(call, text, call.typeArguments[0] ?? objectType);

/** `JsonMergeSettings`. */
class NetMergeSettings implements NetObject {
  readonly netType = netType("Newtonsoft.Json.Linq.JsonMergeSettings");
  arrays: number = arrayHandling.concat;
  takesNull = false;
}

const m = "Newtonsoft.Json.Linq.JsonMergeSettings";

export const convertMembers: MemberTable = {
  [`${c}.SerializeObject(object)`]: (call, value: NetValue) => serialize(call, value),
  [`${c}.SerializeObject(object, Formatting)`]: serialize,
  [`${c}.SerializeObject(object, JsonConverter[])`]: (call, value: NetValue) => serialize(call, value),
  [`${c}.SerializeObject(object, Formatting, JsonConverter[])`]: (call, value: NetValue, formatting: number) => serialize(call, value, formatting),
  [`${c}.SerializeObject(object, JsonSerializerSettings)`]: (call, value: NetValue) => serialize(call, value),
  [`${c}.SerializeObject(object, Type, JsonSerializerSettings)`]: (call, value: NetValue) => serialize(call, value),
  [`${c}.SerializeObject(object, Formatting, JsonSerializerSettings)`]: (call, value: NetValue, formatting: number) => serialize(call, value, formatting),
  [`${c}.SerializeObject(object, Type, Formatting, JsonSerializerSettings)`]: (call, value: NetValue, _type: NetValue, formatting: number) => serialize(call, value, formatting),
  [`${c}.DeserializeObject(string)`]: readGeneric,
  [`${c}.DeserializeObject(string, JsonConverter[])`]: readGeneric,
  [`${c}.DeserializeObject(string, JsonSerializerSettings)`]: readGeneric,
  [`${c}.DeserializeObject(string, Type)`]: readAs,
  [`${c}.DeserializeObject(string, Type, JsonConverter[])`]: readAs,
  [`${c}.DeserializeObject(string, Type, JsonSerializerSettings)`]: readAs,
  [`${m}.JsonMergeSettings()`]: () => new NetMergeSettings(),
  [`${m}.MergeArrayHandling`]: (_, self: NetMergeSettings) => self.arrays,
  [`${m}.MergeArrayHandling =`]: (_, self: NetMergeSettings, value: number) => {
    self.arrays = value;
  },
};
