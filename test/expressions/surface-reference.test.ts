import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { allTypes, extensionMethods, lookUpType } from "../../src/expressions/surface/index.js";
import { typeText, type MemberSymbol, type TypeDefinition } from "../../src/expressions/symbols/index.js";

interface Reference {
  readonly types: Readonly<Record<string, "all" | readonly string[]>>;
  readonly context: Readonly<Record<string, { readonly type: string; readonly kind: "property" | "method"; readonly values?: readonly string[]; readonly extension?: boolean }>>;
}

const file = path.resolve(import.meta.dirname, "../../../shared/reference/expressions.json");
const reference = existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Reference) : undefined;

/** `System.Tuple` is documented without its type parameters, and means all of them. */
function definitionsOf(name: string): readonly TypeDefinition[] {
  const fullName = name.replace(/<.*/, "");
  const arity = name.includes("<") ? name.split(",").length : undefined;
  const found = (arity === undefined ? [0, 1, 2, 3, 4, 5, 6, 7, 8] : [arity]).flatMap((each) => lookUpType(fullName, each) ?? []);
  return found;
}

/** As the documentation names members. */
function documentedName({ name }: MemberSymbol): string {
  return name === "this[]" ? "Item" : name;
}

const membersOf = (type: TypeDefinition): readonly MemberSymbol[] => [...type.members.values()].flat();

/** What every object has, and what is written without a name, is not meant by a list of members. */
function isBeyondLists(member: MemberSymbol): boolean {
  if (member.kind === "method" && ["operator", "implicit-conversion", "explicit-conversion"].includes(member.role)) return true;
  return /\.(ToString\(\)|Equals\(object\)|GetHashCode\(\))$/.test(member.key);
}

describe.skipIf(reference === undefined)("declarations beside ../shared/reference/expressions.json", () => {
  const { types, context } = reference ?? { types: {}, context: {} };
  const entries = Object.entries(types);

  it("have every documented type", () => {
    expect(entries.filter(([name]) => definitionsOf(name).length === 0).map(([name]) => name)).toEqual([]);
    expect(entries.filter(([name]) => definitionsOf(name).some((type) => type.notAllowed !== undefined)).map(([name]) => name)).toEqual([]);
  });

  it("have the members that are listed for a type", () => {
    const missing = entries.flatMap(([name, members]) =>
      members === "all" ? [] : members.filter((member) => !definitionsOf(name).some((type) => membersOf(type).some((each) => documentedName(each) === member && each.notAllowed === undefined))).map((member) => `${name}.${member}`),
    );
    expect(missing).toEqual([]);
  });

  it("mark what a list leaves out", () => {
    const extra = entries.flatMap(([name, members]) => {
      if (members === "all") return [];
      return definitionsOf(name).flatMap(membersOf).filter((member) => member.notAllowed === undefined && !members.includes(documentedName(member)) && !isBeyondLists(member)).map((member) => member.key);
    });
    expect(extra).toEqual([]);
  });

  it("mark nothing of the other types, but for what the documentation excepts, with what to write instead", () => {
    const marked = entries.flatMap(([name, members]) => (members === "all" ? definitionsOf(name).flatMap(membersOf).filter((member) => member.notAllowed !== undefined) : []));
    expect(marked.filter((member) => member.notAllowed?.instead === undefined).map((member) => member.key)).toEqual([]);
    expect(marked.map((member) => member.key)).toEqual([
      "System.Security.Cryptography.SymmetricAlgorithm.Create()",
      "System.Xml.Linq.XDocument.Load(string)",
      "System.Xml.Linq.XDocument.Load(string, LoadOptions)",
      "System.Xml.Linq.XDocument.Load(TextReader)",
      "System.Xml.Linq.XDocument.Load(TextReader, LoadOptions)",
    ]);
  });

  /** They are not listed, and yet what is listed takes or gives them, or C# itself does. Everything else that is not listed is marked. */
  it("are otherwise what listed members need", () => {
    const listed = new Set(entries.map(([name]) => name.replace(/<.*/, "")));
    const unlisted = new Map<string, string[]>();
    for (const type of allTypes()) {
      if (listed.has(type.fullName) || type.notAllowed !== undefined || type.namespace === "") continue;
      const names = unlisted.get(type.namespace) ?? [];
      unlisted.set(type.namespace, [...new Set([...names, type.name])].sort());
    }
    const exceptions = [...unlisted.values()].flat().filter((name) => name.endsWith("Exception"));
    expect(exceptions.length).toBeGreaterThan(20);
    expect(Object.fromEntries([...unlisted].flatMap(([namespace, names]) => (names.every((name) => name.endsWith("Exception")) ? [] : [[namespace, names.filter((name) => !name.endsWith("Exception")).join(" ")]])))).toEqual({
      System: "Action Base64FormattingOptions Comparison Converter DayOfWeek Delegate Func ICloneable IComparable IConvertible IDisposable IEquatable IFormattable Object Predicate UriComponents UriFormat UriHostNameType UriKind ValueTuple ValueType",
      "System.Collections": "DictionaryEntry ICollection IComparer IDictionary IDictionaryEnumerator IEnumerable IEnumerator IEqualityComparer IList IStructuralComparable IStructuralEquatable",
      "System.Collections.Generic": "IComparer IEqualityComparer IReadOnlyList",
      "System.Collections.ObjectModel": "ReadOnlyCollection ReadOnlyDictionary",
      "System.Globalization": "DaylightTime UnicodeCategory",
      "System.Linq": "IGrouping ILookup IOrderedEnumerable Lookup",
      "System.Net.Sockets": "AddressFamily",
      "System.Security.Cryptography": "AsnEncodedData ICryptoTransform KeySizes OidGroup RSAEncryptionPaddingMode RSAParameters RSASignaturePaddingMode",
      "System.Security.Cryptography.X509Certificates": "X500DistinguishedNameFlags X509Extension X509ExtensionCollection X509KeyStorageFlags",
      "System.Text": "EncodingInfo NormalizationForm",
      "System.Text.RegularExpressions": "MatchCollection MatchEvaluator",
      "System.Xml": "IXmlLineInfo",
      "System.Xml.Linq": "LoadOptions ReaderOptions SaveOptions",
      "Newtonsoft.Json": "IJsonLineInfo",
      "Newtonsoft.Json.Linq": "IJEnumerable JEnumerable JTokenEqualityComparer JsonMergeSettings MergeArrayHandling",
    });
  });

  describe("of context", () => {
    const short = (type: string): string => type.replace(/\|null$/, "").replaceAll(/System\.[\w.]+\.(?=\w)/g, "");
    const owners = new Map([["context", "IProxyRequestContext"]]);

    /** The member that a path such as `context.Api.Id` leads to. */
    function follow(route: string): MemberSymbol | undefined {
      const [first = "", ...rest] = route.split(".");
      let type = lookUpType(owners.get(first) ?? first, 0);
      let found: MemberSymbol | undefined;
      for (const name of rest) {
        found = type === undefined ? undefined : memberNamed(type, name);
        if (found === undefined) return undefined;
        type = found.kind === "property" && found.type.kind === "named" ? found.type.definition : undefined;
      }
      return found;
    }

    function memberNamed(type: TypeDefinition, name: string): MemberSymbol | undefined {
      return type.members.get(name)?.[0] ?? type.interfaces.map((each) => memberNamed(each.definition, name)).find((each) => each !== undefined);
    }

    const isExtension = (name: string): boolean => /^(string|byte\[\]|X509Certificate2|IDictionary<.*>)\./.test(name) || name.endsWith(".GetValueOrDefault");
    const members = Object.entries(context).filter(([name]) => !isExtension(name) && name !== "IGraphQLDataObject");

    it("have every documented member, with its type", () => {
      const vague = new Set(["object", "object|null"]);
      const wrong = members.flatMap(([name, { type, values }]) => {
        const found = follow(name.replace(/<.*>$/, ""));
        if (found === undefined) return [`${name}: missing`];
        if (values !== undefined && found.kind === "property" && found.type.kind === "named") return [...found.type.definition.members.keys()].join() === values.join() ? [] : [`${name}: other values`];
        const declared = found.kind === "method" ? typeText(found.returnType) : typeText(found.type);
        return vague.has(type) || type.startsWith("enum ") || type.startsWith("IApi (") || declared === short(type) ? [] : [`${name}: ${declared} instead of ${type}`];
      });
      expect(members.length).toBeGreaterThan(100);
      expect(wrong).toEqual([]);
    });

    it("have every documented extension", () => {
      const wrong = Object.entries(context).filter(([name]) => isExtension(name)).flatMap(([name, { type }]) => {
        const method = /\.(\w+)(\(.*\))?$/.exec(name)?.[1] ?? "";
        return extensionMethods(method).some((each) => typeText(each.returnType) === short(type)) ? [] : [name];
      });
      expect(wrong).toEqual([]);
    });
  });
});
