import type { FaultProfile } from "../faults/profile.js";
import { FaultRules } from "../faults/fault-rules.js";
import type { Journal } from "../state/journal.js";
import { figuresOf, type ThrottleSetting } from "../throttle/figures.js";
import { TokenBuckets } from "../throttle/token-buckets.js";
import type { Backbone } from "./context.js";
import type { RequestLog } from "./request-log.js";
import { Unanswered } from "./unanswered.js";
import { rootKeyOf } from "./kinds/api-revisions.js";
import { ensureService, type ServiceSeed } from "./service/seed.js";

/** One running control plane: its data, what goes wrong in it, and what was asked of it. */
export class ControlPlane {
  readonly unanswered = new Unanswered();
  private active: { profile: FaultProfile; rules: FaultRules } | undefined;
  private limiter: TokenBuckets | undefined;

  constructor(
    readonly backbone: Backbone,
    readonly log: RequestLog,
    private readonly journal: Journal,
    private readonly seeds: readonly ServiceSeed[],
    /** What the server was started with; a profile may say otherwise. */
    private readonly throttle: ThrottleSetting | undefined,
  ) {
    this.setFaults(undefined);
    this.seed();
  }

  get faults(): FaultRules | undefined {
    return this.active?.rules;
  }

  get buckets(): TokenBuckets | undefined {
    return this.limiter;
  }

  get profile(): FaultProfile {
    return this.active?.profile ?? {};
  }

  /** Counts from anew. */
  setFaults(profile: FaultProfile | undefined): void {
    this.active = profile === undefined ? undefined : { profile, rules: new FaultRules(profile) };
    const throttle = profile?.throttle ?? this.throttle;
    this.limiter = throttle === undefined ? undefined : new TokenBuckets(figuresOf(throttle), this.backbone.now);
  }

  /** After the reply is made, before it is sent: what was answered must be on file. */
  commit(): void {
    this.journal.append(this.backbone.store.commit(), this.backbone.operations.commit());
  }

  rollback(): void {
    this.backbone.store.rollback();
    this.backbone.operations.rollback();
  }

  /** As at the start of an emulator without data; the profile of faults stays and counts from anew. */
  reset(): void {
    const { store, operations } = this.backbone;
    operations.abandon();
    for (const entity of [...store.all()]) if (entity.kind === "api") store.removeTree(rootKeyOf(entity));
    for (const entity of [...store.all()]) store.removeTree(entity.key);
    this.log.clear();
    this.setFaults(this.active?.profile);
    this.seed();
  }

  close(): void {
    this.journal.close();
  }

  private seed(): void {
    for (const seed of this.seeds) ensureService(seed, this.backbone);
    this.commit();
  }
}
