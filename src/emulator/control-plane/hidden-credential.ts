import { stringOf, type Json } from "../state/json.js";
import { generatedName } from "../state/secrets.js";
import type { WriteInput } from "./kind.js";
import { findNamedValue, namedValuesIn } from "./references.js";

/**
 * A secret in clear becomes a secret named value and is shown as a reference to it ([CODE] arm-behaviour section 6, loggers; the
 * contract's example of a cache; what the named value is called is unverified). The same secret again keeps the reference.
 */
export function hideCredential(secret: string, before: Json | undefined, name: string, prefix: string, { context, key }: WriteInput): string {
  if (namesValue(secret)) return secret;
  const earlier = namedValuesIn(stringOf(before) ?? "")[0];
  if (earlier !== undefined && findNamedValue(earlier, context)?.properties.value === secret) return `{{${earlier}}}`;
  const id = generatedName("credentials", key, name, secret);
  const { store, container, now } = context;
  const moment = now().toISOString();
  store.put({
    key: `${container.key}/namedvalues/${id}`,
    parent: container.key,
    kind: "namedValue",
    segment: "namedValues",
    name: id,
    properties: { displayName: `${prefix}${id}`, value: secret, tags: null, secret: true, keyVault: null },
    createdAt: moment,
    updatedAt: moment,
  });
  return `{{${prefix}${id}}}`;
}

function namesValue(text: string): boolean {
  return namedValuesIn(text).length > 0;
}
