import { hasSecretAttribute, hasSecretText, holdsCredentials, type PolicyNode, type PolicyStep } from "../../policy/index.js";

/** Whether adopting a step would write a credential into a file: one that its place tells, or one that this run knows. */
export function writesSecret({ edit }: PolicyStep, holdsSecret: (text: string) => boolean): boolean {
  // What is moved is in the file already.
  if (edit.kind === "removed" || edit.kind === "moved") return false;
  const { node, parent } = edit.after;
  switch (edit.kind) {
    case "attribute":
      return hasSecretAttribute(node, edit.name) || holdsSecret(node.attributes.get(edit.name)?.written ?? "");
    case "text":
      return hasSecretText(node, parent?.node) || holdsSecret(node.text.written);
    default:
      return holdsCredentials(node, parent?.node) || textsOf(node).some(holdsSecret);
  }
}

function textsOf(node: PolicyNode): string[] {
  return [node.text.written, ...[...node.attributes.values()].map((value) => value.written), ...node.children.flatMap(textsOf)];
}
