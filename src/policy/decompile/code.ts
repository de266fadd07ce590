/** TypeScript as a tree of calls and literals, and its layout: on one line where it fits, else one part a line. */
export type Code = string | Call | List | ObjectCode | Arrow;

export interface Call {
  readonly kind: "call";
  readonly name: string;
  readonly parameters: readonly Code[];
  /** A reusable policy of the project, which is no part of the package; its name there. */
  readonly reusable?: string;
}

export interface List {
  readonly kind: "list";
  readonly items: readonly Code[];
}

export interface ObjectCode {
  readonly kind: "object";
  readonly properties: readonly (readonly [name: string, value: Code])[];
}

/** `({ env }) => ({ … })`, `({ calls }) => [ … ]`. */
export interface Arrow {
  readonly kind: "arrow";
  readonly parameter: string;
  readonly body: ObjectCode | List;
}

export const arrow = (parameter: string, body: ObjectCode | List): Arrow => ({ kind: "arrow", parameter, body });
export const call = (name: string, ...parameters: readonly Code[]): Call => ({ kind: "call", name, parameters });
export const list = (items: readonly Code[]): List => ({ kind: "list", items });
export const object = (properties: readonly (readonly [string, Code])[]): ObjectCode => ({ kind: "object", properties });

const width = 120;

/** `column` is where the code starts, `after` how much follows it on its last line. */
export function printCode(code: Code, indent: number, column: number, after = 1): string {
  const inline = onOneLine(code);
  if (inline !== undefined && column + inline.length + after <= width) return inline;
  if (typeof code === "string") return code;
  switch (code.kind) {
    case "list":
      return block("[", code.items.map((item) => printCode(item, indent + 2, indent + 2)), "]", indent);
    case "object":
      return block("{", code.properties.map(([name, value]) => (value === name ? name : `${property(name)}: ${printCode(value, indent + 2, indent + 4 + property(name).length)}`)), "}", indent);
    case "arrow":
      if (code.body.kind === "list") return `${code.parameter} => ${printCode(code.body, indent, column + code.parameter.length + 4, after)}`;
      return `${code.parameter} => (${printCode(code.body, indent, column + code.parameter.length + 5, after + 1)})`;
    case "call":
      return printCall(code, indent, column);
  }
}

/** What comes last may stay on the line of the call: `when(condition, [` … `])`. */
function printCall({ name, parameters }: Call, indent: number, column: number): string {
  const head = parameters.slice(0, -1).map(onOneLine);
  const last = parameters.at(-1);
  if (last === undefined) return `${name}()`;
  const start = `${name}(${head.map((p) => `${p ?? ""}, `).join("")}`;
  const isHugged = !head.includes(undefined) && (typeof last === "string" ? last.includes("\n") : last.kind !== "call") && column + start.length + 2 <= width;
  if (isHugged) return `${start}${printCode(last, indent, column + start.length, 2)})`;
  if (parameters.length === 1 && typeof last === "string") return `${name}(${last})`;
  return `${name}${block("(", parameters.map((p) => printCode(p, indent + 2, indent + 2)), ")", indent)}`;
}

function block(open: string, lines: readonly string[], close: string, indent: number): string {
  const margin = " ".repeat(indent);
  return `${open}\n${lines.map((line) => `${margin}  ${line},\n`).join("")}${margin}${close}`;
}

/** Undefined when a text in it has lines of its own, or when it lists several calls. */
function onOneLine(code: Code): string | undefined {
  if (typeof code === "string") return code.includes("\n") ? undefined : code;
  if (code.kind === "arrow") return code.body.kind === "list" ? joined(`${code.parameter} => `, onOneLine(code.body)) : joined(`${code.parameter} => (`, joinedEnd(onOneLine(code.body)));
  if (code.kind === "list" && code.items.length > 1 && code.items.some(isCall)) return undefined;
  const parts = code.kind === "object" ? code.properties.map(([name, value]) => (value === name ? name : joined(`${property(name)}: `, onOneLine(value)))) : (code.kind === "list" ? code.items : code.parameters).map(onOneLine);
  if (parts.includes(undefined)) return undefined;
  const inner = parts.join(", ");
  if (code.kind === "call") return `${code.name}(${inner})`;
  return code.kind === "list" ? `[${inner}]` : inner === "" ? "{}" : `{ ${inner} }`;
}

function joined(prefix: string, text: string | undefined): string | undefined {
  return text === undefined ? undefined : prefix + text;
}

function joinedEnd(text: string | undefined): string | undefined {
  return text === undefined ? undefined : `${text})`;
}

function isCall(code: Code): boolean {
  return typeof code === "object" && code.kind === "call";
}

const property = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : JSON.stringify(name));
