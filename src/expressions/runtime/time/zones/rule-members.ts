import { hashCodeOf } from "../../collections/equality.js";
import { netType } from "../../net-type.js";
import { Boxed, type CallContext, type MemberTable, type NetValue } from "../../value.js";
import type { NetDateTime } from "../date-time.js";
import type { NetTimeSpan } from "../time-span.js";
import { NetAdjustmentRule } from "./adjustment-rule.js";
import { NetTransitionTime } from "./transition-time.js";

const rule = "System.TimeZoneInfo.AdjustmentRule";
const transition = "System.TimeZoneInfo.TransitionTime";

export const adjustmentRuleMembers: MemberTable = {
  [`${rule}.DateStart`]: (_: CallContext, self: NetAdjustmentRule) => self.dateStart,
  [`${rule}.DateEnd`]: (_: CallContext, self: NetAdjustmentRule) => self.dateEnd,
  [`${rule}.DaylightDelta`]: (_: CallContext, self: NetAdjustmentRule) => self.daylightDelta,
  [`${rule}.DaylightTransitionStart`]: (_: CallContext, self: NetAdjustmentRule) => self.start,
  [`${rule}.DaylightTransitionEnd`]: (_: CallContext, self: NetAdjustmentRule) => self.end,
  [`${rule}.Equals(AdjustmentRule)`]: (_: CallContext, self: NetAdjustmentRule, other: NetAdjustmentRule | null) => other !== null && self.equals(other),
  [`${rule}.GetHashCode()`]: (_: CallContext, self: NetAdjustmentRule) => hashCodeOf(new Boxed(netType("System.Int64"), self.dateStart.ticks)),
  [`${rule}.CreateAdjustmentRule(DateTime, DateTime, TimeSpan, TransitionTime, TransitionTime)`]: (_: CallContext, dateStart: NetDateTime, dateEnd: NetDateTime, delta: NetTimeSpan, start: NetTransitionTime, end: NetTransitionTime) =>
    NetAdjustmentRule.create(dateStart, dateEnd, delta, start, end),
};

export const transitionTimeMembers: MemberTable = {
  [`${transition}.TimeOfDay`]: (_: CallContext, self: NetTransitionTime) => self.timeOfDay,
  [`${transition}.Month`]: (_: CallContext, self: NetTransitionTime) => self.month,
  [`${transition}.Week`]: (_: CallContext, self: NetTransitionTime) => self.week,
  [`${transition}.Day`]: (_: CallContext, self: NetTransitionTime) => self.day,
  [`${transition}.DayOfWeek`]: (_: CallContext, self: NetTransitionTime) => self.dayOfWeek,
  [`${transition}.IsFixedDateRule`]: (_: CallContext, self: NetTransitionTime) => self.isFixed,
  [`${transition}.Equals(object)`]: (_: CallContext, self: NetTransitionTime, other: NetValue) => self.netEquals(other),
  [`${transition}.Equals(TransitionTime)`]: (_: CallContext, self: NetTransitionTime, other: NetTransitionTime) => self.equals(other),
  [`${transition}.operator ==(TransitionTime, TransitionTime)`]: (_: CallContext, a: NetTransitionTime, b: NetTransitionTime) => a.equals(b),
  [`${transition}.operator !=(TransitionTime, TransitionTime)`]: (_: CallContext, a: NetTransitionTime, b: NetTransitionTime) => !a.equals(b),
  [`${transition}.GetHashCode()`]: (_: CallContext, self: NetTransitionTime) => self.month ^ (self.week << 8),
  [`${transition}.CreateFixedDateRule(DateTime, int, int)`]: (_: CallContext, timeOfDay: NetDateTime, month: number, day: number) => NetTransitionTime.fixed(timeOfDay, month, day),
  [`${transition}.CreateFloatingDateRule(DateTime, int, int, DayOfWeek)`]: (_: CallContext, timeOfDay: NetDateTime, month: number, week: number, dayOfWeek: number) => NetTransitionTime.floating(timeOfDay, month, week, dayOfWeek),
};
