import type { OpenApiDocument, OpenApiOperation } from "../openapi/document.js";
import { uniqueNames } from "../unique-names.js";
import type { CustomOperation, CustomServices, NamedType } from "./read.js";

type Schema = Readonly<Record<string, unknown>>;

/** The services as an OpenAPI document, which is what API Management imports: a POST for each operation, with JSON both ways. */
export function toOpenApi({ operations, contracts }: CustomServices): OpenApiDocument {
  const schemas = new Schemas(contracts);
  const unique = uniqueNames();
  const paths = Object.fromEntries(
    operations.map((operation) => [`/api/services/${operation.group}/${operation.service}/${operation.operation}`, { post: posted(operation, unique(`${operation.service}-${operation.operation}`), schemas) }]),
  );
  const components = schemas.all();
  return {
    openapi: "3.0.1",
    info: { title: [...new Set(operations.map((o) => o.group))].join(", "), version: "1.0" },
    paths,
    ...(Object.keys(components).length === 0 ? {} : { components: { schemas: components } }),
  };
}

function posted({ service, operation, parameters, returns }: CustomOperation, operationId: string, schemas: Schemas): OpenApiOperation {
  const json = (schema: Schema) => ({ content: { "application/json": { schema } } });
  // Members of the body go by the names of the X++ parameters.
  const body = { required: true, ...json(objectOf(parameters, schemas)) };
  return {
    operationId,
    summary: `${service}.${operation}`,
    ...(parameters.length === 0 ? {} : { requestBody: body }),
    responses: { "200": { description: "The value that the operation returns.", ...(returns === undefined ? {} : json(schemas.of(returns))) } },
  };
}

function objectOf(members: readonly NamedType[], schemas: Schemas): Schema {
  return { type: "object", properties: Object.fromEntries(members.map(({ name, type }) => [name, schemas.of(type)])) };
}

/** Names of .NET and of X++, in lower case. */
const primitives: Readonly<Record<string, Schema>> = {
  string: { type: "string" },
  str: { type: "string" },
  guid: { type: "string", format: "uuid" },
  date: { type: "string", format: "date" },
  datetime: { type: "string", format: "date-time" },
  utcdatetime: { type: "string", format: "date-time" },
  int: { type: "integer", format: "int32" },
  int32: { type: "integer", format: "int32" },
  int64: { type: "integer", format: "int64" },
  long: { type: "integer", format: "int64" },
  decimal: { type: "number" },
  double: { type: "number" },
  real: { type: "number" },
  boolean: { type: "boolean" },
  bool: { type: "boolean" },
  stream: { type: "string", format: "byte" },
  object: {},
};

/** Types by the names that the services give; of a data contract only the name is told, unless its members are written beside. */
class Schemas {
  private readonly used = new Map<string, Schema>();

  constructor(private readonly contracts: CustomServices["contracts"]) {}

  of(written: string): Schema {
    const item = /^(.+)\[\]$/.exec(written)?.[1] ?? /^(?:List|Collection|IEnumerable|ArrayOf)[<(](.+)[>)]$/.exec(written)?.[1];
    if (item !== undefined) return { type: "array", items: this.of(item) };
    const primitive = primitives[written.replace(/^System\./, "").toLowerCase()];
    if (primitive !== undefined) return primitive;
    const name = written.replace(/[^A-Za-z0-9._-]+/g, "_");
    if (!this.used.has(name)) {
      this.used.set(name, {});
      const members = this.contracts.get(written);
      this.used.set(name, members === undefined ? { type: "object", additionalProperties: true } : objectOf(members, this));
    }
    return { $ref: `#/components/schemas/${name}` };
  }

  all(): Readonly<Record<string, Schema>> {
    return Object.fromEntries([...this.used].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}
