import { Ajv } from "ajv";
import { parse } from "yaml";
import { profileParts } from "../faults/check-profile.js";
import type { FaultProfile } from "../faults/profile.js";
import type { JsonObject } from "../state/json.js";

const ajv = new Ajv({ allErrors: true, strict: false });

/** A profile sent as JSON or YAML; every problem with the place that it is about. */
export function readPostedProfile(text: string): { readonly profile?: FaultProfile; readonly problems: readonly JsonObject[] } {
  let value: unknown;
  try {
    value = parse(text);
  } catch (error) {
    return { problems: [{ target: "", message: error instanceof Error ? error.message : String(error) }] };
  }
  const problems = profileParts(value).flatMap((part) => {
    const validate = ajv.compile(part.schema);
    validate(part.value);
    return (validate.errors ?? []).map((e) => ({
      target: `/${part.path.join("/")}${e.instancePath}`.replace(/^\/\//, "/"),
      message: `${e.message ?? "is not valid"}${e.keyword === "additionalProperties" ? `: ${String(e.params["additionalProperty"])}` : ""}`,
    }));
  });
  return problems.length === 0 ? { profile: value as FaultProfile, problems } : { problems };
}
