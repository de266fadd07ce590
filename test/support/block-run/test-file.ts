import { readFileSync } from "node:fs";
import path from "node:path";
import { Type, type Static } from "@sinclair/typebox";
import { parseYaml } from "../../../src/load/yaml/parse.js";
import { validateShape } from "../../../src/model/validate-shape.js";
import { repository } from "../source-files.js";

const closed = { additionalProperties: false } as const;
const map = Type.Record(Type.String(), Type.Unknown());
const message = Type.Object({ status: Type.Optional(Type.Integer()), reason: Type.Optional(Type.String()), headers: Type.Optional(map), body: Type.Optional(Type.Unknown()) }, closed);
const section = Type.Union([Type.Literal("inbound"), Type.Literal("backend"), Type.Literal("outbound"), Type.Literal("on-error")]);

/** What lies outside the block and the case: others' answers and memory. */
const givenSchema = Type.Object(
  {
    "send-request": Type.Optional(Type.Record(Type.String(), Type.Union([Type.Literal("timeout"), message]), { description: "Answers by response-variable-name." })),
    "forward-request": Type.Optional(Type.Array(Type.Union([Type.Literal("timeout"), message]), { description: "The backend's answers, one a try; the last one again and again." })),
    cache: Type.Optional(map),
    exhausted: Type.Optional(Type.Array(Type.String(), { description: "Keys of counters that are over their limit." })),
    counters: Type.Optional(Type.Record(Type.String(), Type.Integer(), { description: "What keys of counters have used." })),
    cached: Type.Optional(message),
    invalid: Type.Optional(Type.Array(Type.String(), { description: "Elements of validation policies that find fault." })),
    tokens: Type.Optional(map),
    "named-values": Type.Optional(Type.Record(Type.String(), Type.String())),
  },
  closed,
);

/** How it ends: parts of what is there. With a `status` the block answers, without one the request goes on. */
const expectSchema = Type.Object(
  {
    status: Type.Optional(Type.Integer()),
    reason: Type.Optional(Type.String()),
    headers: Type.Optional(map),
    body: Type.Optional(Type.Unknown()),
    request: Type.Optional(Type.Object({ method: Type.Optional(Type.String()), url: Type.Optional(Type.String()), headers: Type.Optional(map), query: Type.Optional(map), body: Type.Optional(Type.Unknown()) }, closed)),
    response: Type.Optional(message),
    variables: Type.Optional(map),
    backend: Type.Optional(Type.String()),
    calls: Type.Optional(Type.Array(map, { description: "All requests that were sent, in order." })),
    cache: Type.Optional(map),
    stored: Type.Optional(Type.Array(map, { description: "What was stored, or looked up, with the attributes that say how." })),
    emitted: Type.Optional(Type.Array(map, { description: "All metrics, events and traces, in order." })),
    counted: Type.Optional(Type.Record(Type.String(), Type.Union([Type.Number(), Type.Null()]), { description: "What counters took, by key; null for nothing." })),
    waits: Type.Optional(Type.Array(Type.Number(), { description: "Seconds between tries." })),
  },
  closed,
);

const caseSchema = Type.Object(
  {
    name: Type.String(),
    kind: Type.Union([Type.Literal("allow"), Type.Literal("deny"), Type.Literal("edge")]),
    with: Type.Optional(map),
    context: Type.Optional(map),
    token: Type.Optional(map),
    given: Type.Optional(givenSchema),
    expect: expectSchema,
  },
  closed,
);

const testFileSchema = Type.Object(
  {
    policy: Type.String(),
    section,
    scope: Type.Optional(Type.Union([Type.Literal("product"), Type.Literal("api")], { description: "Whose policy it is checked as; an API's where nothing is said." })),
    gateways: Type.Array(Type.Union(["classic", "v2", "consumption", "self-hosted", "workspace"].map((g) => Type.Literal(g))), { minItems: 1 }),
    with: Type.Optional(map),
    needs: Type.Optional(Type.Object({ inbound: Type.Optional(Type.Array(Type.Unknown())), backend: Type.Optional(Type.Array(Type.Unknown())), outbound: Type.Optional(Type.Array(Type.Unknown())), "on-error": Type.Optional(Type.Array(Type.Unknown())) }, { ...closed, description: "What stands before the block, in which section; it is checked with it and does not run." })),
    cases: Type.Array(caseSchema, { minItems: 1 }),
  },
  closed,
);

export type BlockTest = Static<typeof testFileSchema> & { readonly file: string; readonly lines: readonly number[] };
export type BlockCase = Static<typeof caseSchema>;
export type Given = Static<typeof givenSchema>;
export type Expectation = Static<typeof expectSchema>;
export type GivenMessage = Static<typeof message>;
export type Section = Static<typeof section>;

/** One `*.test.yaml`; throws with every mistake in it. */
export function readBlockTest(file: string): BlockTest {
  const { documents, diagnostics } = parseYaml(readFileSync(path.join(repository, file), "utf8"), file);
  const [document] = documents;
  const found = [...diagnostics, ...(document === undefined ? [] : validateShape("A test of a block", testFileSchema, document.value, document.locate))];
  if (document === undefined || found.length > 0) throw new Error(found.map((d) => `${d.file ?? file}:${d.range?.start.line ?? 1}: ${d.message} ${d.fix ?? ""}`).join("\n"));
  const value = document.value as Static<typeof testFileSchema>;
  return { ...value, file, lines: value.cases.map((_, i) => document.locate(["cases", i]).range.start.line) };
}
