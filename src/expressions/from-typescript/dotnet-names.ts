import { typeNames } from "../bind/types/lookup.js";
import { predefinedTypes } from "./types.js";

/** What stands in for what TypeScript cannot write. */
const helpers = ["char", "decimal", "double", "float", "long", "typeOf", "defaultOf", "out", "ref"];

/** Every name that "apiops/dotnet" exports. */
export function dotnetNames(): readonly string[] {
  return [...new Set([...typeNames(), ...predefinedTypes, ...helpers])].filter((name) => /^[A-Za-z_]\w*$/.test(name));
}

let names: ReadonlySet<string> | undefined;

export function isDotnetName(name: string): boolean {
  return (names ??= new Set(dotnetNames())).has(name);
}
