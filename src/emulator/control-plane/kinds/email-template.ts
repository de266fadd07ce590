import { objectsOf, type JsonObject } from "../../state/json.js";
import { list, readFields, text, writeFields, type Fields } from "../fields.js";
import type { EntityKind, WriteInput } from "../kind.js";
import { builtInTemplates, parameterTitles } from "../service/email-templates.js";

const fields: Fields = [
  text("subject", { required: true, max: 1000, keep: true }),
  text("body", { required: true, keep: true }),
  text("title", { keep: true }),
  text("description", { keep: true }),
  list("parameters", { keep: true }),
];

/** A PUT makes a template one's own, a DELETE brings back the built-in one. What a PUT leaves out stays as it was. */
export const emailTemplate: EntityKind = {
  form: "entity",
  name: "emailTemplate",
  segment: "templates",
  parents: ["service"],
  title: "Template",
  fixed: { names: Object.keys(builtInTemplates), initial: initialTemplate },
  write: writeTemplate,
  read: ({ properties }) => {
    const { parameters, ...texts } = readFields(fields, properties);
    return { ...texts, isDefault: properties.isDefault, parameters: parameters ?? [] };
  },
};

function initialTemplate(name: string): JsonObject {
  const template = builtInTemplates[name];
  if (template === undefined) return {};
  const { subject, title, description } = template;
  const parameters = template.parameters.map((parameter) => ({ name: parameter, title: parameterTitles[parameter] }));
  const lines = template.parameters.map((parameter) => `    <p>${parameterTitles[parameter]}: $${parameter}</p>`);
  const body = ["<!DOCTYPE html>", "<html>", "  <head />", "  <body>", `    <p>${title}</p>`, ...lines, "  </body>", "</html>"].join("\r\n");
  return { subject, body, title, description, parameters, isDefault: true };
}

function writeTemplate(input: WriteInput): JsonObject {
  const written = writeFields(fields, input);
  const parameters = objectsOf(written.parameters).map(({ name, title, description }) => ({ name, title, description }));
  return { ...written, parameters, isDefault: false };
}
