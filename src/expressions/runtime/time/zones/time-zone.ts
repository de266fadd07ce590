import { throwArgument, throwArgumentNull, throwArgumentRange, throwNet } from "../../language/throw.js";
import { netType } from "../../net-type.js";
import type { NetObject, NetValue } from "../../value.js";
import { maxTicks, ticksPerDay, ticksPerMinute } from "../calendar.js";
import { NetAdjustmentRule, isOffset, offsetPrecision, offsetRange } from "./adjustment-rule.js";
import { isDaylight, isDaylightAt, yearOf } from "./daylight.js";

const type = netType("System.TimeZoneInfo");

/** What the clocks of a zone do: its standard offset and its rules in their order. */
export interface ZoneRules {
  readonly base: bigint;
  readonly rules: readonly NetAdjustmentRule[];
}

export interface ZoneNames {
  readonly display: string | null;
  readonly standard: string | null;
  readonly daylight: string | null;
}

export class NetTimeZone implements NetObject {
  readonly netType = type;
  private known: ZoneRules | undefined;

  /** A zone of the system looks its rules up when they are asked for. */
  constructor(
    readonly id: string,
    private readonly namesOf: ZoneNames | (() => ZoneNames),
    private readonly rulesOf: ZoneRules | (() => ZoneRules),
  ) {}

  /** `TimeZoneInfo.CreateCustomTimeZone`. */
  static custom(id: string | null, base: bigint, names: ZoneNames, rules: readonly (NetAdjustmentRule | null)[]): NetTimeZone {
    if (id === null) throwArgumentNull("id");
    if (id === "") throwArgument("The specified ID parameter '' is not supported.", "id");
    if (!isOffset(base)) throwArgumentRange("baseUtcOffset", offsetRange);
    if (base % ticksPerMinute !== 0n) throwArgument(offsetPrecision, "baseUtcOffset");
    return new NetTimeZone(id, names, { base, rules: checkRules(base, rules) });
  }

  get names(): ZoneNames {
    return typeof this.namesOf === "function" ? this.namesOf() : this.namesOf;
  }

  private get zoneRules(): ZoneRules {
    this.known ??= typeof this.rulesOf === "function" ? this.rulesOf() : this.rulesOf;
    return this.known;
  }

  get base(): bigint {
    return this.zoneRules.base;
  }

  get rules(): readonly NetAdjustmentRule[] {
    return this.zoneRules.rules;
  }

  get supportsDaylight(): boolean {
    return this.rules.length > 0;
  }

  /** The rule of the day that a clock shows. */
  ruleAt(time: bigint): NetAdjustmentRule | undefined {
    const date = time - (time % ticksPerDay);
    return this.rules.find(({ dateStart, dateEnd }) => dateStart.ticks <= date && date <= dateEnd.ticks);
  }

  /** How far a clock that shows `time` is ahead of UTC. */
  offsetOf(time: bigint): bigint {
    const rule = this.ruleAt(time);
    if (rule === undefined) return this.base;
    return this.base + rule.baseDelta + (rule.hasDaylight && isDaylight(time, rule) ? rule.delta : 0n);
  }

  /** How far its clocks are ahead at an instant, and whether that is daylight time. */
  offsetAt(utc: bigint): { readonly offset: bigint; readonly daylight: boolean } {
    const { base } = this;
    const shown = utc + base;
    const time = shown < 0n ? 0n : shown > maxTicks ? maxTicks : shown;
    const rule = this.ruleAt(time);
    if (rule === undefined) return { offset: base, daylight: false };
    const daylight = rule.hasDaylight && isDaylightAt(utc, yearOf(time), base, rule, (date) => this.ruleAt(date));
    return { offset: base + rule.baseDelta + (daylight ? rule.delta : 0n), daylight };
  }

  hasSameRules(other: NetTimeZone): boolean {
    return other.base === this.base && other.rules.length === this.rules.length && this.rules.every((rule, i) => other.rules[i]?.equals(rule));
  }

  netEquals(other: NetValue): boolean {
    return other instanceof NetTimeZone && other.id.toUpperCase() === this.id.toUpperCase() && this.hasSameRules(other);
  }

  netKey(): unknown {
    return `timezone:${this.id.toUpperCase()}`;
  }

  netToString(): string {
    return this.names.display ?? "";
  }
}

function checkRules(base: bigint, rules: readonly (NetAdjustmentRule | null)[]): readonly NetAdjustmentRule[] {
  let before: NetAdjustmentRule | undefined;
  return rules.map((rule) => {
    if (rule === null) return throwInvalid("The AdjustmentRule array cannot contain null elements.");
    if (!isOffset(base + rule.delta)) throwInvalid("The sum of the BaseUtcOffset and DaylightDelta properties must within plus or minus 14.0 hours.");
    if (before !== undefined && rule.dateStart.ticks <= before.dateEnd.ticks) throwInvalid("The elements of the AdjustmentRule array must be in chronological order and must not overlap.");
    before = rule;
    return rule;
  });
}

function throwInvalid(message: string): never {
  return throwNet("System.InvalidTimeZoneException", message);
}
