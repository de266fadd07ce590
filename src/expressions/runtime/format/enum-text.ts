import { enumOf } from "../language/enums.js";
import { throwFormat } from "../language/throw.js";
import type { NetType } from "../net-type.js";

/** `Enum.ToString(format)` for G, D, X and F. */
export function formatEnum(type: NetType, value: number | bigint, format: string | null): string {
  const definition = enumOf(type.name);
  switch ((format ?? "").toUpperCase()) {
    case "":
    case "G":
      return definition.nameOf(Number(value)) ?? (definition.isFlags ? definition.flagsText(Number(value)) : undefined) ?? String(value);
    case "F":
      return definition.flagsText(Number(value)) ?? String(value);
    case "D":
      return String(value);
    case "X":
      return (Number(value) >>> 0).toString(16).toUpperCase().padStart(8, "0");
    default:
      return throwFormat('Format String can be only "G", "g", "X", "x", "F", "f", "D" or "d".');
  }
}
