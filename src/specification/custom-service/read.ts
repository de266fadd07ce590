import { isObject } from "../../catalog/arm/index.js";
import { diagnose, type Diagnostic } from "../../diagnostics/index.js";
import type { StructuredText } from "../parsed.js";
import { operationPath } from "./recognize.js";

/** One operation of a service of a service group, as GET on its path describes it. */
export interface CustomOperation {
  readonly group: string;
  readonly service: string;
  readonly operation: string;
  readonly parameters: readonly NamedType[];
  /** Undefined when nothing comes back. */
  readonly returns: string | undefined;
}

export interface NamedType {
  readonly name: string;
  readonly type: string;
}

export interface CustomServices {
  readonly operations: readonly CustomOperation[];
  /** Members of data contracts, which the services do not tell: written by hand below `Contracts`. */
  readonly contracts: ReadonlyMap<string, readonly NamedType[]>;
}

type Path = readonly (string | number)[];

/** From answers by path, or from a list of answers with the names of group, service and operation beside each. */
export function readCustomServices({ value, locate }: StructuredText, report: (diagnostic: Diagnostic) => void): CustomServices {
  const reader = new Reader((problem, fix, path) => {
    report(diagnose("custom-service-invalid", { problem, fix }, locate(path)));
  });
  const items: readonly (readonly [Path, unknown])[] = Array.isArray(value) ? value.map((item, i) => [[i], item] as const) : [[[], value]];
  const isList = Array.isArray(value) || (isObject(value) && "OperationName" in value);
  const operations = isList ? items.flatMap(([path, item]) => reader.listed(item, path)) : reader.keyed(value);
  reader.checkUnique(operations);
  return { operations: operations.map(({ found }) => found), contracts: isObject(value) ? reader.contracts(value["Contracts"]) : new Map() };
}

interface Placed {
  readonly found: CustomOperation;
  readonly path: Path;
}

const nameShape = /^[A-Za-z_][A-Za-z0-9_]*$/;

class Reader {
  constructor(private readonly invalid: (problem: string, fix: string, path: Path) => void) {}

  keyed(value: unknown): Placed[] {
    return Object.entries(isObject(value) ? value : {}).flatMap(([key, answer]) => {
      if (key === "Contracts") return [];
      const [, group = "", service = "", operation = ""] = operationPath.exec(key) ?? [];
      if (operation !== "") return this.operation({ group, service, operation }, answer, [key]);
      this.invalid(`"${key}" is no path of an operation`, "Write group/service/operation, or `Contracts`.", [key]);
      return [];
    });
  }

  listed(item: unknown, path: Path): Placed[] {
    const names = isObject(item) ? { group: item["ServiceGroupName"], service: item["ServiceName"], operation: item["OperationName"] } : undefined;
    if (names !== undefined && typeof names.group === "string" && typeof names.service === "string" && typeof names.operation === "string") return this.operation(names as Record<"group" | "service" | "operation", string>, item, path);
    this.invalid("an item lacks `ServiceGroupName`, `ServiceName` or `OperationName`", "Write all three beside what the service answers.", path);
    return [];
  }

  private operation(names: Readonly<Record<"group" | "service" | "operation", string>>, answer: unknown, path: Path): Placed[] {
    const odd = Object.values(names).find((name) => !nameShape.test(name));
    if (odd !== undefined) this.invalid(`"${odd}" is no name that a service can have`, "Names have letters, digits and underscores.", path);
    if (!isObject(answer)) {
      this.invalid(`the answer for ${names.operation} is no object`, "Write what the service answers to GET: `Parameters` and `Return`.", path);
      return [];
    }
    const { Parameters: parameters = [], Return: returned } = answer;
    const listed = this.named(parameters ?? [], [...path, "Parameters"]);
    const returns = isObject(returned) ? returned["Type"] : undefined;
    if (returned !== undefined && returned !== null && typeof returns !== "string") this.invalid("`Return` has no `Type`", "Write the name of the type that comes back; leave `Return` out when nothing does.", [...path, "Return"]);
    return [{ found: { ...names, parameters: listed, returns: typeof returns === "string" && !/^(void|system\.void)$/i.test(returns) ? returns : undefined }, path }];
  }

  private named(list: unknown, path: Path): NamedType[] {
    if (!Array.isArray(list)) {
      this.invalid("`Parameters` is no list", "Write a list of `Name` and `Type`.", path);
      return [];
    }
    return (list as unknown[]).flatMap((item, i) => {
      const { Name: name, Type: type } = isObject(item) ? item : {};
      if (typeof name === "string" && typeof type === "string") return [{ name, type }];
      this.invalid("a parameter lacks its `Name` or its `Type`", "Write both.", [...path, i]);
      return [];
    });
  }

  contracts(value: unknown): Map<string, readonly NamedType[]> {
    const found = new Map<string, readonly NamedType[]>();
    for (const [name, members] of Object.entries(isObject(value) ? value : {})) {
      const typed = Object.entries(isObject(members) ? members : {});
      const untyped = typed.find(([, type]) => typeof type !== "string")?.[0];
      if (!isObject(members) || untyped !== undefined) this.invalid(`contract ${name} has a member without a type`, "Write each member with the name of its type: { AccountNum: String }.", ["Contracts", name, ...(untyped === undefined ? [] : [untyped])]);
      found.set(name, typed.flatMap(([member, type]) => (typeof type === "string" ? [{ name: member, type }] : [])));
    }
    return found;
  }

  checkUnique(operations: readonly Placed[]): void {
    const seen = new Set<string>();
    for (const { found, path } of operations) {
      const key = `${found.group}/${found.service}/${found.operation}`.toLowerCase();
      if (seen.has(key)) this.invalid(`${found.group}/${found.service}/${found.operation} comes twice`, "Remove one of them.", path);
      seen.add(key);
    }
  }
}
