import { apiName, method, operationName, urlTemplate } from "./names.mjs";

/** An OpenAPI 3.0 file with parameters, bodies, responses and schemas for every operation. */
export function specification(i, operations) {
  const paths = Array.from({ length: operations }, (_, n) => pathItem(n)).join("");
  const schemas = Array.from({ length: Math.ceil(operations / 2) }, (_, n) => schema(n)).join("");
  return `openapi: 3.0.3
info:
  title: API number ${i}
  version: "1.0"
  description: Generated for the benchmark, as ${apiName(i)}.
servers:
  - url: https://backend.example.com
paths:
${paths}components:
  schemas:
${schemas}`;
}

function pathItem(n) {
  const hasBody = ["POST", "PUT", "PATCH"].includes(method(n));
  return `  ${urlTemplate(n)}:
    ${method(n).toLowerCase()}:
      operationId: ${operationName(n)}
      summary: Operation ${n}
      parameters:
        - name: id
          in: path
          required: true
          schema: { type: string }
        - name: top
          in: query
          description: How many
          schema: { type: integer, default: 50 }
${hasBody ? body(n) : ""}      responses:
        "200":
          description: Fine
          content:
            application/json:
              schema:
                $ref: "#/components/schemas/Item${n >> 1}"
        "404":
          description: Not there
`;
}

const body = (n) => `      requestBody:
        content:
          application/json:
            schema:
              $ref: "#/components/schemas/Item${n >> 1}"
`;

const schema = (n) => `    Item${n}:
      type: object
      required: [id]
      properties:
        id: { type: string, description: Identifies the item. }
        name: { type: string, maxLength: 80 }
        amount: { type: number }
        lines:
          type: array
          items: { type: object, properties: { sku: { type: string }, quantity: { type: integer } } }
`;
