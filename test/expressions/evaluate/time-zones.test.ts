import { describe, expect, test } from "vitest";
import { ticksPerMinute, unixEpochTicks } from "../../../src/expressions/runtime/time/calendar.js";
import { icuOffsets } from "../../../src/expressions/runtime/time/zones/icu-offsets.js";
import { findZone, systemZones } from "../../../src/expressions/runtime/time/zones/system-zones.js";
import { windowsZones } from "../../../src/expressions/runtime/time/zones/windows-zones.js";

const day = 86400000;

/** Instants at which the rules of a zone and ICU give other offsets. */
function differences(id: string, name: string): string[] {
  const zone = findZone(id);
  const offsets = icuOffsets(name);
  if (offsets === undefined) return [`ICU does not know ${name}`];
  const wrong: string[] = [];
  // Odd steps, so that all hours and weekdays come by.
  for (let at = Date.UTC(2007, 0, 2); at < Date.UTC(2037, 11, 1); at += 19 * day + 3600000 * 5) {
    const given = Number(zone.offsetAt(unixEpochTicks + BigInt(at / 60000) * ticksPerMinute).offset / ticksPerMinute);
    if (given !== offsets(at)) wrong.push(`${id} ${new Date(at).toISOString()}: ${given}, not ${offsets(at)}`);
  }
  return wrong;
}

describe("the zones of Windows", () => {
  test.each(windowsZones.map(([id, , names]) => [id, names.split(" ")[0] ?? ""]))("%s has the offsets of %s", (id, name) => {
    expect(differences(id, name)).toEqual([]);
  });

  test("are listed from west to east", () => {
    const bases = systemZones().map(({ base }) => base);
    expect(bases.filter((base, i) => i > 0 && base < (bases[i - 1] ?? base))).toEqual([]);
  });

  test("say in their display names how far they are ahead of UTC", () => {
    const wrong = systemZones().filter(({ base, names }) => {
      const [, sign = "+", hours = "0", minutes = "0"] = /^\(UTC(?:([+-])(\d\d):(\d\d))?\)/.exec(names.display ?? "") ?? [];
      return BigInt(`${sign}${Number(hours) * 60 + Number(minutes)}`) * ticksPerMinute !== base;
    });
    // Its year is one of daylight time but for Ramadan.
    expect(wrong.map(({ id }) => id)).toEqual(["Morocco Standard Time"]);
  });
});
