import { describe, expect, it } from "vitest";
import { commonAttributes, everyScope, everySection, forbiddenInFragments, policyCatalog, policyDocuments, policyNamed, type PolicyElement } from "../../../src/catalog/policies/index.js";
import { deviations } from "./deviations.js";
import { daprForm, differences, hasReference, readDocuments, readLimits, readReference, readReferenceNames } from "./reference.js";

const reference = hasReference ? readReference() : {};
const entries: readonly PolicyElement[] = Object.values(policyCatalog);

function differencesOf(name: string): string[] {
  const [element, form] = name.split("#");
  const entry = policyNamed(element ?? name);
  const page = reference[name];
  if (entry === undefined || page === undefined) return [`${name}: missing`];
  return differences(name, form === "dapr" ? daprForm(entry) : entry, page);
}

describe.skipIf(!hasReference)("the catalog against ../shared/reference/policies.json", () => {
  it.each(Object.keys(reference))("%s says what its page says, or why not", (name) => {
    expect(differencesOf(name).filter((line) => !(line in deviations))).toEqual([]);
  });

  it("needs every deviation it claims", () => {
    const all = new Set([...Object.keys(reference).flatMap(differencesOf), ...documentDifferences()]);
    expect(Object.keys(deviations).filter((line) => !all.has(line))).toEqual([]);
  });

  it("marks as undocumented what the reference does not have, and nothing else", () => {
    expect(entries.filter((entry) => !(entry.name in reference)).map((entry) => entry.name)).toEqual(entries.filter((entry) => entry.documented === false).map((entry) => entry.name));
  });

  it("knows every entry, so that none goes unheeded", () => {
    const described = ["$base", "$conventions", "$policies-document", "$fragment-document", "$graphql-resolver-document", "$a2a-and-mcp"];
    expect(readReferenceNames().filter((name) => !(name in reference) && !described.includes(name))).toEqual([]);
    expect(readDocuments()["$a2a-and-mcp"].policies).toEqual([]);
  });

  it("describes the documents as their pages do, or says why not", () => {
    expect(documentDifferences().filter((line) => !(line in deviations))).toEqual([]);
  });
});

function documentDifferences(): string[] {
  const pages = readDocuments();
  const limits = readLimits();
  const { policies, fragment, "graphql-resolver": resolver } = policyDocuments;
  const { "$policies-document": policiesPage, "$fragment-document": fragmentPage, "$graphql-resolver-document": resolverPage } = pages;
  const differ = (what: string, ours: unknown, theirs: unknown): string[] =>
    JSON.stringify(ours) === JSON.stringify(theirs) ? [] : [`${what}: ${JSON.stringify(ours)} for ${JSON.stringify(theirs)}`];
  const forbidden = forbiddenInFragments();
  return [
    ...differ("policies roots", policies.roots, [policiesPage.root]),
    ...differ("policies sections", policies.sections, policiesPage.childOrder),
    ...differ("policies sections that hold policies once", [...everySection], Object.entries(policiesPage.elements).filter(([, e]) => e.max === 1 && e.acceptsPolicies).map(([name]) => name)),
    ...differ("policies scopes", policies.scopes, policiesPage.scopesBroadToNarrow),
    ...differ("policies scopes from broad to narrow", [...everyScope], policiesPage.scopesBroadToNarrow),
    ...differ("policies size", policies.maxBytes, limits["policy.document.size"]?.bytes),
    ...differ("policies in the backend section", policies.sectionLimits.backend, limits["policy.backendSection.children"]?.value),
    ...differ("attributes of every policy", Object.keys(commonAttributes), Object.keys(policiesPage.commonAttributes ?? {})),
    ...differ("fragment roots", fragment.roots, [fragmentPage.root]),
    ...differ("fragment size", [...new Set(Object.values(fragment.maxBytes))], [fragmentPage.maxBytes]),
    ...fragmentPage.forbiddenElements.filter((name) => !forbidden.includes(name)).map((name) => `fragment allows ${name}`),
    ...forbidden.filter((name) => !fragmentPage.forbiddenElements.includes(name)).map((name) => `fragment forbids ${name}`),
    ...differ("graphql-resolver roots", resolver.roots.filter((root) => policyNamed(root)?.documented !== false), resolverPage.root),
    ...differ("graphql-resolver scopes", resolver.scopes, resolverPage.scopes),
    ...differ("graphql-resolver sections", resolver.sections, resolverPage.sections),
  ];
}
