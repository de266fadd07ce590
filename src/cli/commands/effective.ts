import { everyGateway, type Gateway } from "../../catalog/policies/index.js";
import { effectivePolicy, type EffectiveAnswer } from "../../compile/index.js";
import { diagnose, nearest } from "../../diagnostics/index.js";
import type { InstanceModel } from "../../model/model.js";
import { checkEffectiveExpressions, effectiveDocument } from "../../policy/index.js";
import { effectiveJson, renderEffective } from "../../render/index.js";
import { printElement } from "../../xml/index.js";
import { text, type Invocation, type RunCommand } from "../command.js";
import { compileForCommand, showDiagnostics, sourceReader } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { ReportedFailure } from "../reported-failure.js";
import { settleDiagnostics } from "../settle-diagnostics.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, options, globals } = invocation;
  const asked = invocation.arguments[0] ?? "";
  const compiledRun = await compileForCommand({ ...invocation, globals: { ...globals, logLevel: "error" } }, "accept", text(options, "environment"), []);
  if (compiledRun === undefined) return exitCodes.failure;
  const { model, specifications } = compiledRun.sources;
  const { instance, address } = chooseInstance(asked, model.instances, invocation);
  const gateway = chooseGateway(text(options, "gateway"), instance);
  const product = text(options, "product");
  const answer = effectivePolicy(instance, specifications, { address, ...(product === undefined ? {} : { product }), ...(gateway === undefined ? {} : { gateway: gateway.kind }) });
  terminal.progress(undefined);
  if ("problem" in answer) throw new ReportedFailure([answer.about === "product" ? diagnose("choice-unknown", { option: "--product", value: product ?? "", ...answer }) : diagnose("address-invalid", { address: asked, ...answer })]);
  if (product === undefined && /(^|\/)api\//.test(address)) remarkOnProducts(answer, invocation);
  if (gateway?.kind === "self-hosted" && gateway.name !== gateway.kind && address.startsWith("api/") && !answer.servedBy.includes(gateway.name))
    terminal.err(`${gateway.name} does not serve this API${answer.servedBy.length === 0 ? "" : `; ${answer.servedBy.join(", ")} does`}. This is what would run there.`);
  const { policy } = answer;
  const title = { address: `${instance.instance.name}/${address}`, gateway: gateway?.name ?? policy.gateway, ...(answer.product === undefined ? {} : { product: answer.product }) };
  const form = text(options, "format");
  const document = effectiveDocument(policy);
  const { kept: found } = settleDiagnostics(checkEffectiveExpressions(document), sourceReader(globals.project));
  if (form === "json") terminal.out(JSON.stringify(effectiveJson(policy, title, found), null, 2));
  else if (form === "xml") terminal.document(printElement(document));
  else terminal.out(renderEffective(policy, title, await terminal.paint(globals.color)));
  if (form !== "json") await showDiagnostics(invocation, found);
  return exitCodes.success;
};

/** Without an instance the first one answers: policies seldom differ between instances. */
function chooseInstance(asked: string, instances: readonly InstanceModel[], { terminal, globals }: Invocation): { instance: InstanceModel; address: string } {
  const [first = "", ...rest] = asked.split("/");
  const named = instances.find((i) => i.instance.name === first);
  if (named !== undefined) return { instance: named, address: rest.join("/") };
  const names = instances.map((i) => i.instance.name);
  const [instance, ...others] = instances;
  if (instance === undefined || !kinds.has(first)) {
    const near = nearest(first, [...names, ...kinds]);
    throw refused(asked, "does not start with an instance", near === undefined ? `Start it with ${names.join(" or ")}, such as ${names[0] ?? "we"}/api/NAME.` : `Did you mean "${near}"?`);
  }
  if (others.length > 0 && globals.logLevel !== "error") terminal.err(`On ${instance.instance.name}. Start the address with ${names.slice(1).join(" or ")} for another instance.`);
  return { instance, address: asked };
}

const kinds: ReadonlySet<string> = new Set(["api", "product", "policy", "workspace"]);

interface ChosenGateway {
  readonly name: string;
  readonly kind: Gateway;
}

function chooseGateway(asked: string | undefined, instance: InstanceModel): ChosenGateway | undefined {
  if (asked === undefined) return undefined;
  if (instance.gateways.some((g) => g.name === asked)) return { name: asked, kind: "self-hosted" };
  const kind = everyGateway.find((g) => g === asked);
  if (kind !== undefined) return { name: kind, kind };
  const known = [...instance.gateways.map((g) => g.name), ...everyGateway];
  const near = nearest(asked, known);
  const fix = near === undefined ? `Gateways are ${known.join(", ")}.` : `Did you mean "${near}"?`;
  throw new ReportedFailure([diagnose("choice-unknown", { option: "--gateway", value: asked, problem: `is no gateway of ${instance.instance.name}`, fix })]);
}

/** A caller comes with one subscription, so one product's policy runs at most. */
function remarkOnProducts({ product, otherProducts }: EffectiveAnswer, { terminal, globals }: Invocation): void {
  if (product === undefined || globals.logLevel === "error") return;
  const others = otherProducts.length === 0 ? "" : ` It is in ${otherProducts.join(", ")} too.`;
  terminal.err(`For a caller with a subscription to ${product}.${others} Choose with --product; \`none\` for a call without one.`);
}

function refused(address: string, problem: string, fix: string): ReportedFailure {
  return new ReportedFailure([diagnose("address-invalid", { address, problem, fix })]);
}
