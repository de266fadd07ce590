import type { ArmProperties, ArmValue } from "../../catalog/arm/index.js";
import type { OperationInput } from "../../catalog/documents/index.js";
import { defined } from "../context.js";

type Parameter = NonNullable<OperationInput["templateParameters"]>[number];

/** An operation that the definitions write out, without a specification. */
export function writtenOutOperation(name: string, operation: OperationInput): ArmProperties {
  const urlTemplate = operation.urlTemplate ?? "/";
  return defined({
    displayName: operation.displayName ?? name,
    description: operation.description,
    method: (operation.method ?? "GET").toUpperCase(),
    urlTemplate,
    templateParameters: templateParameters(urlTemplate, operation.templateParameters ?? []),
    request: operation.request === undefined ? undefined : message(operation.request),
    responses: operation.responses?.map(({ statusCode, ...rest }) => ({ statusCode, ...message(rest) })),
  });
}

/** The service wants every {parameter} of the template declared. */
function templateParameters(urlTemplate: string, written: readonly Parameter[]): ArmValue[] | undefined {
  const names = [...urlTemplate.matchAll(/\{\*?([^}]+)\}/g)].map((m) => m[1] ?? "");
  const declared = names.map((name) => written.find((p) => p.name === name) ?? { name });
  return declared.length === 0 ? undefined : declared.map((p) => parameter({ ...p, required: true }));
}

function parameter({ name, type, description, required, defaultValue, values }: Parameter): ArmProperties {
  return defined({ name, type: type ?? "string", description, required: required ?? false, defaultValue, values });
}

interface Message {
  readonly description?: string | undefined;
  readonly queryParameters?: readonly Parameter[] | undefined;
  readonly headers?: readonly Parameter[] | undefined;
  readonly contentTypes?: readonly string[] | undefined;
}

function message({ description, queryParameters, headers, contentTypes }: Message): ArmProperties {
  return defined({
    description,
    queryParameters: queryParameters?.map(parameter),
    headers: headers?.map(parameter),
    representations: contentTypes?.map((contentType) => ({ contentType })),
  });
}
