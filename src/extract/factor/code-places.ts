import { itemsCode, type Code, type List, type Plain, type PlainList } from "../../policy/decompile/index.js";
import { withAt, type Path } from "./policy-lists.js";
import type { Parameter } from "./reusable.js";

/**
 * The items as calls of builders, with names of parameters where their values were. Which literal a value became shows by changing the value: undefined
 * where that changes more than one literal, as it does where the builders' types list the values that they take.
 */
export function parameterizedCode(items: PlainList, parameters: readonly Parameter[]): List | undefined {
  const code = itemsCode(items);
  let named: Code = code;
  for (const { name, places } of parameters) {
    for (const place of places) {
      const literals = literalsChanged(code, itemsCode(changedAt(items, place) as PlainList), []);
      const [literal] = literals ?? [];
      if (literals?.length !== 1 || literal === undefined) return undefined;
      named = withCode(named, literal, name);
    }
  }
  return typeof named === "object" && named.kind === "list" ? named : undefined;
}

function changedAt(items: PlainList, place: Path): Plain {
  const value = place.reduce<unknown>((v, step) => (v as Readonly<Record<string | number, unknown>>)[step], items);
  return withAt(items, place, typeof value === "number" ? value + 1 : typeof value === "boolean" ? !value : `${String(value)}-`);
}

type CodePath = readonly number[];

/** Where two trees have other literals; undefined when anything else differs. */
function literalsChanged(a: Code, b: Code, path: CodePath): CodePath[] | undefined {
  if (typeof a === "string" || typeof b === "string") return a === b ? [] : typeof a === typeof b ? [path] : undefined;
  const [inA, inB] = [partsOf(a), partsOf(b)];
  if (a.kind !== b.kind || labelOf(a) !== labelOf(b) || inA.length !== inB.length) return undefined;
  const changed = inA.map((part, i) => literalsChanged(part, inB[i] ?? "", [...path, i]));
  return changed.includes(undefined) ? undefined : changed.flatMap((c) => c ?? []);
}

type Branch = Exclude<Code, string>;

function partsOf(code: Branch): readonly Code[] {
  switch (code.kind) {
    case "list":
      return code.items;
    case "call":
      return code.parameters;
    case "object":
      return code.properties.map(([, value]) => value);
    case "arrow":
      return [code.body];
  }
}

function labelOf(code: Branch): string {
  if (code.kind === "call") return code.name;
  return code.kind === "object" ? code.properties.map(([name]) => name).join("\n") : "";
}

function withCode(code: Code, [step, ...rest]: CodePath, replaced: Code): Code {
  if (step === undefined) return replaced;
  if (typeof code === "string" || code.kind === "arrow") return code;
  const at = (parts: readonly Code[]): Code[] => parts.map((part, i) => (i === step ? withCode(part, rest, replaced) : part));
  switch (code.kind) {
    case "list":
      return { ...code, items: at(code.items) };
    case "call":
      return { ...code, parameters: at(code.parameters) };
    case "object":
      return { ...code, properties: code.properties.map(([name, value], i) => [name, i === step ? withCode(value, rest, replaced) : value] as const) };
  }
}
