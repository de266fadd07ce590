import type { TextPlace } from "../language/located-exceptions.js";

/** A step of a JSON path: a property's name or an index. */
export type PathStep = string | number;

/** Names with any of these are written `['name']`. */
const special = /[. '/"[\]()\t\n\r\f\b\\\u0085\u2028\u2029]/;

export function formatPath(steps: readonly PathStep[]): string {
  return steps.map((step, i) => (typeof step === "number" ? `[${step}]` : special.test(step) ? `['${step}']` : i === 0 ? step : `.${step}`)).join("");
}

/** The path of what is one step below another path. */
export const pathBelow = (path: string, step: PathStep): string => (path === "" || typeof step === "number" || special.test(step) ? `${path}${formatPath([step])}` : `${path}.${step}`);

/** How messages say where: the path, and the place where one is known. */
export function placeText(path: string, place: TextPlace | undefined): string {
  return place === undefined ? `Path '${path}'.` : `Path '${path}', line ${place.line}, position ${place.position}.`;
}
