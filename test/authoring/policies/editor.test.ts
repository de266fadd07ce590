import path from "node:path";
import ts from "typescript";
import { describe, expect, it } from "vitest";
import { exampleOf } from "../../../scripts/generate/examples/index.js";
import { printExampleTypeScript } from "../../../scripts/generate/examples/print.js";
import { policyCatalog, type PolicyElement } from "../../../src/catalog/policies/index.js";
import * as authoring from "../../../src/index.js";
import { repository } from "../../support/source-files.js";

/** What an editor shows of the builders: the TypeScript language service on files that exist only here. */
const entries: readonly PolicyElement[] = Object.values(policyCatalog);
const examples = entries.map((entry) => printExampleTypeScript(entry.name, exampleOf(entry)));
const header = 'import * as apiops from "../../../src/index.js";\nconst { ' + names().join(", ") + " } = apiops;\n";
const files: Readonly<Record<string, string>> = {
  [path.join(import.meta.dirname, "shown.ts")]: [
    'import { mockResponse, rateLimitByKey, retry, sendRequest, setGraphqlResolver, validateJwt } from "../../../src/index.js";',
    'export const limit = rateLimitByKey({ calls: 300, renewalPeriod: 60, counterKey: "k", incrementCount: 2 });',
    'export const token = validateJwt({ headerName: "Authorization", requiredClaims: [{ name: "roles", match: "any" }] });',
    'export const request = sendRequest({ responseVariableName: "r", setHeader: [{ name: "a", existsAction: "skip" }] });',
    "export const again = retry({ condition: true, count: 3, interval: 1 }, []);",
    "export const sample = mockResponse({});",
    "export const old = setGraphqlResolver;",
  ].join("\n"),
  [path.join(import.meta.dirname, "all-examples.ts")]: `${header}export const items = [\n${examples.join(",\n")},\n];\n`,
};

function names(): string[] {
  const text = examples.join("\n");
  return [...new Set([...text.matchAll(/\b([a-z]\w*)[(`]/g)].map((match) => match[1]!))].filter((name) => name in authoring);
}

const service = ts.createLanguageService(
  {
    getScriptFileNames: () => Object.keys(files),
    getScriptVersion: () => "1",
    getScriptSnapshot: (name) => {
      const text = files[name] ?? ts.sys.readFile(name);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => repository,
    getCompilationSettings: () => ({ target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.NodeNext, moduleResolution: ts.ModuleResolutionKind.NodeNext, strict: true, exactOptionalPropertyTypes: true, noEmit: true }),
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    fileExists: (name) => name in files || ts.sys.fileExists(name),
    readFile: (name) => files[name] ?? ts.sys.readFile(name),
  },
  ts.createDocumentRegistry(),
);

const file = (name: string): string => path.join(import.meta.dirname, name);

/** What the pointer shows over a word: the type, the text below it, and its tags. */
function hover(word: string, after = ""): { readonly type: string; readonly text: string; readonly tags: readonly string[] } {
  const text = files[file("shown.ts")]!;
  const info = service.getQuickInfoAtPosition(file("shown.ts"), text.indexOf(word, text.indexOf(after)))!;
  const tags = (info.tags ?? []).map((tag) => [tag.name, ts.displayPartsToString(tag.text)].join(" "));
  return { type: ts.displayPartsToString(info.displayParts), text: ts.displayPartsToString(info.documentation).replaceAll("\n", " "), tags };
}

describe("an editor", () => {
  it("shows what an attribute means, what it takes and its default", () => {
    const calls = hover("calls:");
    expect(calls.text).toBe("How many calls with one key may come in one period. Whole number. Expression allowed.");
    expect(calls.type).toMatch(/: number \| .*\bExpression$/);
    expect(hover("renewalPeriod").text).toBe("Length of the sliding period. Seconds, at most 300. `0` is doubtful: a period of 0 seconds has no length. Expression allowed.");
    expect(hover("incrementCount").tags).toEqual(["default 1"]);
  });

  it("shows the rules that attributes share", () => {
    expect(hover("headerName").text).toContain("Exactly one of `headerName`, `queryParameterName` and `tokenValue`.");
  });

  it("shows the values of an enum, also in a child of a child", () => {
    expect(hover("match").text).toBe("Whether every value must be there, or one. `all` or `any`. Expression allowed.");
    expect(hover("match").tags).toEqual(['default "all"']);
  });

  it("shows the same of a policy inside another", () => {
    expect(hover("existsAction").tags).toEqual(['default "override"']);
  });

  it("shows where a policy may stand, its page and an example", () => {
    const { text, tags } = hover("retry(");
    expect(text).toContain("In every section, at every scope, on every gateway.");
    expect(tags[0]).toBe("see https://learn.microsoft.com/azure/api-management/retry-policy");
    expect(tags[1]).toContain("example retry({");
  });

  it("shows what is deprecated, and what to use instead", () => {
    expect(hover("setGraphqlResolver", "old =").tags.find((tag) => tag.startsWith("deprecated"))).toMatch(/use a resolver with http-data-source\.$/);
  });

  it("shows a policy's description while its arguments are written", () => {
    const text = files[file("shown.ts")]!;
    const help = service.getSignatureHelpItems(file("shown.ts"), text.indexOf("mockResponse({") + "mockResponse(".length, undefined)!;
    expect(ts.displayPartsToString(help.items[0]!.documentation)).toMatch(/^Answers with a sample response/);
  });

  it("offers the attributes with their descriptions", () => {
    const text = files[file("shown.ts")]!;
    const position = text.indexOf("mockResponse({") + "mockResponse({".length;
    const offered = service.getCompletionsAtPosition(file("shown.ts"), position, undefined)!.entries.map((entry) => entry.name);
    expect(offered).toEqual(expect.arrayContaining(["statusCode", "contentType"]));
    const details = service.getCompletionEntryDetails(file("shown.ts"), position, "statusCode", undefined, undefined, undefined, undefined)!;
    expect(details.tags?.map((tag) => [tag.name, ts.displayPartsToString(tag.text)])).toEqual([["default", "200"]]);
  });

  it("accepts the examples of all policies", () => {
    const found = service.getSemanticDiagnostics(file("all-examples.ts")).map((d) => `${files[file("all-examples.ts")]!.slice(d.start).split("\n")[0]!}: ${ts.flattenDiagnosticMessageText(d.messageText, "\n")}`);
    expect(found).toEqual([]);
  });
});
