import { error, info, warning } from "./message.js";

/** Messages about reading other tools' folders and deployment templates. */
export const artifactMessages = {
  "json-syntax": error((p: { problem: string }) => ({
    message: `This is not valid JSON: ${p.problem}.`,
    detail: "Nothing of this file was used.",
    fix: "Correct the file at this place, or extract it again with the tool that wrote it.",
  })),
  "artifact-conflict": warning((p: { armPath: string; other: string }) => ({
    message: `${p.armPath} is described again, and otherwise, in ${p.other}.`,
    detail: "One resource has one description. The first one was used.",
    fix: "Remove the one that is out of date.",
  })),
  "artifact-entities": warning((p: { count: number }) => ({
    message: `This document has a bare \`&\` or \`<\` outside an expression${p.count > 1 ? `, in ${p.count} places` : ""}.`,
    detail: "apiops-cli decodes `&amp;` and `&lt;` when it extracts, and the service refuses the document then. It was read with them put back.",
    fix: "Compare the document with the service's.",
  })),
  "override-case": info((p: { written: string; name: string }) => ({
    message: `The override "${p.written}" is taken to mean "${p.name}".`,
    detail: "The names differ in case only. Azure/apiops ignores such an override, apiops-cli applies it.",
    fix: `Write "${p.name}".`,
  })),
  "override-shape": error((p: { where: string; problem: string }) => ({
    message: `${p.where} ${p.problem}.`,
    detail: "An override file has lists of `name` and `properties`, by section.",
    fix: "Correct the file at this place.",
  })),
  "template-shape": error((p: { problem: string }) => ({
    message: `This is no deployment template: ${p.problem}.`,
    detail: "A template is a JSON object with `resources`, as an export, a resource kit or `bicep build` writes it.",
    fix: "Name the template's file.",
  })),
  "template-expression": error((p: { problem: string }) => ({
    message: `This template expression cannot be read: ${p.problem}.`,
    detail: "Resource Manager refuses a template with such an expression. What depends on it was not taken over.",
    fix: "Correct the expression; a text that starts with `[` is written with `[[`.",
  })),
};
