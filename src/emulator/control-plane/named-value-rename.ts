import { mapTexts, objectOf } from "../state/json.js";
import type { Context } from "./context.js";
import { usesValueIndex } from "./references.js";

/** The service rewrites `{{old}}` wherever it is used when the display name changes (arm-behaviour section 5, 10). */
export function renameNamedValue(before: string, after: string, { store, container, now }: Context): void {
  const [from, to] = [usesValueIndex(container.key, before), usesValueIndex(container.key, after)];
  const pattern = new RegExp(`\\{\\{\\s*${before.replace(/[.-]/g, "\\$&")}\\s*\\}\\}`, "gi");
  const rename = (text: string): string => (text === from ? to : text.replace(pattern, `{{${after}}}`));
  for (const user of store.find(from))
    store.put({ ...user, properties: objectOf(mapTexts(user.properties, rename)), updatedAt: now().toISOString() });
}
