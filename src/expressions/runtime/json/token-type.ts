/** `Newtonsoft.Json.Linq.JTokenType`. */
export const tokenTypes = {
  None: 0,
  Object: 1,
  Array: 2,
  Constructor: 3,
  Property: 4,
  Comment: 5,
  Integer: 6,
  Float: 7,
  String: 8,
  Boolean: 9,
  Null: 10,
  Undefined: 11,
  Date: 12,
  Raw: 13,
  Bytes: 14,
  Guid: 15,
  Uri: 16,
  TimeSpan: 17,
} as const;

const names = Object.keys(tokenTypes);

export function tokenTypeName(type: number): string {
  return names[type] ?? String(type);
}

/** Types of tokens that hold text. */
export const textTypes: readonly number[] = [tokenTypes.String, tokenTypes.Comment, tokenTypes.Raw];

/** The types of tokens that may become a number or a bool, a char, or a date: by a cast, and by Convert. */
export const convertibleToNumber: readonly number[] = [tokenTypes.Integer, tokenTypes.Float, ...textTypes, tokenTypes.Boolean];
export const convertibleToChar: readonly number[] = [tokenTypes.Integer, tokenTypes.Float, ...textTypes];
export const convertibleToDate: readonly number[] = [tokenTypes.Date, ...textTypes];

export const linqNamespace = "Newtonsoft.Json.Linq";
