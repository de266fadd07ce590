import { keywords } from "../../symbols/index.js";

/** Full names by C#'s own words. */
export const predefinedNames: ReadonlyMap<string, string> = new Map([...keywords].map(([fullName, word]) => [word, fullName]));
