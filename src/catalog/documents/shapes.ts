import { Type, type TProperties, type TSchema } from "@sinclair/typebox";

/** Shapes that several kinds share. Every schema here is closed: a misspelt property is found, not ignored. */
export const closed = <P extends TProperties>(properties: P, description?: string) =>
  Type.Object(properties, { additionalProperties: false, ...(description === undefined ? {} : { description }) });

export const text = (description: string) => Type.String({ description });
export const flag = (description: string) => Type.Boolean({ description });
export const list = <T extends TSchema>(items: T, description: string) => Type.Array(items, { description });
export const oneOf = <const T extends readonly string[]>(values: T, description: string) =>
  Type.Unsafe<T[number]>({ type: "string", enum: values, description });

/** Resource names of the service: letters, digits and dashes, up to 80 characters. */
export const namePattern = "^[A-Za-z0-9](?:[A-Za-z0-9_-]{0,78}[A-Za-z0-9])?$";
export const name = Type.String({ pattern: namePattern, description: "Name of the resource on the instance; also its address." });

/** ISO 8601, as ARM writes durations. */
export const duration = (description: string) =>
  Type.String({ pattern: "^P(?!$)(?:\\d+D)?(?:T(?=\\d)(?:\\d+H)?(?:\\d+M)?(?:\\d+(?:\\.\\d+)?S)?)?$", description });

export const instances = Type.Optional(list(Type.String(), "Names of the instances this is for; all of them when left out."));

/** A policy document: sections of items, or a raw XML file, XML text, or a template. Checked by the policy catalog, not here. */
export const policies = Type.Optional(Type.Unsafe<PolicyDocumentInput>({ description: "The policy document of this scope." }));
export const policyList = Type.Unsafe<readonly PolicyItemInput[]>({ type: "array", description: "Policies, in order." });

export type PolicyItemInput = string | { readonly [element: string]: unknown };

export type PolicyDocumentInput = string | PolicySectionsInput | readonly (PolicySectionsInput | PolicyItemInput)[] | PolicyFileInput | PolicyXmlInput | PolicyTemplateInput;

export interface PolicySectionsInput {
  readonly inbound?: readonly PolicyItemInput[];
  readonly backend?: readonly PolicyItemInput[];
  readonly outbound?: readonly PolicyItemInput[];
  readonly "on-error"?: readonly PolicyItemInput[];
}
export interface PolicyFileInput {
  /** Path of a policy XML file, relative to this document. */
  readonly file: string;
}
export interface PolicyXmlInput {
  /** Policy XML. */
  readonly xml: string;
}
export interface PolicyTemplateInput {
  /** Path of a Handlebars template below templates/. */
  readonly template: string;
  readonly with?: Readonly<Record<string, unknown>>;
}
