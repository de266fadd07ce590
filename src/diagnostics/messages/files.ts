import { didYouMean, error } from "./message.js";

/** Messages about reading a project folder: files, YAML, TypeScript, OpenAPI, templates. */
export const fileMessages = {
  "project-missing": error((p: { folder: string }) => ({
    message: `There is no apiops project in ${p.folder}.`,
    detail: "A project is a folder with an apiops.yaml file at its root.",
    fix: "Run `apiops init` there, or name the folder with `--project DIR`.",
  })),
  "file-missing": error((p: { path: string; what: string }) => ({
    message: `The ${p.what} "${p.path}" does not exist.`,
    detail: "Paths are relative to the file that names them.",
    fix: "Correct the path, or add the file.",
  })),
  "file-outside-project": error((p: { path: string }) => ({
    message: `"${p.path}" lies outside the project folder.`,
    detail: "A project must compile the same on every machine, so it reads only files of its own folder.",
    fix: "Move the file into the project.",
  })),
  "yaml-syntax": error((p: { problem: string }) => ({
    message: `This is not valid YAML: ${p.problem}.`,
    detail: "The document cannot be read from here on, so nothing of this file was used.",
    fix: "Check the indentation (spaces only, the same for all keys of a map) and the quotes around values with `:`, `{` or `@`.",
  })),
  "document-kind-missing": error((p: { kinds: string }) => ({
    message: "This document has no `kind`.",
    detail: `Every document says what it defines; the kinds are ${p.kinds}.`,
    fix: "Start the document with `kind: …` and `name: …`.",
  })),
  "document-kind-unknown": error((p: { kind: string; suggestion: string | undefined; kinds: string }) => ({
    message: `There is no kind "${p.kind}".`,
    detail: `The kinds are ${p.kinds}.`,
    fix: didYouMean(p.suggestion, "Use one of those."),
  })),
  "value-invalid": error((p: { path: string; problem: string; fix: string }) => ({
    message: `${p.path === "" ? "This document" : `\`${p.path}\``} ${p.problem}.`,
    detail: "The value does not have the shape that the document's kind asks for.",
    fix: p.fix,
  })),
  "property-unknown": error((p: { property: string; owner: string; suggestion: string | undefined; allowed: string }) => ({
    message: `${p.owner} has no property \`${p.property}\`.`,
    detail: `It takes ${p.allowed}.`,
    fix: didYouMean(p.suggestion, "Remove it, or use one of those."),
  })),
  "property-missing": error((p: { property: string; owner: string }) => ({
    message: `${p.owner} needs \`${p.property}\`.`,
    detail: "The property is required.",
    fix: `Add \`${p.property}: …\`.`,
  })),
  "environment-unknown": error((p: { name: string; suggestion: string | undefined; known: string }) => ({
    message: `There is no environment "${p.name}".`,
    detail: `Environments are the documents in environments/; this project has ${p.known}.`,
    fix: didYouMean(p.suggestion, "Name one of those with `-e`."),
  })),
  "environment-unnamed": error((p: { known: string }) => ({
    message: "No environment is named.",
    detail: `apiops.yaml has no \`defaultEnvironment\`; the project's environments are ${p.known}.`,
    fix: "Name one with `-e`, or set `defaultEnvironment` in apiops.yaml.",
  })),
  "environment-value-unknown": error((p: { name: string; environment: string; suggestion: string | undefined }) => ({
    message: `The environment "${p.environment}" has no value "${p.name}".`,
    detail: "`${name}` in YAML and `env.name` in TypeScript are values of the environment, replaced when the project is compiled.",
    fix: didYouMean(p.suggestion, `Add it under \`values:\` of environments/${p.environment}.yaml; write \`$\${\` for a literal \`\${\`.`),
  })),
  "environment-value-unclosed": error((_p: object) => ({
    message: "`${` is not closed by `}`.",
    detail: "`${name}` is a value of the environment.",
    fix: "Close it, or write `$${` for a literal `${`.",
  })),
  "typescript-syntax": error((p: { problem: string }) => ({
    message: `This TypeScript does not parse: ${p.problem}.`,
    detail: "No definition of this file was used.",
    fix: "Correct the syntax; your editor shows the same error.",
  })),
  "typescript-import": error((p: { problem: string }) => ({
    message: `An import cannot be resolved: ${p.problem}.`,
    detail: "A definition may import other files of the project, \"apiops\" and installed packages.",
    fix: "Correct the path, or install the package.",
  })),
  "typescript-export": error((p: { module: string; name: string; suggestion: string | undefined }) => ({
    message: `"${p.module}" exports no \`${p.name}\`.`,
    detail: "What a definition imports is looked up when the definitions are bundled.",
    fix: didYouMean(p.suggestion, "Correct the name; a type is imported with `import type`."),
  })),
  "definition-threw": error((p: { problem: string }) => ({
    message: `This definition threw: ${p.problem}.`,
    detail: "A TypeScript definition is run to learn what it defines; an exception leaves nothing to compile.",
    fix: "Correct the code at this line.",
  })),
  "definition-export": error((p: { found: string }) => ({
    message: `The default export is ${p.found}.`,
    detail: "A definition file exports what one `define…()` call returns, or an array of them, as its default.",
    fix: "Write `export default defineApi({ … })`.",
  })),
  "openapi-invalid": error((p: { problem: string; where: string }) => ({
    message: `The OpenAPI document is not valid${p.where === "" ? "" : ` at ${p.where}`}: ${p.problem}.`,
    detail: "API Management refuses such a document when it is imported.",
    fix: "Correct the document at this place.",
  })),
  "openapi-version": error((p: { found: string }) => ({
    message: `The specification is ${p.found}; OpenAPI 2.0, 3.0 or 3.1 is needed.`,
    detail: "API Management imports these versions.",
    fix: "Convert the document to one of them, or write the operations out under `operations:`.",
  })),
  "openapi-reference": error((p: { problem: string }) => ({
    message: `A \`$ref\` cannot be resolved: ${p.problem}.`,
    detail: "References to other files are bundled into one document before import.",
    fix: "Correct the reference.",
  })),
  "template-missing": error((p: { name: string; suggestion: string | undefined }) => ({
    message: `There is no templates/${p.name}.`,
    detail: "Templates are named by their path below templates/.",
    fix: didYouMean(p.suggestion, "Correct the name, or add the template."),
  })),
  "template-invalid": error((p: { problem: string }) => ({
    message: `The template cannot be rendered: ${p.problem}.`,
    detail: "Templates are Handlebars; every value they use must be given with `with:`.",
    fix: "Correct the template, or give the missing value.",
  })),
};
