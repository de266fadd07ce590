import type { Plain, PlainMap } from "../../policy/decompile/index.js";
import { camel } from "../secrets.js";
import { parameterizedCode } from "./code-places.js";
import { isTakenInTypeScript } from "./names.js";
import type { Scalar } from "./places.js";
import type { Path } from "./policy-lists.js";
import type { Parameter } from "./reusable.js";
import type { Run } from "./runs.js";

/** A parameter for each group of places that always agree. Undefined where one of them could not be written with parameters. */
export function parametersFor(first: Run, groups: readonly (readonly number[])[], runs: readonly Run[]): Parameter[] | undefined {
  const taken = new Set<string>();
  const parameters = groups.map((group): Parameter => {
    const values = runs.map((run) => run.places[group[0] ?? 0]?.value ?? "");
    const usual = mostOf(values);
    const places = group.map((i) => first.places[i]?.path ?? []);
    return { name: nameOf(places[0] ?? [], first.items, taken), type: typeOf(values), ...(usual === undefined ? {} : { default: usual }), places };
  });
  return parameterizedCode(first.items, parameters) === undefined ? undefined : parameters;
}

function typeOf(values: readonly Scalar[]): Parameter["type"] {
  const [first] = values;
  if (typeof first !== "number") return typeof first === "boolean" ? "boolean" : "string";
  return values.every(Number.isInteger) ? "integer" : "number";
}

/** The value of more than half. A default is taken as it stands, so that it has no way to write `${` in YAML. */
function mostOf(values: readonly Scalar[]): Scalar | undefined {
  return values.find((value) => values.filter((v) => v === value).length * 2 > values.length && !String(value).includes("${"));
}

/** After the attribute, or after the header or variable whose value it is. */
function nameOf(path: Path, items: Plain, taken: Set<string>): string {
  const steps = path.filter((step): step is string => typeof step === "string" && step !== "text" && step !== "policies" && step !== "children");
  const key = steps.at(-1) ?? "value";
  const owner = path.slice(0, -1).reduce<Plain | undefined>((value, step) => (typeof value === "object" ? (value as PlainMap)[step] : undefined), items);
  const named = key === "value" && typeof owner === "object" && !Array.isArray(owner) ? (owner as PlainMap)["name"] : undefined;
  const isListed = typeof path.at(-1) === "number";
  const base = camel([typeof named === "string" ? named.replace(/^x-/i, "") : isListed && /[^s]s$/.test(key) ? key.slice(0, -1) : key]);
  const candidates = [base, camel([...steps.slice(-2, -1), base]), ...Array.from({ length: 9 }, (_, i) => `${base}${i + 2}`)];
  const name = candidates.find((c) => !taken.has(c) && !isTakenInTypeScript(c)) ?? `value${taken.size + 1}`;
  taken.add(name);
  return name;
}
