import { throwArgumentNull, throwNet } from "../../language/throw.js";
import { ticksPerHour, ticksPerMinute } from "../calendar.js";
import { icuOffsets } from "./icu-offsets.js";
import { rulesOf } from "./icu-rules.js";
import { NetTimeZone, type ZoneNames } from "./time-zone.js";
import { standardNames, windowsZones } from "./windows-zones.js";

const utcNames: ZoneNames = { display: "UTC", standard: "UTC", daylight: "UTC" };

/** `TimeZoneInfo.Utc`. */
export const utcZone = new NetTimeZone("UTC", utcNames, { base: 0n, rules: [] });

/** `TimeZoneInfo.Local`: the gateway's clocks show UTC, but it is another object than `Utc`, and its times are local ones. */
export const localZone = new NetTimeZone("UTC", namesOfWindows("UTC", "(UTC) Coordinated Universal Time"), { base: 0n, rules: [] });

const windowsByKey = new Map(windowsZones.map((zone) => [zone[0].toLowerCase(), zone]));
const windowsByName = new Map(windowsZones.flatMap((zone) => zone[2].split(" ").map((name) => [name, zone] as const)));
const found = new Map<string, NetTimeZone>();

let ianaNames: ReadonlySet<string> | undefined;

/** `TimeZoneInfo.FindSystemTimeZoneById`: by the names of Windows, in any case, or by those of the tz database. */
export function findZone(id: string | null): NetTimeZone {
  if (id === null) throwArgumentNull("id");
  return tryFindZone(id) ?? throwNet("System.TimeZoneNotFoundException", `The time zone ID '${id}' was not found on the local computer.`);
}

function tryFindZone(id: string): NetTimeZone | undefined {
  const key = id.toLowerCase();
  if (key === "utc") return utcZone;
  const windows = windowsByKey.get(key);
  const name = windows?.[0] ?? id;
  const known = found.get(name);
  if (known !== undefined) return known;
  const zone = windows === undefined ? zoneByName(id) : zoneOf(windows[0], windows);
  if (zone !== undefined) found.set(name, zone);
  return zone;
}

/** Every zone of Windows, from west to east. */
export function systemZones(): NetTimeZone[] {
  return windowsZones.map(([id]) => findZone(id));
}

function zoneByName(name: string): NetTimeZone | undefined {
  ianaNames ??= new Set([...windowsByName.keys(), ...Intl.supportedValuesOf("timeZone")]);
  if (!ianaNames.has(name)) return undefined;
  const windows = windowsByName.get(name);
  return windows === undefined ? ofIcu(name, name, undefined) : ofIcu(name, name, namesOfWindows(windows[0], windows[1]));
}

function zoneOf(id: string, [, display, names]: (typeof windowsZones)[number]): NetTimeZone | undefined {
  const [name = ""] = names.split(" ");
  return ofIcu(id, name, namesOfWindows(id, display));
}

function ofIcu(id: string, name: string, names: ZoneNames | undefined): NetTimeZone | undefined {
  const offsets = icuOffsets(name);
  if (offsets === undefined) return undefined;
  const zone: NetTimeZone = new NetTimeZone(id, names ?? (() => namesOfOther(id, zone.base)), () => rulesOf(offsets));
  return zone;
}

function namesOfWindows(id: string, display: string): ZoneNames {
  if (id === "UTC") return { display, standard: "Coordinated Universal Time", daylight: "Coordinated Universal Time" };
  const standard = standardNames.get(id) ?? id;
  return { display, standard, daylight: standard.replace("Standard", "Daylight") };
}

/** A name that Windows has no zone for. */
function namesOfOther(name: string, base: bigint): ZoneNames {
  const size = base < 0n ? -base : base;
  const two = (value: bigint): string => String(value).padStart(2, "0");
  return { display: `(UTC${base < 0n ? "-" : "+"}${two(size / ticksPerHour)}:${two((size / ticksPerMinute) % 60n)}) ${name}`, standard: name, daylight: name };
}
