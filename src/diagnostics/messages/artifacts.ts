import { error, warning } from "./message.js";

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
};
