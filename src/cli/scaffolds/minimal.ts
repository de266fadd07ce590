import type { OutputFile } from "../../compile/output/output-file.js";

/** One API with two operations, a backend and a product, on an environment that needs no Azure. */
export function minimalProject(name: string): OutputFile[] {
  return [
    { path: "apiops.yaml", text: `name: ${JSON.stringify(name)}\ndefaultEnvironment: local\n` },
    { path: "environments/local.yaml", text: localEnvironment },
    { path: "apis/orders.yaml", text: ordersApi },
    { path: "apis/orders.openapi.yaml", text: ordersSpecification },
    { path: ".gitignore", text: ".apiops/\nnode_modules/\n" },
  ];
}

const localEnvironment = `# The emulated environment: plan and apply work here without Azure.
kind: Environment
name: local
emulator: true
values:
  ordersUrl: https://orders.example.com
instances:
  - name: local
    service: apim-local
    resourceGroup: rg-local
    subscription: 00000000-0000-0000-0000-000000000000
    region: westeurope
    sku: { name: Developer, capacity: 1 }
`;

const ordersApi = `kind: Api
name: orders
path: orders
specification: ./orders.openapi.yaml
backend: orders
products: [standard]
policies:
  inbound:
    - base
    - rate-limit-by-key: { calls: 300, renewal-period: 60, counter-key: "@(context.Subscription.Id)" }
operations:
  list-orders:
    policies:
      inbound: [base, { cache-lookup: { vary-by-developer: false, vary-by-developer-groups: false } }]
      outbound: [base, { cache-store: { duration: 30 } }]
---
kind: Backend
name: orders
url: \${ordersUrl}
circuitBreaker:
  rules:
    - name: failing
      failureCondition: { count: 5, interval: PT1M, statusCodeRanges: [{ min: 500, max: 599 }] }
      tripDuration: PT30S
---
kind: Product
name: standard
displayName: Standard
groups: [developers]
`;

const ordersSpecification = `openapi: 3.0.3
info: { title: Orders, version: "1.0" }
paths:
  /orders:
    get:
      operationId: list-orders
      summary: List orders
      responses:
        "200":
          description: The orders.
          content:
            application/json:
              schema: { type: array, items: { $ref: "#/components/schemas/Order" } }
  /orders/{id}:
    get:
      operationId: get-order
      summary: Get one order
      parameters:
        - { name: id, in: path, required: true, schema: { type: string } }
      responses:
        "200":
          description: The order.
          content:
            application/json:
              schema: { $ref: "#/components/schemas/Order" }
        "404": { description: There is no such order. }
components:
  schemas:
    Order:
      type: object
      properties:
        id: { type: string }
        total: { type: number }
`;
