import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readArmTemplates, withOverrides, type ArtifactReading } from "../../src/artifacts/index.js";
import type { JsonObject } from "../../src/catalog/arm/index.js";
import { textAt } from "../policy/support.js";

const schema = "https://schema.management.azure.com/schemas/2019-04-01/deploymentTemplate.json#";

function read(value: unknown, rest: object = {}): ArtifactReading {
  const resources = [{ type: "Microsoft.ApiManagement/service/backends", name: "s/b", properties: { value } }];
  return readArmTemplates([{ path: "main.json", text: JSON.stringify({ $schema: schema, resources, ...rest }) }]);
}

/** What an expression comes to; the reason where it comes to nothing. */
function evaluated(expression: string, rest: object = {}): unknown {
  const { snapshot, notCarried, toSupply } = read(`[${expression}]`, rest);
  const properties = snapshot.resources[0]?.properties ?? {};
  return "value" in properties ? properties["value"] : { open: notCarried[0]?.reason ?? toSupply.map((s) => `${s.kind} ${s.name}`).join(", ") };
}

/** Most are the examples of the functions' pages in Microsoft's documentation. */
const examples: Readonly<Record<string, unknown>> = {
  "base64('one, two, three')": "b25lLCB0d28sIHRocmVl",
  "base64ToString('b25lLCB0d28sIHRocmVl')": "one, two, three",
  [`base64ToJson(base64('{"one": "a"}'))`]: { one: "a" },
  "concat('prefix', '-', 'x')": "prefix-x",
  "concat(createArray('1-1'), createArray('2-1', '2-2'))": ["1-1", "2-1", "2-2"],
  "concat('a', 1, true())": "a1True",
  "contains('OneTwoThree', 'e')": true,
  "contains('OneTwoThree', 'z')": false,
  "contains(createObject('one', 'a'), 'One')": true,
  "contains(createArray('one', 'two'), 'three')": false,
  "dataUri('Hello')": "data:text/plain;charset=utf8;base64,SGVsbG8=",
  "dataUriToString('data:;base64,SGVsbG8sIFdvcmxkIQ==')": "Hello, World!",
  "empty('')": true,
  "empty(createArray())": true,
  "empty(json('{}'))": true,
  "empty(null())": true,
  "endsWith('abcdef', 'EF')": true,
  "startsWith('abcdef', 'ef')": false,
  "first('One Two Three')": "O",
  "last(createArray('one', 'two'))": "two",
  "format('{0}, {1}. Formatted number: {2:D4} {{}}', 'Hello', 'User', 13)": "Hello, User. Formatted number: 0013 {}",
  "indexOf('abcdef', 'CD')": 2,
  "indexOf(createArray('one', 'two'), 'two')": 1,
  "lastIndexOf('test', 't')": 3,
  "join(createArray('one', 'two'), ',')": "one,two",
  "length('One Two Three')": 13,
  "length(createObject('a', 1, 'b', 2))": 2,
  "padLeft('123', 10, '0')": "0000000123",
  "replace('123-123-1234', '-', '')": "1231231234",
  "skip('one two three', 4)": "two three",
  "skip(createArray('one', 'two', 'three'), 2)": ["three"],
  "split('one,two,three', ',')": ["one", "two", "three"],
  "split('one;two,three', createArray(',', ';'))": ["one", "two", "three"],
  "string(createObject('a', 1))": '{"a":1}',
  "string(5)": "5",
  "substring('one two three', 4, 3)": "two",
  "take('one two three', 2)": "on",
  "toLower('One')": "one",
  "toUpper('One')": "ONE",
  "trim('    one two   ')": "one two",
  "uri('http://contoso.org/firstpath', 'nested/azuredeploy.json')": "http://contoso.org/nested/azuredeploy.json",
  "uri('http://contoso.org/firstpath/', '/x')": "http://contoso.org/x",
  "uriComponent('http://contoso.com/resources/nested')": "http%3A%2F%2Fcontoso.com%2Fresources%2Fnested",
  "uriComponentToString('a%20b')": "a b",
  "array('efgh')": ["efgh"],
  "createObject('intProp', 1, 'nested', createObject('a', null()))": { intProp: 1, nested: { a: null } },
  "flatten(createArray(createArray('one'), createArray('four', 'five')))": ["one", "four", "five"],
  "intersection(createArray('one', 'two', 'three'), createArray('two', 'three'))": ["two", "three"],
  [`intersection(json('{"one":"a","two":"b"}'), json('{"one":"a","two":"z"}'))`]: { one: "a" },
  [`items(createObject('b', 2, 'a', 1))`]: [{ key: "a", value: 1 }, { key: "b", value: 2 }],
  "max(0, 3, 2)": 3,
  "min(createArray(0, 3, 2))": 0,
  "range(5, 3)": [5, 6, 7],
  "union(createArray('one', 'two'), createArray('two', 'three'))": ["one", "two", "three"],
  [`union(json('{"one":{"x":1},"two":"b"}'), json('{"one":{"y":2},"two":"c"}'))`]: { one: { x: 1, y: 2 }, two: "c" },
  [`shallowMerge(createArray(json('{"one":{"x":1}}'), json('{"one":{"y":2}}')))`]: { one: { y: 2 } },
  "objectKeys(createObject('b', 1, 'a', 2))": ["a", "b"],
  "tryGet(createObject('a', createObject('b', 1)), 'A', 'b')": 1,
  "tryGet(createObject('a', 1), 'c')": null,
  "tryIndexFromEnd(createArray('a', 'b'), 1)": "b",
  "coalesce(null(), 'x', 'y')": "x",
  "equals(createObject('a', 1), createObject('a', 1))": true,
  "equals('a', 'A')": false,
  "greater(2, 1)": true,
  "less('a', 'b')": true,
  "and(true(), equals(1, 2))": false,
  "or(false(), true())": true,
  "not(bool('False'))": true,
  "xor(true(), false())": true,
  "if(equals('a', 'b'), 'yes', 'no')": "no",
  "if(true(), 'known', reference('x').y)": "known",
  "add(5, 3)": 8,
  "sub(7, 3)": 4,
  "mul(5, 3)": 15,
  "div(8, 3)": 2,
  "mod(7, 3)": 1,
  "int('4')": 4,
  "float('3.5')": 3.5,
  "createArray(1, 'a')[1]": "a",
  "createObject('aB', 'x').Ab": "x",
  "createObject('a b', createArray(3))['a b'][0]": 3,
  "'it''s'": "it's",
  "map(createArray('a', 'b'), lambda('x', toUpper(lambdaVariables('x'))))": ["A", "B"],
  "map(createArray('a', 'b'), lambda('x', 'i', format('{0}{1}', lambdaVariables('x'), lambdaVariables('i'))))": ["a0", "b1"],
  "filter(range(0, 5), lambda('i', greater(lambdaVariables('i'), 2)))": [3, 4],
  "reduce(createArray(1, 2, 3), 0, lambda('sum', 'next', add(lambdaVariables('sum'), lambdaVariables('next'))))": 6,
  "sort(createArray(3, 1, 2), lambda('a', 'b', less(lambdaVariables('a'), lambdaVariables('b'))))": [1, 2, 3],
  "toObject(createArray('a', 'b'), lambda('x', lambdaVariables('x')), lambda('x', 1))": { a: 1, b: 1 },
  "groupBy(createArray('foo', 'bar', 'baz'), lambda('x', substring(lambdaVariables('x'), 0, 1)))": { f: ["foo"], b: ["bar", "baz"] },
  "mapValues(createObject('a', 1), lambda('v', add(lambdaVariables('v'), 1)))": { a: 2 },
  "resourceId('Microsoft.ApiManagement/service/apis', 'other', 'orders')": "/apis/orders",
  "resourceId('sub', 'rg', 'Microsoft.Insights/components', 'x')": "/subscriptions/sub/resourceGroups/rg/providers/Microsoft.Insights/components/x",
  "subscriptionResourceId('sub', 'Microsoft.Authorization/roleDefinitions', 'r')": "/subscriptions/sub/providers/Microsoft.Authorization/roleDefinitions/r",
  "tenantResourceId('Microsoft.Authorization/policyDefinitions', 'p')": "/providers/Microsoft.Authorization/policyDefinitions/p",
  "extensionResourceId('/subscriptions/s', 'Microsoft.Authorization/locks', 'l')": "/subscriptions/s/providers/Microsoft.Authorization/locks/l",
  "last(split(resourceId('Microsoft.KeyVault/vaults', 'kv'), '/'))": "kv",
  "CONCAT('names', ' in ', toupper('any'), ' case')": "names in ANY case",
};

describe("a template expression", () => {
  it.each(Object.entries(examples))("%s", (expression, value) => expect(evaluated(expression)).toEqual(value));

  it.each([
    ["reference('x').y", "reference reads a deployed resource"],
    ["listKeys('x', '2023-01-01').key", "listkeys reads the keys of a deployed resource"],
    ["uniqueString(resourceGroup().id)", "uniqueString makes a name of what only a deployment knows"],
    ["concat('a-', newGuid())", "newGuid is another id every time"],
    ["resourceGroup().location", "the resource group's location is known to a deployment only"],
    ["resourceId('Microsoft.Insights/components', 'x')", "the subscription's id is known to a deployment only"],
    ["environment().suffixes.storage", "the cloud is known to a deployment only"],
    ["utcNow()", "utcNow is the time of the deployment"],
    ["futureFunction('x')", "the function futurefunction is not known here"],
    ["createObject('a', 1).b", 'there is no "b" in what the expression looks into'],
    ["substring('a', 2, 4)", "substring reaches beyond the text"],
    ["div(1, 0)", "it divides by zero"],
    ["toLower(5)", "a text is expected, not a number"],
    ["variables('x')", 'the template has no variable "x"'],
    ["parameters('x')", 'the template has no parameter "x"'],
    ["copyIndex()", "copyIndex stands outside of a loop"],
    ["format('{0:N2}', 3)", 'the number format "N2" is not known here'],
    ["if(equals(reference('x').y, 1), 'a', 'b')", "reference reads a deployed resource"],
    ["length(reference('x').y)", "reference reads a deployed resource"],
    ["join(reference('x').y, ',')", "reference reads a deployed resource"],
  ])("%s says why it has no value", (expression, reason) => expect(evaluated(expression)).toEqual({ open: reason }));

  it("takes values from parameters and variables in any case, each once", () => {
    const rest = { parameters: { One: { type: "string", defaultValue: "[toUpper('x')]" } }, variables: { two: "[concat(parameters('one'), 'y')]", loop: "[variables('Loop')]", copy: [{ name: "n", count: 2, input: "[copyIndex('n', 1)]" }] } };
    expect(evaluated("variables('TWO')", rest)).toBe("Xy");
    expect(evaluated("variables('n')", rest)).toEqual([1, 2]);
    expect(evaluated("variables('loop')", rest)).toEqual({ open: 'the variable "Loop" depends on itself' });
  });

  it("keeps what is open apart from what is secret", () => {
    const rest = { parameters: { open: { type: "string" }, key: { type: "secureString", defaultValue: "in clear" } } };
    expect(evaluated("parameters('open')", rest)).toEqual({ open: "value open" });
    expect(evaluated("concat('Bearer ', parameters('key'))", rest)).toEqual({ open: "secret key" });
    expect(JSON.stringify(read("[parameters('key')]", rest))).not.toContain("in clear");
    expect(read(["a", "[parameters('open')]", { x: "[parameters('key')]" }], rest).toSupply.map((s) => [s.kind, s.property])).toEqual([["value", "value[1]"], ["secret", "value[2].x"]]);
  });

  it("is a text when its brackets say so", () => {
    const value = (text: string): unknown => read(text).snapshot.resources[0]?.properties["value"];
    expect(value("[[x]")).toBe("[x]");
    expect(value("[x] y")).toBe("[x] y");
    expect(value("[[x] y")).toBe("[[x] y");
    expect(value("x [y]")).toBe("x [y]");
  });

  it.each([
    ["concat('a'", "`)` is expected at its end"],
    ["concat('a' 'b')", "`,` is expected before `b`"],
    ["concat('a", "a quote is never closed"],
    ["", "it ends too early"],
    ["a b()", "`(` is expected before `b`"],
    ["x() y", "`y` is not expected"],
    ["x().", "a name is expected after `.`"],
    ["x(#)", "`#)` is not expected"],
  ])("[%s] that cannot be read is shown at its place", (expression, problem) => {
    const text = JSON.stringify({ $schema: schema, resources: [{ type: "Microsoft.ApiManagement/service/backends", name: "s/b", properties: { url: `[${expression}]` } }] }, null, 2);
    const { diagnostics, notCarried } = readArmTemplates([{ path: "main.json", text }]);
    expect(diagnostics.map((d) => [d.code, d.message, textAt(text, d.range!)])).toEqual([["template-expression", `This template expression cannot be read: ${problem}.`, JSON.stringify(`[${expression}]`)]]);
    expect(notCarried.map((n) => n.path)).toEqual(["/backends/b#/url"]);
  });

  it("never breaks the reading, whatever it is", () => {
    const words = fc.constantFrom("concat(", "parameters('a')", "variables('b')", "'x'", ")", ",", "[0]", ".y", "copyIndex()", "if(", "true()", "lambda('x',", "map(", "createArray(", "-1", "''", "reference('q')", " ", "json('{')", "range(0,99999999)", "split(", "uri('x','y')", "uriComponentToString('%')");
    const text = fc.array(words, { maxLength: 12 }).map((w) => w.join(""));
    const rest = { parameters: { a: { type: "object" } }, variables: { b: "[variables('b')]" } };
    fc.assert(fc.property(text, (expression) => void read(`[${expression}]`, rest)), { numRuns: 1000 });
  });
});

describe("a template", () => {
  const resources = (list: unknown, rest: object = {}, parameters?: object): ArtifactReading =>
    readArmTemplates([{ path: "main.json", text: JSON.stringify({ $schema: schema, resources: list, ...rest }) }, ...(parameters === undefined ? [] : [{ path: "p.json", text: JSON.stringify(parameters) }])], { template: "main.json", ...(parameters === undefined ? {} : { parameters: "p.json" }) });
  const backend = (name: string, more: object = {}): object => ({ type: "Microsoft.ApiManagement/service/backends", name, ...more });
  const properties = (reading: ArtifactReading): Record<string, JsonObject> => Object.fromEntries(reading.snapshot.resources.map((r) => [r.armPath, r.properties]));

  it("has names that may hang on what is not known", () => {
    const { snapshot, notCarried } = resources([backend("[concat(parameters('s'), '/a')]"), backend("[concat('s/', parameters('s'))]"), backend("s"), backend("[format('{0}/{1}', uniqueString('x'), 'b')]")], { parameters: { s: { type: "string" } } });
    expect(snapshot.resources.map((r) => r.armPath)).toEqual(["/backends/a", "/backends/b"]);
    expect(notCarried).toEqual([
      { path: "main.json#/resources/1", reason: 'its name is not known: the parameter "s" has no value' },
      { path: "main.json#/resources/2", reason: 'its name has 1 parts, and its type "Microsoft.ApiManagement/service/backends" 2' },
    ]);
  });

  it("takes parameters from the file that is named", () => {
    const given = { $schema: "x/deploymentParameters.json#", parameters: { URL: { value: "https://given" }, key: { reference: { keyVault: { id: "/kv" }, secretName: "k" } } } };
    const reading = resources([backend("s/a", { properties: { url: "[parameters('url')]", title: "[parameters('key')]" } })], { parameters: { url: { type: "string", defaultValue: "https://default" }, key: { type: "string" } } }, given);
    expect(properties(reading)).toEqual({ "/backends/a": { url: "https://given" } });
    expect(reading.notCarried).toEqual([]);
    expect(reading.toSupply.map((s) => [s.kind, s.name, s.property])).toEqual([["secret", "key", "title"]]);
  });

  it("gives services' links the paths that they stand for", () => {
    const link = (type: string, name: string, body: object): object => ({ type: `Microsoft.ApiManagement/service/${type}`, name, properties: body });
    const reading = resources([
      link("products/apiLinks", "s/p/1", { apiId: "[resourceId('Microsoft.ApiManagement/service/apis', 's', 'a')]" }),
      link("products/groupLinks", "s/p/1", { groupId: "/groups/g" }),
      link("tags/apiLinks", "s/t/1", { apiId: "/apis/a" }),
      link("tags/productLinks", "s/t/1", { productId: "/products/p" }),
      link("tags/operationLinks", "s/t/1", { operationId: "/apis/a/operations/o" }),
      link("products/apiLinks", "s/p/2", { apiId: "[reference('x').id]" }),
    ]);
    expect(Object.keys(properties(reading))).toEqual(["/apis/a/operations/o/tags/t", "/apis/a/tags/t", "/products/p/apis/a", "/products/p/groups/g", "/products/p/tags/t"]);
    expect(reading.notCarried).toEqual([{ path: "/products/p/apiLinks/2", reason: "what it leads to is not known" }]);
  });

  it("has loops whose count may not be known, and conditions too", () => {
    const loop = (count: unknown): object => backend("[concat('s/b', copyIndex())]", { copy: { name: "l", count } });
    const reading = resources([loop(2), loop("[reference('x').count]"), loop("many"), backend("s/c", { condition: "[equals(reference('x').y, 1)]" }), backend("s/d", { condition: false })]);
    expect(Object.keys(properties(reading))).toEqual(["/backends/b0", "/backends/b1"]);
    expect(reading.notCarried.map((n) => n.reason)).toEqual([
      "how often it is repeated is not known: reference reads a deployed resource",
      "how often it is repeated is not known: its count is no number",
      "whether it is deployed is not known: reference reads a deployed resource",
      "its condition is false for these parameters",
    ]);
  });

  it("has an environment for each of several files of parameters", () => {
    const files = (name: string, values: Record<string, unknown>): { path: string; text: string } => ({ path: name, text: JSON.stringify({ $schema: "x/deploymentParameters.json#", parameters: Object.fromEntries(Object.entries(values).map(([k, value]) => [k, { value }])) }) });
    const template = {
      $schema: schema,
      parameters: { apim: { type: "string" }, url: { type: "string" }, open: { type: "string" }, extra: { type: "bool", defaultValue: false }, key: { type: "securestring" } },
      resources: [
        { type: "Microsoft.ApiManagement/service/backends", name: "[concat(parameters('apim'), '/b')]", properties: { protocol: "http", url: "[parameters('url')]", title: "[parameters('open')]", tls: { validateCertificateChain: "[not(parameters('extra'))]", validateCertificateName: true } } },
        { type: "Microsoft.ApiManagement/service/tags", condition: "[parameters('extra')]", name: "[concat(parameters('apim'), '/t')]", properties: { displayName: "T" } },
        { type: "Microsoft.ApiManagement/service/namedValues", name: "[concat(parameters('apim'), '/n')]", properties: { secret: true, value: "[parameters('key')]" } },
      ],
    };
    const reading = readArmTemplates([{ path: "main.json", text: JSON.stringify(template) }, files("main.parameters.dev.json", { apim: "apim-dev", url: "https://dev" }), files("main.parameters.prod.json", { apim: "apim-prod", url: "https://prod", open: "Prod", extra: true }), { path: "main.bicep", text: "" }]);
    expect(properties(reading)).toEqual({ "/backends/b": { protocol: "http", tls: { validateCertificateChain: true, validateCertificateName: true } }, "/namedValues/n": { secret: true } });
    expect(reading.environments.map((e) => ({ ...e, overrides: e.overrides.map(({ at: _at, ...o }) => o), unmatched: e.unmatched.map(({ at: _at, ...u }) => u) }))).toEqual([
      { name: "dev", file: "main.parameters.dev.json", service: "apim-dev", overrides: [{ armPath: "/backends/b", properties: { url: "https://dev" } }], unmatched: [] },
      {
        name: "prod",
        file: "main.parameters.prod.json",
        service: "apim-prod",
        overrides: [{ armPath: "/backends/b", properties: { url: "https://prod", title: "Prod", tls: { validateCertificateChain: false } } }],
        unmatched: [{ path: "/tags/t", reason: "it is there with these parameters only" }],
      },
    ]);
    expect(reading.toSupply.map((s) => [s.kind, s.name, s.armPath])).toEqual([["value", "open", "/backends/b"], ["secret", "key", "/namedValues/n"]]);
    expect(Object.fromEntries(reading.notCarried.map((n) => [n.path, n.reason]))).toEqual({ "main.bicep": "Bicep is read as what `bicep build` makes of it", "main.json#/resources/1": "its condition is false for these parameters" });
    const [, prod] = reading.environments;
    const merged = withOverrides(reading.snapshot, prod!).resources.map((r) => r.properties);
    expect(merged[0]).toEqual({ protocol: "http", url: "https://prod", title: "Prod", tls: { validateCertificateChain: false, validateCertificateName: true } });
  });

  it("that is not there is said to be missing", () => {
    expect(readArmTemplates([], { template: "main.json", parameters: "p.json" }).diagnostics.map((d) => d.message)).toEqual(['The parameters file "p.json" does not exist.', 'The template "main.json" does not exist.']);
  });

  it("holds others, in whose scope its own names are known or not", () => {
    const nested = (scope: string | undefined): object => ({
      type: "Microsoft.Resources/deployments",
      name: "inner",
      properties: {
        ...(scope === undefined ? {} : { expressionEvaluationOptions: { scope } }),
        parameters: { title: { value: "[variables('title')]" } },
        template: { $schema: schema, parameters: { title: { type: "string" } }, variables: { title: "of the inner" }, resources: [backend("s/b", { properties: { title: "[variables('title')]", description: scope === undefined ? "x" : "[parameters('title')]" } })] },
      },
    });
    const outer = { variables: { title: "of the outer" } };
    expect(properties(resources([nested(undefined)], outer))).toEqual({ "/backends/b": { title: "of the outer", description: "x" } });
    expect(properties(resources([nested("Inner")], outer))).toEqual({ "/backends/b": { title: "of the inner", description: "of the outer" } });
  });

  it("that links to itself comes to an end", () => {
    const text = JSON.stringify({ $schema: schema, resources: [{ type: "Microsoft.Resources/deployments", name: "x", properties: { templateLink: { relativePath: "main.json" } } }, backend("s/b")] });
    const reading = readArmTemplates([{ path: "main.json", text }], { template: "main.json" });
    expect(Object.keys(properties(reading))).toEqual(["/backends/b"]);
    expect(reading.notCarried).toEqual([{ path: "main.json#/resources/0", reason: "deployments are nested more than 20 deep" }]);
  });

  it("finds documents of links beside it, whatever stands around their names", () => {
    const policy = (value: string): object => ({ type: "Microsoft.ApiManagement/service/apis/policies", name: "s/a;rev=2/policy", properties: { format: "rawxml-link", value } });
    const text = "<policies><inbound /></policies>";
    const read = (value: string): unknown =>
      readArmTemplates([{ path: "main.json", text: JSON.stringify({ $schema: schema, parameters: { b: { type: "string" }, sas: { type: "string" } }, resources: [policy(value)] }) }, { path: "policies/a;rev=2-apiPolicy.xml", text }]).snapshot.resources[0]?.properties["value"];
    expect(read("[concat(parameters('b'), '/a;rev=2-apiPolicy.xml')]")).toBe(text);
    expect(read("[concat(parameters('b'), 'a;rev=2-apiPolicy.xml', parameters('sas'))]")).toBe(text);
    expect(read("https://x.blob.example/policies/a;rev=2-apiPolicy.xml?sv=1")).toBe(text);
    expect(read("https://x.blob.example/policies/other.xml")).toBeUndefined();
  });

  it("that is none is said to be none", () => {
    const read = (text: string): string[] => readArmTemplates([{ path: "main.json", text }], { template: "main.json" }).diagnostics.map((d) => d.code);
    expect(read("{}")).toEqual(["template-shape"]);
    expect(read("{")).toEqual(["json-syntax"]);
  });

  it("may have comments, lines in texts and commas too many", () => {
    const text = `{ // why\n "$schema": "${schema}", /* so */ "resources": [ { "type": "Microsoft.ApiManagement/service/backends", "name": "s/b", "properties": { "description": "two\nlines", }, }, ], }`;
    expect(readArmTemplates([{ path: "main.json", text }]).snapshot.resources.map((r) => r.properties)).toEqual([{ description: "two\nlines" }]);
  });
});
