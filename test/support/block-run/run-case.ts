import { startOfFile } from "../../../src/diagnostics/index.js";
import { readJwt } from "../../../src/expressions/runtime/context/jwt.js";
import { substitute } from "../../../src/model/values.js";
import { jsonOf } from "./expressions.js";
import { bearerOf } from "./token.js";
import type { CompiledBlock, CompiledBlocks } from "./compile-blocks.js";
import { differences } from "./differences.js";
import { runNodes } from "./run.js";
import type { BlockCase, BlockTest } from "./test-file.js";
import { queryOf } from "./url.js";
import { responseOf, World, type Message } from "./world.js";
import { claimsWithDefaults } from "./accepted-token.js";

/** What is wrong with a case, in lines; none when it ends as expected. */
export function runCase(test: Pick<BlockTest, "section">, written: BlockCase, block: CompiledBlock, blocks: CompiledBlocks): readonly string[] {
  const row = withValues(written, blocks);
  const token = row.token === undefined ? undefined : claimsWithDefaults(row.token, block.nodes);
  const world = new World(test.section, row.given ?? {}, blocks, row.context ?? {}, token);
  if (token !== undefined) for (const name of block.tokenVariables) world.variables.set(name, readJwt(world.host, bearerOf(token, world.now)));
  runNodes(block.nodes, world);
  const found = outcomeOf(world, row);
  const wanted = row.expect;
  const ending = endingProblem(wanted.status, world);
  return [...(ending === undefined ? [] : [ending]), ...differences(wanted, found, ""), ...world.exceptions.map((e) => `an expression threw ${e}`)];
}

/** `${name}` is a value of the example's environment, as in the parameters. */
function withValues(row: BlockCase, { model }: CompiledBlocks): BlockCase {
  const value = substitute(row, model.scope, () => ({ file: "", range: startOfFile }), (d) => {
    throw new Error(`${row.name}: ${d.message}`);
  });
  return value as BlockCase;
}

function endingProblem(status: number | undefined, world: World): string | undefined {
  if (status === undefined && world.answeredBy !== undefined) return `was to go on, and ${world.answeredBy} answered ${world.response?.status ?? 0} ${world.response?.body?.take(true) ?? ""}`;
  return status !== undefined && world.answeredBy === undefined ? "was to be answered, and the request goes on" : undefined;
}

function outcomeOf(world: World, row: BlockCase): Readonly<Record<string, unknown>> {
  const { request, response } = world;
  const answered = world.answeredBy === undefined || response === undefined ? {} : { status: response.status, reason: response.reason, ...messageOf(response) };
  return {
    ...answered,
    request: { method: request.method, url: request.url, query: queryOf(request.url).toJson(), ...messageOf(request) },
    response: response === undefined ? undefined : { status: response.status, reason: response.reason, ...messageOf(response) },
    variables: Object.fromEntries([...world.variables].map(([name, value]) => [name, jsonOf(value, world.host)])),
    backend: world.backend,
    calls: world.calls,
    cache: Object.fromEntries([...world.cache].map(([name, value]) => [name, jsonOf(value, world.host)])),
    stored: world.stored,
    emitted: world.emitted,
    counted: countedBy(world, row),
    waits: world.waits,
  };
}

const messageOf = ({ headers, body }: Message): Readonly<Record<string, unknown>> => ({ headers: headers.toJson(), body: body?.take(true) });

/** A counter's increment is evaluated when the response is known: the one that the case gives, or a plain 200. */
function countedBy(world: World, row: BlockCase): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  const [given] = row.given?.["forward-request"] ?? [];
  if (given !== "timeout") world.response ??= responseOf(given ?? {});
  for (const { key, increment } of world.counted) counted[key] = (counted[key] ?? 0) + increment();
  return counted;
}
