import { Type, type Static, type TObject, type TProperties } from "@sinclair/typebox";
import { closed, list, oneOf, text } from "../../catalog/documents/shapes.js";
import { kinds } from "../control-plane/registry.js";
import { throttleSchema, type ThrottleSetting } from "../throttle/figures.js";
import { faultKinds, type FaultName } from "./kinds/index.js";

const probability = Type.Number({ minimum: 0, maximum: 1, description: "How often, from 0 to 1." });
const count = (minimum: number, description: string) => Type.Optional(Type.Integer({ minimum, description }));

/** Which requests a rule is about, and which of those it strikes. */
const aim = {
  methods: Type.Optional(list(oneOf(["GET", "HEAD", "PUT", "PATCH", "POST", "DELETE"], "HTTP method."), "Methods; all when left out.")),
  path: Type.Optional(text("Glob over the path below the service, such as /apis/**; every request when left out.")),
  kind: Type.Optional(oneOf(["service", ...kinds.map((kind) => kind.name)], "Kind of resource, such as namedValue.")),
  probability: Type.Optional(probability),
  after: count(0, "Requests that are left alone first; 0 when left out."),
  times: count(1, "Faults at most; no limit when left out."),
  burst: count(1, "How often in a row a request that is struck meets the fault; 1 when left out."),
} satisfies TProperties;

type Aim = Static<TObject<typeof aim>>;
type OptionsOf<N extends FaultName> = Static<TObject<(typeof faultKinds)[N]["options"]>>;

/** `mixed` stands for every kind in turn. */
export type FaultRule = { [N in FaultName]: Aim & { fault: N } & OptionsOf<N> }[FaultName] | (Aim & { fault: "mixed" });

export interface FaultProfile {
  /** The same seed and the same requests meet the same faults; 0 when left out. */
  readonly seed?: number;
  /** ARM's token buckets: a factor on its own figures, or figures. */
  readonly throttle?: ThrottleSetting;
  /** Short for a last rule `{ fault: mixed, probability }`. */
  readonly mixed?: number;
  readonly rules?: readonly FaultRule[];
}

export const faultNames: readonly (FaultName | "mixed")[] = [...(Object.keys(faultKinds) as FaultName[]), "mixed"];

/** A profile, with rules that are looked at no further than for their kind of fault: `ruleSchema` has the rest. */
export const profileSchema = closed(
  {
    seed: Type.Optional(Type.Integer({ description: "What chance follows from." })),
    throttle: Type.Optional(throttleSchema),
    mixed: Type.Optional(probability),
    rules: Type.Optional(
      list(Type.Object({ fault: oneOf(faultNames, "Kind of fault.") }), "Looked at in order; the first that strikes decides."),
    ),
  },
  "What goes wrong, how often, and with which requests.",
);

const ruleSchemas = new Map(faultNames.map((name) => [name, closed({ fault: Type.Literal(name), ...aim, ...(name === "mixed" ? {} : faultKinds[name].options) })]));

/** The schema of one kind's rules. */
export function ruleSchema(name: FaultName | "mixed"): object {
  return ruleSchemas.get(name) ?? {};
}
