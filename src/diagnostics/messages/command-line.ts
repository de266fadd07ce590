import { error } from "./message.js";

/** Messages about what a command was given: files by name, addresses. */
export const commandLineMessages = {
  "input-missing": error((p: { path: string }) => ({
    message: `There is no file or folder ${p.path}.`,
    detail: "Paths on the command line are relative to the current folder.",
    fix: "Correct the path.",
  })),
  "input-unreadable": error((p: { path: string; problem: string }) => ({
    message: `${p.path} cannot be read: ${p.problem}.`,
    detail: "What is read is one text file in UTF-8 or UTF-16.",
    fix: "Check the file and its permissions.",
  })),
  "input-empty": error((p: { path: string }) => ({
    message: `The folder ${p.path} holds no .xml file.`,
    detail: "Folders are searched for policy documents, and their subfolders too.",
    fix: "Name another folder, or the files themselves.",
  })),
  "input-form": error((p: { path: string; forms: string }) => ({
    message: `${p.path} is no policy document.`,
    detail: `A policy document is read by the end of its name: ${p.forms}.`,
    fix: "Rename the file, or name another one.",
  })),
  "output-unwritable": error((p: { path: string; problem: string }) => ({
    message: `${p.path} cannot be written: ${p.problem}.`,
    detail: "Nothing was changed.",
    fix: "Check the path and its permissions.",
  })),
  "document-empty": error(() => ({
    message: "The document is empty.",
    detail: "A policy document holds at least one element.",
    fix: "Write a `<policies>`, a `<fragment>` or a policy into it.",
  })),
  "choice-unknown": error((p: { option: string; value: string; problem: string; fix: string }) => ({
    message: `${p.option} "${p.value}" ${p.problem}.`,
    fix: p.fix,
  })),
  "certificate-failed": error((p: { problem: string }) => ({
    message: `No certificate could be made: ${p.problem}.`,
    detail: "A certificate for this machine is made with the program openssl.",
    fix: "Install openssl, or give a certificate of your own with --https-cert and --https-key.",
  })),
  "certificate-unusable": error((p: { problem: string }) => ({
    message: `The certificate cannot be used: ${p.problem}.`,
    detail: "--https-cert names a certificate in PEM and --https-key its private key.",
    fix: "Give both, and such that belong together.",
  })),
  "address-invalid": error((p: { address: string; problem: string; fix: string }) => ({
    message: `"${p.address}" ${p.problem}.`,
    detail: "An address is `<instance>/<kind>/<name>[/<child kind>/<child name>]`, such as we/api/ce-customers/operation/list-accounts.",
    fix: p.fix,
  })),
};
