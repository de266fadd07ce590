/** Where a type is declared in a text. */
export interface IndexedDeclaration {
  readonly namespace: string;
  readonly name: string;
  readonly arity: number;
  readonly text: string;
}

const namespaceStart = /^namespace(?: ([\w.]+))? \{$/;
const typeStart = /^ {2}(?:\[NotAllowed(?:\("(?:[^"\\]|\\.)*"\))?\] )?(?:(?:public|static|abstract|sealed|readonly) )*(?:(?:class|struct|interface|enum) (\w+)(?:<([^>]*)>)?|delegate (?:[^(]* )(\w+)(?:<([^>]*)>)?\()/;

/** Finds declarations by their lines: a namespace begins a line, a type of it is indented by two, and both end on such a line. */
export function indexText(text: string): IndexedDeclaration[] {
  const found: IndexedDeclaration[] = [];
  let namespace = "";
  let open: { readonly lines: string[]; readonly name: string; readonly arity: number } | undefined;
  for (const line of text.split("\n")) {
    const start = namespaceStart.exec(line);
    if (start !== null) namespace = start[1] ?? "";
    const type = typeStart.exec(line);
    if (type !== null) open = { lines: [], name: type[1] ?? type[3] ?? "", arity: countParameters(type[2] ?? type[4]) };
    if (open === undefined) continue;
    open.lines.push(line);
    if (line === "  }" || (type !== null && /[;}]$/.test(line))) {
      found.push({ namespace, name: open.name, arity: open.arity, text: open.lines.join("\n") });
      open = undefined;
    }
  }
  return found;
}

function countParameters(list: string | undefined): number {
  return list === undefined ? 0 : list.split(",").length;
}
