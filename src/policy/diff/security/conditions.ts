import type { Place } from "../place.js";
import { broadening, mixed, narrowing, type Topic } from "./context.js";
import { guardsFrom, namesOf } from "./guards.js";

/** Branches decide which calls a guard sees: their own, and those that come after them in the same `choose`. */
export const conditionImpacts: Topic = (edit) => {
  switch (edit.kind) {
    case "attribute":
      return edit.name === "condition" && edit.after.node.name === "when" ? look(edit.before, edit.after) : [];
    case "moved":
      return edit.after.node.name === "when" ? look(edit.before, edit.after) : [];
    case "added": {
      const missed = isBranch(edit.after) ? laterGuards(edit.after) : "";
      return missed === "" ? [] : [broadening(`a new branch keeps calls from the ${missed}`)];
    }
    case "removed": {
      const reached = isBranch(edit.before) ? laterGuards(edit.before) : "";
      return reached === "" ? [] : [narrowing(`calls of a former branch reach the ${reached}`)];
    }
    case "text":
      return [];
  }
};

const isBranch = (place: Place): boolean => place.node.name === "when" && place.node.role === "part";

function look(before: Place, after: Place): ReturnType<Topic> {
  const found = [before, after].flatMap((place) => guardsFrom(place.siblings, place.index, place.section));
  return found.length === 0 ? [] : [mixed(`condition of the ${namesOf(found)} changed`)];
}

function laterGuards(place: Place): string {
  return namesOf(guardsFrom(place.siblings, place.index + 1, place.section));
}
