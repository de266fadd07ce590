import { error } from "./message.js";

const byHand = (place: string, text: string): string => `Write by hand in ${place}: \`${text}\`.`;

/** Messages about what `drift --adopt` cannot write into the definitions. */
export const adoptionMessages = {
  "adopt-secret": error((p: { what: string }) => ({
    message: `${p.what} is a secret, and is not written to a file.`,
    detail: "Definitions name secrets; their values come from environment variables or a key vault.",
    fix: "Set the secret where the definitions take it from, then run `apiops apply`.",
  })),
  "adopt-conflict": error((p: { what: string }) => ({
    message: `${p.what} changed in the definitions as well.`,
    detail: "Adopting would overwrite what the definitions say now.",
    fix: "Decide which side is right: --prefer live takes the instance's, `apiops apply` the definitions'.",
  })),
  "adopt-undefined": error((p: { address: string }) => ({
    message: `${p.address} is no longer defined, and changed on the instance.`,
    detail: "There is no document left to write the change to.",
    fix: "Take the document back from version control and adopt again, or let `apiops apply` delete the resource.",
  })),
  "adopt-typescript": error((p: { what: string; place: string; text: string }) => ({
    message: `${p.what} is defined in TypeScript, which is not edited.`,
    detail: "What code computes cannot be turned round into the code.",
    fix: byHand(p.place, p.text),
  })),
  "adopt-shared": error((p: { what: string; other: string; place: string; text: string }) => ({
    message: `${p.what} stands where it would change ${p.other} too.`,
    detail: "Only what moved on the instance is adopted, and nothing else may change by it.",
    fix: byHand(p.place, p.text),
  })),
  "adopt-unwritten": error((p: { what: string }) => ({
    message: `${p.what} stands in no YAML document as a value of its own.`,
    detail: "It comes from a specification, from a default, or from what the document says otherwise.",
    fix: "Change what it comes from by hand, or put the instance back with `apiops apply`.",
  })),
  "adopt-unwritable": error((p: { what: string; problem: string; place: string; text: string }) => ({
    message: `${p.what} cannot be edited in place: ${p.problem}.`,
    detail: "The file is only changed where its comments and its layout stay.",
    fix: byHand(p.place, p.text),
  })),
  "adopt-invalid": error((p: { what: string; problem: string; place: string }) => ({
    message: `${p.what}: with the instance's value the definitions do not compile.`,
    detail: `${p.place}: ${p.problem.replace(/\.$/, "")}.`,
    fix: "Change what stands in the way and adopt again, or put the instance back with `apiops apply`.",
  })),
  "adopt-ineffective": error((p: { what: string; place: string; text: string }) => ({
    message: `${p.what} would not come out as it is on the instance.`,
    detail: "What the definitions compile to depends on more than this value.",
    fix: byHand(p.place, p.text),
  })),
  "adopt-composed": error((p: { what: string; source: string; place: string; text: string }) => ({
    message: `${p.what} comes from ${p.source}, which is not edited.`,
    detail: "What is made from parameters or by a template cannot be turned round.",
    fix: byHand(p.place, p.text),
  })),
} as const;
