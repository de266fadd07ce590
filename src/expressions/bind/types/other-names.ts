/** Names that other languages and libraries have for members of .NET, in lower case; the first that the type has is meant. */
const otherNames: Readonly<Record<string, readonly string[]>> = {
  size: ["Count", "Length"],
  length: ["Count"],
  count: ["Length"],
  push: ["Add"],
  append: ["Add"],
  put: ["Add"],
  map: ["Select"],
  filter: ["Where"],
  reduce: ["Aggregate"],
  find: ["FirstOrDefault"],
  some: ["Any"],
  every: ["All"],
  flatmap: ["SelectMany"],
  sort: ["OrderBy"],
  includes: ["Contains"],
  has: ["ContainsKey", "Contains"],
  haskey: ["ContainsKey"],
  contains: ["ContainsKey"],
  get: ["GetValueOrDefault"],
  getvalue: ["GetValueOrDefault"],
  touppercase: ["ToUpper"],
  tolowercase: ["ToLower"],
  charat: ["Substring"],
  slice: ["Substring", "Skip"],
  substr: ["Substring"],
  nowutc: ["UtcNow"],
  toint: ["ToInt32"],
  tolong: ["ToInt64"],
  tobool: ["ToBoolean"],
  tofloat: ["ToSingle"],
  fromjson: ["Parse"],
  deserialize: ["Parse", "DeserializeObject"],
  parse: ["DeserializeObject"],
  stringify: ["SerializeObject"],
  asjson: ["As"],
  asstring: ["As"],
  readasstring: ["As"],
  readasstringasync: ["As"],
  sub: ["Subject"],
  aud: ["Audiences"],
  iss: ["Issuer"],
  exp: ["ExpirationTime"],
  nbf: ["NotBefore"],
  addweeks: ["AddDays"],
};

/** The member that is meant by a name of another language, or by the beginning of its own. */
export function otherNameOf(name: string, members: readonly string[]): string | undefined {
  const wanted = name.toLowerCase();
  const known = Object.hasOwn(otherNames, wanted) ? otherNames[wanted]?.find((each) => members.includes(each)) : undefined;
  if (known !== undefined || wanted.length < 3) return known;
  const longer = members.filter((each) => each.toLowerCase().startsWith(wanted)).sort(byLength);
  const shorter = members.filter((each) => each.length > 3 && wanted.startsWith(each.toLowerCase())).sort(byLength);
  return longer[0] ?? shorter.at(-1);
}

function byLength(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}

/** Words that other languages have for types of C#, in lower case. */
const otherTypes: Readonly<Record<string, string>> = {
  integer: "int",
  number: "double",
  boolean: "bool",
  str: "string",
  let: "var",
  var: "var",
  int: "int",
  map: "Dictionary<string, string>",
  arraylist: "List<object>",
  any: "object",
  nint: "long",
  nuint: "ulong",
};

export function otherTypeOf(name: string): string | undefined {
  const wanted = name.toLowerCase();
  return Object.hasOwn(otherTypes, wanted) ? otherTypes[wanted] : undefined;
}
