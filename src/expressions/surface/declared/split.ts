/** A declaration by its lines: what is in it is read when it is asked for. */
export interface SplitDeclaration {
  /** The declaration with nothing in it, or all of it where that is an enum or a delegate. */
  readonly head: string;
  /** Texts of members by name, in the order in which names first occur. */
  readonly members: ReadonlyMap<string, readonly string[]>;
  readonly nested: readonly string[];
}

const withoutBody = /^\s*(?:\[NotAllowed(?:\("(?:[^"\\]|\\.)*"\))?\] )?(?:\w+ )*(?:enum|delegate) /;
const nestedStart = /^(?:\[NotAllowed(?:\("(?:[^"\\]|\\.)*"\))?\] )?(?:public |static |abstract |sealed )*(?:class|struct|interface|enum|delegate) /;
const mark = /^\[NotAllowed(?:\("(?:[^"\\]|\\.)*"\))?\] /;

/** Members stand on one line each, indented by two more than the declaration. */
export function splitDeclaration(text: string): SplitDeclaration {
  if (withoutBody.test(text)) return { head: text, members: new Map(), nested: [] };
  const [first = "", ...rest] = text.split("\n");
  const end = `${/^ */.exec(first)?.[0] ?? ""}  }`;
  const members = new Map<string, string[]>();
  const nested: string[] = [];
  let open: string[] | undefined;
  for (const line of rest.slice(0, -1)) {
    const own = line.trimStart();
    if (open !== undefined || nestedStart.test(own)) {
      open ??= [];
      open.push(line);
      if (line !== end && !(open.length === 1 && /[;}]$/.test(line))) continue;
      nested.push(open.join("\n"));
      open = undefined;
    } else {
      const name = memberName(own.replace(mark, ""));
      const known = members.get(name);
      if (known === undefined) members.set(name, [own]);
      else known.push(own);
    }
  }
  return { head: `${first}}`, members, nested };
}

/** The name that a member's symbol has, of its text without marks. */
function memberName(line: string): string {
  const operator = /\b(implicit|explicit|operator [^\s(]+)(?: operator|\()/.exec(line);
  if (operator !== null) return operator[1] ?? "";
  if (/ this\[/.test(line)) return "this[]";
  const method = /^(.*?)(\w+)(?:<[\w, ]+>)?\(/.exec(line);
  if (method !== null) return /^(?:public )?$/.test(method[1] ?? "") ? ".ctor" : (method[2] ?? "");
  return /(\w+)(?: \{.*| = .*|;)$/.exec(line)?.[1] ?? "";
}
