import { expect, test } from "vitest";
import { kinds, views } from "../../src/emulator/control-plane/registry.js";

test("kinds have names and places of their own", () => {
  expect(new Set(kinds.map((kind) => kind.name)).size).toBe(kinds.length);
  const places = [...kinds, ...views].flatMap(({ parents, segment }) => parents.map((parent) => `${parent}/${segment}`.toLowerCase()));
  const repeated = places.filter((place, i) => places.indexOf(place) !== i);
  expect(repeated).toEqual([]);
  const names = new Set(["service", ...kinds.map((kind) => kind.name)]);
  expect(kinds.flatMap((kind) => kind.parents).filter((parent) => !names.has(parent))).toEqual([]);
});
