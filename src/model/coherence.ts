import { Sensitive } from "../catalog/arm/index.js";
import { documentKinds, type DocumentKind } from "../catalog/documents/index.js";
import type { Field, Fields } from "../catalog/fields/index.js";
import { emailTemplateNames, isResourceType, kindOf, notificationNames, type PropertySpec, type ResourceKind } from "../catalog/resources/index.js";
import { diagnose, nearest, type Diagnostic } from "../diagnostics/index.js";
import { checkEnvironment } from "./backend-environment.js";
import type { ResolvedDocument } from "./model.js";
import { checkParameters } from "./parameters.js";
import type { Locate, Path } from "./project.js";

type Check<K extends DocumentKind> = (document: ResolvedDocument<K>) => Diagnostic[];

/** What a schema cannot say: properties that exclude or need each other, and where a secret may stand. */
const checks: { readonly [K in DocumentKind]?: Check<K> } = {
  Certificate: (d) => [...exactlyOne(d, "Certificate", ["keyVault", "data"])],
  Schema: (d) => exactlyOne(d, "Schema", ["file", "content"]),
  Diagnostic: (d) => namedAs(d, ["applicationinsights", "azuremonitor", "local"]),
  EmailTemplate: (d) => namedAs(d, emailTemplateNames),
  Notification: (d) => namedAs(d, notificationNames),
  IdentityProvider: (d) => namedAs(d, ["aad", "aadB2C", "facebook", "google", "microsoft", "twitter"]),
  NamedValue: (d) => exactlyOne(d, "NamedValue", ["value", "keyVault"]),
  Fragment: (d) => exactlyOne(d, "Fragment", ["policies", "xml", "file"]),
  Subscription: (d) => exactlyOne(d, "Subscription", ["product", "api", "allApis"]),
  Api: (d) => [
    ...wholeApi(d),
    ...atMostOne(d, "Api", ["serviceUrl", "backend"]),
    ...specificationFitsType(d),
    ...chosenSets(d),
    ...(d.value.specification === undefined && d.value.type !== "websocket" ? writtenOutOperations(d) : []),
  ],
  Logger: (d) => logger(d),
  VersionSet: (d) => versionSet(d),
  Policy: (d) => checkParameters(d),
  Backend: (d) => [...checkEnvironment(d), ...breaker(d)],
};

export function checkDocument(document: ResolvedDocument): Diagnostic[] {
  const check = checks[document.kind] as Check<DocumentKind> | undefined;
  return [...builtIn(document), ...(check?.(document) ?? []), ...misplacedSecrets(document.kind, document.value, document.locate)];
}

/** Resources that every service has: changing or deleting them would reach beyond the project. */
function builtIn(document: ResolvedDocument): Diagnostic[] {
  const type = documentKinds[document.kind].segment;
  const kind = isResourceType(type) ? kindOf(type) : undefined;
  if (kind?.builtIn?.includes(document.name) !== true || "workspace" in document.value) return [];
  const owner = `${document.kind} "${document.name}"`;
  return [diagnose("property-conflict", { owner, problem: "is built into every service and is left alone", fix: "Choose another name; links may name the built-in one without a definition." }, document.locate(["name"]))];
}

/** Names that the service gives. */
function namedAs(document: ResolvedDocument, names: readonly string[]): Diagnostic[] {
  if (names.includes(document.name)) return [];
  const suggestion = nearest(document.name, names);
  const fix = suggestion === undefined ? `Write one of ${names.join(", ")}.` : `Did you mean "${suggestion}"?`;
  return [diagnose("value-invalid", { path: "name", problem: `is no name of a ${document.kind}`, fix }, document.locate(["name"]))];
}

function present(document: ResolvedDocument, names: readonly string[]): string[] {
  const value = document.value as Readonly<Record<string, unknown>>;
  return names.filter((n) => value[n] !== undefined);
}

function exactlyOne(document: ResolvedDocument, owner: string, names: readonly string[]): Diagnostic[] {
  const found = present(document, names);
  return found.length === 1 ? [] : [choice(document, owner, names, found)];
}

function atMostOne(document: ResolvedDocument, owner: string, names: readonly string[]): Diagnostic[] {
  const found = present(document, names);
  return found.length <= 1 ? [] : [choice(document, owner, names, found)];
}

function choice(document: ResolvedDocument, owner: string, names: readonly string[], found: readonly string[]): Diagnostic {
  const quoted = (list: readonly string[]): string => list.map((n) => `\`${n}\``).join(", ");
  const path = found[1] === undefined ? [] : [found[1]];
  return diagnose("property-choice", { owner, properties: quoted(names), found: found.length === 0 ? "none" : quoted(found) }, document.locate(path, "key"));
}

/** The service imports nothing into a WebSocket API. */
function specificationFitsType({ value, locate }: ResolvedDocument<"Api">): Diagnostic[] {
  const { type, specification } = value;
  return type === "websocket" && specification !== undefined ? [diagnose("specification-unwanted", { type }, locate(["specification"], "key"))] : [];
}

/** The service would import all of what is published. */
function chosenSets({ name, value, locate }: ResolvedDocument<"Api">): Diagnostic[] {
  const conflict = (problem: string, fix: string): Diagnostic[] => [diagnose("property-conflict", { owner: `Api "${name}"`, problem, fix }, locate(["entitySets"], "key"))];
  if (value.entitySets === undefined) return [];
  if (value.specification === undefined) return conflict("has `entitySets` and no `specification` that they are of", "Name the metadata of the service.");
  return value.specificationUrl === undefined ? [] : conflict("chooses `entitySets` of a document that the service reads whole, from `specificationUrl`", "Remove `specificationUrl`: what is left is short enough to be sent.");
}

/** What belongs to an API as a whole is said in its own document. */
function wholeApi(document: ResolvedDocument<"Api">): Diagnostic[] {
  const { revision } = document.value;
  const conflict = (property: string, owner: string, problem: string, fix: string): Diagnostic => diagnose("property-conflict", { owner, problem, fix }, document.locate([property], "key"));
  return revision === undefined ? [] : present(document, ["products", "gateways", "releases", "rollout"]).map((name) => conflict(name, `Revision ${revision} of an API`, `has no \`${name}\` of its own`, `Say \`${name}\` in the document of the API itself.`));
}

function writtenOutOperations(document: ResolvedDocument<"Api">): Diagnostic[] {
  return Object.entries(document.value.operations ?? {}).flatMap(([name, operation]) =>
    (["method", "urlTemplate"] as const)
      .filter((p) => operation[p] === undefined)
      .map((property) => diagnose("property-missing", { property, owner: `Operation \`${name}\` of an API without a specification` }, document.locate(["operations", name], "key"))),
  );
}

/** Azure Monitor is set up on the service; the service wants credentials for every other target. */
function logger(document: ResolvedDocument<"Logger">): Diagnostic[] {
  const { type, credentials } = document.value;
  if (type === "azureMonitor" || credentials !== undefined) return [];
  return [diagnose("property-missing", { property: "credentials", owner: `A Logger of type ${type}` }, document.locate(["type"]))];
}

function versionSet(document: ResolvedDocument<"VersionSet">): Diagnostic[] {
  const { scheme } = document.value;
  const needed = scheme === "query" ? "queryName" : scheme === "header" ? "headerName" : undefined;
  if (needed === undefined || document.value[needed] !== undefined) return [];
  return [diagnose("property-missing", { property: needed, owner: `A VersionSet with scheme ${scheme}` }, document.locate(["scheme"]))];
}

/** Terraform's and the portal's rule: exactly one threshold, and something to count (arm-behaviour, section 6). */
function breaker(document: ResolvedDocument<"Backend">): Diagnostic[] {
  return (document.value.circuitBreaker?.rules ?? []).flatMap((rule, i) => {
    const path: Path = ["circuitBreaker", "rules", i, "failureCondition"];
    const { count, percentage, statusCodeRanges, errorReasons } = rule.failureCondition;
    const problems: Diagnostic[] = [];
    const report = (problem: string, fix: string): void =>
      void problems.push(diagnose("property-conflict", { owner: `Circuit breaker rule "${rule.name}"`, problem, fix }, document.locate(path, "key")));
    if ((count === undefined) === (percentage === undefined)) report("needs exactly one of `count` and `percentage`", "Keep one of them.");
    if (statusCodeRanges === undefined && errorReasons === undefined) report("counts nothing", "Add `statusCodeRanges` or `errorReasons`.");
    for (const range of statusCodeRanges ?? []) if (range.min > range.max) report(`has a range from ${range.min} down to ${range.max}`, "Swap `min` and `max`.");
    return problems;
  });
}

function mayBeSecret(document: DocumentKind, path: Path): boolean {
  if (document === "Policy") return true;
  const type = documentKinds[document].segment;
  return isResourceType(type) && isSecretAt(kindOf(type), path);
}

/** Whether what stands at a path of a resource's definition may be secret: the service keeps it to itself, or a plan never shows it. */
function isSecretAt(kind: ResourceKind, path: Path): boolean {
  const [step, , ...rest] = path;
  const child = kind.children?.[String(step)];
  if (child?.kind === "map") return isSecretAt(child.of, rest);
  if (child?.kind === "one") return isSecretAt(child.of, path.slice(1));
  let fields: Fields | undefined = kind.fields;
  for (const part of path) {
    if (typeof part === "number") continue;
    const field: Field | undefined = fields?.[part];
    if (field === undefined) return false;
    if (field.spec.secret === true || field.spec.masked === true) return true;
    if (field.form.kind === "same") return isMaskedWithin(field.spec, path.slice(path.indexOf(part) + 1));
    fields = field.form.kind === "object" || field.form.kind === "list" ? field.form.fields : undefined;
  }
  return false;
}

function isMaskedWithin(spec: PropertySpec, path: Path): boolean {
  const [step, ...rest] = path;
  const inner = step === undefined ? undefined : spec.properties?.[step];
  return inner !== undefined && (inner.masked === true || isMaskedWithin(inner, rest));
}

/** Everywhere else the service would store and show the secret in clear. */
export function misplacedSecrets(kind: DocumentKind, document: unknown, locate: Locate): Diagnostic[] {
  const found: Diagnostic[] = [];
  const visit = (value: unknown, path: Path): void => {
    if (value instanceof Sensitive) {
      if (!mayBeSecret(kind, path)) found.push(diagnose("secret-in-text", { name: value.source }, locate(path)));
    } else if (Array.isArray(value)) value.forEach((v, i) => visit(v, [...path, i]));
    else if (typeof value === "object" && value !== null) for (const [k, v] of Object.entries(value)) visit(v, [...path, k]);
  };
  visit(document, []);
  return found;
}
