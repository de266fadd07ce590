import type { AttributeSpec, ChildSpec, Gateway, Group, ReferencedKind, Structure, TextSpec, ValueSpec, ValueType, When } from "./policy.js";

/**
 * What the catalog knows of a value, in words: for the hovers of editors and for the pages. Names and values come as
 * `code`; `nameOf` gives a name the way its reader writes it, which differs between XML and TypeScript.
 */

export type NameOf = (name: string) => string;

const asItIs: NameOf = (name) => name;

const typeWords: Readonly<Record<Exclude<ValueType, "enum">, string>> = {
  string: "text",
  integer: "whole number",
  number: "number",
  boolean: "`true` or `false`",
  uri: "URI",
  "duration-seconds": "seconds",
  "duration-milliseconds": "milliseconds",
  "date-time": "date and time in ISO 8601",
  "http-status": "HTTP status code",
  "ip-address": "IP address",
  base64: "base64",
  character: "one character",
  "header-name": "name of a header",
  "http-method": "HTTP method",
  origin: "origin such as `https://example.com`",
  "media-type": "media type such as `application/json`",
  "uri-template": "path with `{parameters}`",
  guid: "GUID",
};

/** `seconds, at most 300`; of an enum its values. */
export function describeType(spec: ValueSpec): string {
  if (spec.type === "enum") return codes(spec.values ?? [], "or");
  return [typeWords[spec.type], ...describeRange(spec)].join(", ");
}

function describeRange({ min, exclusiveMin, max }: ValueSpec): string[] {
  if (min !== undefined && max !== undefined) return [`${min} to ${max}`];
  return [
    ...(min === undefined ? [] : [`at least ${min}`]),
    ...(exclusiveMin === undefined ? [] : [`more than ${exclusiveMin}`]),
    ...(max === undefined ? [] : [`at most ${max}`]),
  ];
}

const referenceWords: Readonly<Record<ReferencedKind, string>> = {
  backend: "a backend",
  fragment: "a policy fragment",
  logger: "a logger",
  certificate: "an uploaded certificate",
  schema: "a schema",
  "authorization-provider": "an authorization provider",
  authorization: "an authorization",
};

/** What is to be known beyond the type, a sentence each. */
export function describeLimits(spec: ValueSpec): string[] {
  return [
    ...Object.entries(spec.special ?? {}).map(([value, meaning]) => `\`${value}\` stands for ${meaning}.`),
    ...(spec.pattern === undefined ? [] : [`A literal must be ${spec.pattern.meaning}.`]),
    ...(spec.warnAbove === undefined ? [] : [`More than ${spec.warnAbove.limit} is taken, but ${spec.warnAbove.why}.`]),
    ...(spec.ineffective === undefined ? [] : [`${sentenceStart(codes(spec.ineffective.values, "and"))} without effect: ${spec.ineffective.why}.`]),
    ...Object.entries(spec.doubtfulValues ?? {}).map(([value, why]) => `\`${value}\` is doubtful: ${why}.`),
    ...Object.entries(spec.valueGateways ?? {}).map(([value, gateways]) => `\`${value}\` works on ${gatewayList(gateways)} only.`),
    ...(spec.reference === undefined ? [] : [`Names ${referenceWords[spec.reference]} of the instance.`]),
    ...(spec.secret === true ? ["A secret: write a named value, not the text itself."] : []),
  ];
}

/** What an attribute or child adds to its value: when it is needed, where it works, how well it is known. */
export function describeStanding(spec: AttributeSpec | ChildSpec, nameOf: NameOf = asItIs): string[] {
  const attribute: Partial<AttributeSpec> = "type" in spec ? spec : {};
  return [
    ...(spec.requiredUnless === undefined ? [] : [`Needed unless ${describeWhen(spec.requiredUnless, nameOf)}.`]),
    ...(spec.requiredWhen === undefined ? [] : [`Needed when ${describeWhen(spec.requiredWhen, nameOf)}.`]),
    ...(attribute.onlyWhen === undefined ? [] : [`Without effect unless ${describeWhen(attribute.onlyWhen, nameOf)}.`]),
    ...(attribute.sections === undefined ? [] : [`Only in ${plainList(attribute.sections, "and")}.`]),
    ...(attribute.gateways === undefined ? [] : [`Only on ${gatewayList(attribute.gateways)}.`]),
    ...(spec.documented === false ? ["Undocumented: only the published schema has it."] : []),
    ...doubtsOf(spec).map((why) => `Sources disagree: ${why}.`),
  ];
}

function doubtsOf(spec: AttributeSpec | ChildSpec): string[] {
  if (spec.doubt === undefined) return [];
  if (typeof spec.doubt === "string") return [spec.doubt];
  return spec.doubt.few === undefined ? [] : [spec.doubt.few];
}

function describeWhen({ attribute, values }: When, nameOf: NameOf): string {
  return `\`${nameOf(attribute)}\` is ${codes(values, "or")}`;
}

export function gatewayList(gateways: readonly Gateway[]): string {
  return `the ${plainList(gateways, "and")} gateway${gateways.length === 1 ? "" : "s"}`;
}

/** One rule among attributes, children and text: `Exactly one of a and b.` */
export function describeGroup(group: Group, nameOf: NameOf = asItIs): string {
  switch (group.rule) {
    case "exactly-one":
      return `Exactly one of ${codes(group.of.map(nameOf), "and")}.`;
    case "at-least-one":
      return `At least one of ${codes(group.of.map(nameOf), "and")}.`;
    case "at-most-one":
      return `At most one of ${codes(group.of.map(nameOf), "and")}.`;
    case "requires":
      return `\`${nameOf(group.attribute)}\` needs \`${nameOf(group.needs)}\`.`;
  }
}

/** The rules that a part of an element has a share in. */
export function groupsOf(structure: Structure, name: string): readonly Group[] {
  return (structure.groups ?? []).filter((group) => (group.rule === "requires" ? group.attribute === name : group.of.includes(name)));
}

/** `Seconds, at most 300. Expression allowed.`, and whatever else is to be known of a value. */
export function describeValueSpec(spec: AttributeSpec | TextSpec): string[] {
  const kind = spec.type === "string" ? [] : [`${sentenceStart(describeType(spec))}.`];
  return [...kind, ...describeLimits(spec), ...(spec.expression ? ["Expression allowed."] : [])];
}

/** Whether an attribute must be there whatever else is. Doubtful ones may be left out; the checks tell. */
export function isRequired(spec: AttributeSpec): boolean {
  return spec.required && spec.doubt === undefined && spec.requiredUnless === undefined && spec.requiredWhen === undefined;
}

/** The same of the text. */
export function isTextNeeded(structure: Structure): boolean {
  return structure.text?.required === true && structure.text.requiredUnless === undefined && groupsOf(structure, "text").length === 0;
}

/** The same of a child. */
export function isNeeded(spec: ChildSpec): boolean {
  return spec.min > 0 && spec.requiredUnless === undefined && spec.requiredWhen === undefined && spec.doubt?.few === undefined;
}

/** `a`, `b` or `c` */
export function codes(values: readonly string[], last: "and" | "or"): string {
  return plainList(values.map((value) => `\`${value}\``), last);
}

export function plainList(values: readonly string[], last: "and" | "or"): string {
  return values.length < 2 ? values.join("") : `${values.slice(0, -1).join(", ")} ${last} ${values.at(-1) ?? ""}`;
}

export function sentenceStart(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** `use x instead` → `Use x instead.` */
export function asSentence(text: string): string {
  return /[.?]$/.test(text) ? sentenceStart(text) : `${sentenceStart(text)}.`;
}
