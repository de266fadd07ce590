import { decompile, piecesOf, withoutDefaults, type Decompiled } from "../../policy/decompile/index.js";
import { readXml } from "../../xml/index.js";
import type { ExtractedDocument, Extraction } from "../extraction.js";
import { isMap, isValueList, PolicyText, SharedPolicies, type Value, type ValueMap } from "../value.js";
import { factorDocuments } from "./factor-lists.js";
import type { Parameter, Reusable } from "./reusable.js";

export interface FactorOptions {
  readonly form: "yaml" | "ts";
  /** Addresses of policies that stay as they are. */
  readonly except: ReadonlySet<string>;
}

type Policies = Extract<Decompiled, { readonly kind: "policies" | "fragment" }>;

/**
 * The same definitions with reusable policies for what recurs in their policy documents. They are expanded where they are used, so that nothing changes
 * for the instance, as it would with fragments.
 */
export function factorPolicies(extraction: Extraction, { form, except }: FactorOptions): Extraction {
  const texts = extraction.documents.flatMap(({ value }) => policyTexts(value)).filter(({ file, address }) => file === undefined && !except.has(address));
  const documents = texts.flatMap((text) => {
    const policies = policiesOf(text, form);
    return policies === undefined ? [] : [{ text, policies }];
  });
  const { values, reusables } = factorDocuments(documents.map(({ policies }) => ({ value: policies.policies, isItems: policies.kind === "fragment" })));
  if (reusables.length === 0) return extraction;
  const changed = new Map(documents.flatMap(({ text, policies }, i) => (values[i] === policies.policies ? [] : [[text, { ...policies, policies: values[i] } as Policies] as const])));
  const factored = extraction.documents.map((document) => ({ ...document, value: withFactored(document.value, changed) as ValueMap }));
  return { ...extraction, documents: [...factored, ...reusables.map(policyDocument)] };
}

/** The addresses of policies in which something has a name now. */
export function factoredPolicies({ documents }: Extraction): Set<string> {
  return new Set(documents.flatMap(({ value }) => policyTexts(value)).filter((text) => text.factored !== undefined).map((text) => text.address));
}

function policyTexts(value: Value): PolicyText[] {
  if (value instanceof PolicyText) return [value];
  if (isValueList(value)) return value.flatMap(policyTexts);
  return isMap(value) ? Object.values(value).flatMap(policyTexts) : [];
}

/** As the form writes it. */
function policiesOf({ xml, inherits }: PolicyText, form: FactorOptions["form"]): Policies | undefined {
  const { document } = readXml(xml, "policy");
  const decompiled = document === undefined ? undefined : withoutDefaults(decompile(document, form === "yaml" ? piecesOf : undefined), inherits);
  return decompiled?.kind === "policies" || decompiled?.kind === "fragment" ? decompiled : undefined;
}

function withFactored(value: Value, changed: ReadonlyMap<PolicyText, Policies>): Value {
  if (value instanceof PolicyText) {
    const factored = changed.get(value);
    return factored === undefined ? value : new PolicyText(value.xml, value.form, value.inherits, value.file, value.address, factored);
  }
  if (isValueList(value)) return value.map((v) => withFactored(v, changed));
  return isMap(value) ? Object.fromEntries(Object.entries(value).map(([key, v]) => [key, withFactored(v, changed)])) : value;
}

function policyDocument(reusable: Reusable): ExtractedDocument {
  const { name, parameters } = reusable;
  const declared = parameters.length === 0 ? {} : { parameters: Object.fromEntries(parameters.map((p) => [p.name, declarationOf(p)])) };
  return { kind: "Policy", name, value: { name, ...declared, policies: new SharedPolicies(reusable) } };
}

function declarationOf({ type, default: usual }: Parameter): ValueMap {
  return { type, ...(usual === undefined ? {} : { default: usual }) };
}
