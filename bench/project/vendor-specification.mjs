// An OpenAPI document shaped like those of large vendors: thousands of operations on nested paths, types that inherit, refer to each other
// and to themselves, shared parameters and responses.

const nouns = ["user", "group", "team", "channel", "message", "event", "calendar", "drive", "item", "list", "site", "page", "task", "plan", "bucket", "device", "policy", "role", "report", "application"];
const scalars = [
  { type: "string" },
  { type: "string", format: "date-time", nullable: true },
  { type: "integer", format: "int32", minimum: -2147483648, maximum: 2147483647 },
  { type: "boolean" },
  { type: "number", format: "double" },
  { type: "string", enum: ["none", "low", "normal", "high"] },
];

const ref = (name) => ({ $ref: `#/components/schemas/${name}` });
const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** @returns {object} */
export function vendorSpecification({ operations = 5000, types = 1600 } = {}) {
  const typeNames = Array.from({ length: types }, (_, i) => `vendor.${nouns[i % nouns.length]}${Math.floor(i / nouns.length)}`);
  const schemas = Object.fromEntries(typeNames.map((name, i) => [name, typeSchema(name, i, typeNames)]));
  for (const name of typeNames) schemas[`${name}CollectionResponse`] = { type: "object", title: `Collection of ${name}`, properties: { value: { type: "array", items: ref(name) }, "@odata.nextLink": { type: "string", nullable: true } } };
  schemas["vendor.entity"] = { type: "object", title: "entity", properties: { id: { type: "string", description: "The identifier." }, "@odata.type": { type: "string" } }, required: ["@odata.type"] };
  schemas["vendor.error"] = { type: "object", required: ["error"], properties: { error: { type: "object", required: ["code", "message"], properties: { code: { type: "string" }, message: { type: "string" }, details: { type: "array", items: ref("vendor.error") } } } } };
  return {
    openapi: "3.0.3",
    info: { title: "Vendor services", version: "v1.0", description: "A generated description of a large service." },
    servers: [{ url: "https://vendor.example/v1.0" }],
    paths: pathsOf(operations, typeNames),
    components: {
      schemas,
      parameters: Object.fromEntries(["top", "skip", "search", "filter", "count"].map((name) => [name, { name: `$${name}`, in: "query", description: `The ${name} option.`, schema: name === "top" || name === "skip" ? { type: "integer", minimum: 0 } : name === "count" ? { type: "boolean" } : { type: "string" } }])),
      responses: { error: { description: "An error.", content: { "application/json": { schema: ref("vendor.error") } } } },
    },
  };
}

function typeSchema(name, i, names) {
  const properties = {};
  for (let p = 0; p < 8; p++) properties[`property${p}`] = { ...scalars[(i + p) % scalars.length], description: `Property ${p} of ${name}, described in a sentence as vendors do it.` };
  // Some lead further down, some back up: the graph has cycles of every length.
  properties.owner = { anyOf: [ref(names[(i * 7 + 1) % names.length]), { type: "object", nullable: true }] };
  properties.parent = ref(names[Math.floor(i / 2)]);
  properties.children = { type: "array", items: ref(names[(i * 2 + 1) % names.length]) };
  properties.related = { type: "array", items: ref(names[(i + 13) % names.length]) };
  return { allOf: [ref("vendor.entity"), { title: name.split(".")[1], type: "object", properties, required: ["property0"] }] };
}

function pathsOf(operations, names) {
  const paths = {};
  for (let i = 0, made = 0; made < operations; i++) {
    const type = names[i % names.length];
    const [first, second] = [nouns[i % nouns.length], nouns[(i * 3 + 1) % nouns.length]];
    const base = `/${first}s${Math.floor(i / nouns.length)}`;
    const nested = `${base}/{${first}-id}/${second}s`;
    paths[base] = { description: `The collection of ${first} entities.`, get: listOperation(type, first, i), post: createOperation(type, first, i) };
    paths[`${base}/{${first}-id}`] = { parameters: [pathParameter(`${first}-id`)], get: readOperation(type, first, i), patch: updateOperation(type, first, i), delete: deleteOperation(first, i) };
    paths[nested] = { parameters: [pathParameter(`${first}-id`)], get: listOperation(names[(i * 5 + 2) % names.length], `${first}.${second}`, i) };
    made += 6;
  }
  return paths;
}

const pathParameter = (name) => ({ name, in: "path", required: true, description: `The key of ${name}.`, schema: { type: "string" } });
const json = (schema) => ({ "application/json": { schema } });
const error = { $ref: "#/components/responses/error" };
const option = (name) => ({ $ref: `#/components/parameters/${name}` });

function listOperation(type, noun, i) {
  return { tags: [noun], summary: `List ${noun}s`, operationId: `${noun}.List${capital(noun.split(".").at(-1))}-${i}`, parameters: ["top", "skip", "search", "filter", "count"].map(option), responses: { "200": { description: "Retrieved collection.", content: json(ref(`${type}CollectionResponse`)) }, default: error } };
}

function createOperation(type, noun, i) {
  return { tags: [noun], summary: `Create ${noun}`, operationId: `${noun}.Create-${i}`, requestBody: { required: true, description: "New entity", content: json(ref(type)) }, responses: { "201": { description: "Created entity.", content: json(ref(type)) }, default: error } };
}

function readOperation(type, noun, i) {
  return { tags: [noun], summary: `Get ${noun}`, operationId: `${noun}.Get-${i}`, parameters: [{ name: "$select", in: "query", style: "form", explode: false, schema: { type: "array", uniqueItems: true, items: { type: "string", enum: ["id", "property0", "property1"] } } }], responses: { "200": { description: "Retrieved entity.", content: json(ref(type)) }, default: error } };
}

function updateOperation(type, noun, i) {
  return { tags: [noun], summary: `Update ${noun}`, operationId: `${noun}.Update-${i}`, parameters: [{ name: "If-Match", in: "header", schema: { type: "string" } }], requestBody: { required: true, content: json(ref(type)) }, responses: { "200": { description: "Success", content: json(ref(type)) }, "204": { description: "Success" }, default: error } };
}

function deleteOperation(noun, i) {
  return { tags: [noun], summary: `Delete ${noun}`, operationId: `${noun}.Delete-${i}`, parameters: [{ name: "If-Match", in: "header", schema: { type: "string" } }], responses: { "204": { description: "Success" }, default: error } };
}
