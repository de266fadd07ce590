import { present, type Json, type JsonObject } from "../../../state/json.js";
import type { Imported, ImportedOperation, ImportSource } from "../imported.js";
import { restPolicy } from "./rest-policy.js";
import type { Wsdl, WsdlMessage } from "./wsdl.js";
import { jsonName, XsdTypes, type XsdElement } from "./xsd.js";

const contentType = "application/json";

/** An operation by its name, with a policy that makes SOAP of its JSON and the other way round. */
export function soapToRest(wsdl: Wsdl, source: ImportSource): Pick<Imported, "operations" | "schemas"> {
  const types = new XsdTypes(wsdl.schemas);
  const schemaId = source.generated("schema");
  const schemas: Record<string, Json> = {};
  const elementOf = (message: WsdlMessage | undefined): XsdElement | undefined => (message?.element === undefined ? undefined : types.element(message.element));
  const representations = (element: XsdElement | undefined): JsonObject[] => {
    if (element === undefined) return [];
    schemas[element.name] = wrapped(element);
    return [{ contentType, schemaId, typeName: element.name }];
  };
  const operations = wsdl.operations.map((operation): ImportedOperation => {
    const [input, output] = [elementOf(operation.input), elementOf(operation.output)];
    const sendsBody = input !== undefined && input.fields.length > 0;
    return {
      name: source.generated("operation", operation.name),
      properties: present({
        displayName: operation.name,
        method: sendsBody ? "POST" : "GET",
        urlTemplate: `/${operation.name}`,
        description: operation.documentation?.slice(0, 1000),
        request: present({ description: operation.input?.name, representations: sendsBody ? representations(input) : [] }),
        responses: [present({ statusCode: 200, description: operation.output?.name, representations: representations(output) })],
      }),
      policy: restPolicy(operation, { input, output }, wsdl),
    };
  });
  const document = { components: { schemas } };
  return { operations, schemas: Object.keys(schemas).length === 0 ? [] : [{ name: schemaId, contentType: "application/vnd.oai.openapi.components+json", document }] };
}

/** The element itself is a property of the JSON. */
function wrapped(element: XsdElement): JsonObject {
  return { type: "object", properties: { [jsonName(element.name)]: schemaOf(element) } };
}

function schemaOf(element: XsdElement): JsonObject {
  const schema = element.simple === undefined ? objectSchema(element) : simpleSchema(element.simple);
  return element.isList ? { type: "array", items: schema } : schema;
}

function objectSchema({ fields }: XsdElement): JsonObject {
  const required = fields.filter((field) => !field.isOptional).map((field) => jsonName(field.name));
  return { type: "object", ...(required.length === 0 ? {} : { required }), properties: Object.fromEntries(fields.map((field) => [jsonName(field.name), schemaOf(field)])) };
}

const numbers: Readonly<Record<string, JsonObject>> = {
  boolean: { type: "boolean" },
  decimal: { type: "number" },
  double: { type: "number", format: "double" },
  float: { type: "number", format: "float" },
  byte: { type: "integer" },
  short: { type: "integer" },
  int: { type: "integer", format: "int32" },
  integer: { type: "integer" },
  long: { type: "integer", format: "int64" },
  date: { type: "string", format: "date" },
  dateTime: { type: "string", format: "date-time" },
};

function simpleSchema(type: string): JsonObject {
  return numbers[type] ?? { type: "string" };
}
