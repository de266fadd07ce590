import { lookUpType } from "../../surface/index.js";

/** The names of one enum's values, in the order of its declaration. */
export class EnumDefinition {
  private readonly names = new Map<number, string>();

  constructor(
    readonly members: readonly (readonly [name: string, value: number])[],
    readonly isFlags: boolean,
  ) {
    for (const [name, value] of members) if (!this.names.has(value)) this.names.set(value, name);
  }

  nameOf(value: number): string | undefined {
    return this.names.get(value);
  }

  valueOf(name: string, ignoreCase: boolean): number | undefined {
    const wanted = ignoreCase ? name.toUpperCase() : name;
    return this.members.find(([each]) => (ignoreCase ? each.toUpperCase() : each) === wanted)?.[1];
  }

  /** `Singleline, Compiled`: undefined when some bit has no name. */
  flagsText(value: number): string | undefined {
    if (value === 0) return this.names.get(0);
    let rest = value;
    const found: string[] = [];
    const descending = [...this.names].sort(([a], [b]) => (b >>> 0) - (a >>> 0));
    for (const [bits, name] of descending) {
      if (bits === 0 || (rest & bits) !== bits) continue;
      rest &= ~bits;
      found.unshift(name);
    }
    return rest === 0 ? found.join(", ") : undefined;
  }
}

/** Those that .NET marks with `[Flags]`. */
const flags = new Set([
  "Newtonsoft.Json.DefaultValueHandling",
  "Newtonsoft.Json.PreserveReferencesHandling",
  "Newtonsoft.Json.TypeNameHandling",
  "System.Base64FormattingOptions",
  "System.Globalization.CompareOptions",
  "System.Globalization.DateTimeStyles",
  "System.Globalization.NumberStyles",
  "System.Globalization.TimeSpanStyles",
  "System.Security.Cryptography.X509Certificates.X500DistinguishedNameFlags",
  "System.Security.Cryptography.X509Certificates.X509KeyStorageFlags",
  "System.StringSplitOptions",
  "System.Text.RegularExpressions.RegexOptions",
  "System.UriComponents",
  "System.Xml.Linq.LoadOptions",
  "System.Xml.Linq.ReaderOptions",
  "System.Xml.Linq.SaveOptions",
]);

const known = new Map<string, EnumDefinition>();

/** Without members when the type is no enum. */
export function enumOf(typeName: string): EnumDefinition {
  let found = known.get(typeName);
  if (found === undefined) {
    found = new EnumDefinition(declaredMembers(typeName), flags.has(typeName));
    known.set(typeName, found);
  }
  return found;
}

function declaredMembers(typeName: string): (readonly [string, number])[] {
  const definition = lookUpType(typeName, 0);
  if (definition?.kind !== "enum") return [];
  return [...definition.members.values()].flat().flatMap((member) => (member.kind === "field" && typeof member.constant === "number" ? [[member.name, member.constant] as const] : []));
}
