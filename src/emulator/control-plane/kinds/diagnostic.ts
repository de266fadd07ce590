import { plainText, type JsonObject } from "../../state/json.js";
import { validationError } from "../errors.js";
import { flag, object, readFields, text, writeFields, type Fields } from "../fields.js";
import { referenceTo } from "../ids.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { usesIndex } from "../references.js";

const fields: Fields = [
  text("alwaysLog", { oneOf: ["allErrors"] }),
  text("httpCorrelationProtocol", { oneOf: ["None", "Legacy", "W3C"] }),
  text("verbosity", { oneOf: ["verbose", "information", "error"] }),
  flag("logClientIp"),
  text("loggerId", { required: true }),
  object("sampling"),
  object("frontend"),
  object("backend"),
  text("operationNameFormat", { oneOf: ["Name", "Url"] }),
  flag("metrics"),
];

/** The service knows these only (arm-behaviour section 6, diagnostics). */
const names = ["applicationinsights", "azuremonitor", "local"];

function diagnosticKind(name: string, ...parents: string[]): EntityKind {
  return {
    form: "entity",
    name,
    segment: "diagnostics",
    parents,
    namesRepeat: true,
    title: "Diagnostic",
    write: writeDiagnostic,
    read: (entity) => readFields(fields, entity.properties),
    indexes: ({ properties }) => [usesIndex(plainText(properties.loggerId))],
  };
}

export const diagnostic = diagnosticKind("diagnostic", "service", "workspace");
export const apiDiagnostic = diagnosticKind("apiDiagnostic", "api");

function writeDiagnostic(input: WriteInput): JsonObject {
  const { context, name } = input;
  if (!names.includes(name.toLowerCase()))
    throw validationError({ target: "diagnosticId", message: `The diagnostic must be one of ${names.join(", ")}.` });
  const written = writeFields(fields, input);
  const logger = referenceTo("loggers", plainText(written.loggerId), context);
  if (logger === undefined || context.store.get(logger.key) === undefined)
    throw validationError({ target: "loggerId", message: `Logger with id '${logger?.name ?? plainText(written.loggerId)}' could not be found.` });
  return { ...written, loggerId: logger.id };
}
