import { NetArray } from "../../collections/array.js";
import { hashCodeOf } from "../../collections/equality.js";
import { NetReadOnlyList } from "../../collections/list.js";
import { throwArgumentNull } from "../../language/throw.js";
import { netType } from "../../net-type.js";
import type { CallContext, MemberTable, NetValue } from "../../value.js";
import type { NetDateTimeOffset } from "../date-time-offset.js";
import { NetDateTime } from "../date-time.js";
import { NetTimeSpan } from "../time-span.js";
import type { NetAdjustmentRule } from "./adjustment-rule.js";
import { ambiguousOffsets, convertBetween, convertById, convertOffset, convertTime, convertToUtc, isAmbiguousTime, isDaylightIn, isInvalidTime, offsetIn } from "./convert.js";
import { deserializeZone, serializeZone } from "./serialized.js";
import { findZone, localZone, systemZones, utcZone } from "./system-zones.js";
import { NetTimeZone, type ZoneNames } from "./time-zone.js";

const type = "System.TimeZoneInfo";
const spanType = netType("System.TimeSpan");
const ruleType = netType("System.TimeZoneInfo+AdjustmentRule");
const zoneType = netType(type);

type Zone = NetTimeZone | null;
type Rules = NetArray | null;

/** What a clock of the zone shows at an instant. */
const shown = (zone: NetTimeZone, value: NetDateTimeOffset): NetDateTime => new NetDateTime(convertOffset(value, zone).clock.ticks);

const rulesIn = (rules: Rules): (NetAdjustmentRule | null)[] => (rules === null ? [] : (rules.items as (NetAdjustmentRule | null)[]));

function customZone(id: string | null, base: NetTimeSpan, names: ZoneNames, rules: Rules, withoutDaylight: boolean): NetTimeZone {
  const zone = NetTimeZone.custom(id, base.ticks, names, rulesIn(rules));
  return withoutDaylight ? new NetTimeZone(zone.id, { ...names, daylight: null }, { base: zone.base, rules: [] }) : zone;
}

const properties: MemberTable = {
  [`${type}.Id`]: (_: CallContext, zone: NetTimeZone) => zone.id,
  [`${type}.DisplayName`]: (_: CallContext, zone: NetTimeZone) => zone.names.display ?? "",
  [`${type}.StandardName`]: (_: CallContext, zone: NetTimeZone) => zone.names.standard ?? "",
  [`${type}.DaylightName`]: (_: CallContext, zone: NetTimeZone) => zone.names.daylight ?? "",
  [`${type}.BaseUtcOffset`]: (_: CallContext, zone: NetTimeZone) => new NetTimeSpan(zone.base),
  [`${type}.SupportsDaylightSavingTime`]: (_: CallContext, zone: NetTimeZone) => zone.supportsDaylight,
  [`${type}.Local`]: () => localZone,
  [`${type}.Utc`]: () => utcZone,
  [`${type}.GetAdjustmentRules()`]: (_: CallContext, zone: NetTimeZone) => new NetArray(ruleType, [...zone.rules]),
};

const questions: MemberTable = {
  [`${type}.GetAmbiguousTimeOffsets(DateTimeOffset)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTimeOffset) => new NetArray(spanType, ambiguousOffsets(zone, shown(zone, value), "DateTimeOffset", "dateTimeOffset")),
  [`${type}.GetAmbiguousTimeOffsets(DateTime)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTime) => new NetArray(spanType, ambiguousOffsets(zone, value, "DateTime", "dateTime")),
  [`${type}.GetUtcOffset(DateTimeOffset)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTimeOffset) => new NetTimeSpan(zone.offsetAt(value.utcTicks).offset),
  [`${type}.GetUtcOffset(DateTime)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTime) => offsetIn(zone, value),
  [`${type}.IsAmbiguousTime(DateTimeOffset)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTimeOffset) => isAmbiguousTime(zone, shown(zone, value)),
  [`${type}.IsAmbiguousTime(DateTime)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTime) => isAmbiguousTime(zone, value),
  [`${type}.IsDaylightSavingTime(DateTimeOffset)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTimeOffset) => zone.offsetAt(value.utcTicks).daylight,
  [`${type}.IsDaylightSavingTime(DateTime)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTime) => isDaylightIn(zone, value),
  [`${type}.IsInvalidTime(DateTime)`]: (_: CallContext, zone: NetTimeZone, value: NetDateTime) => isInvalidTime(zone, value),
  [`${type}.Equals(TimeZoneInfo)`]: (_: CallContext, zone: NetTimeZone, other: Zone) => zone.netEquals(other),
  [`${type}.Equals(object)`]: (_: CallContext, zone: NetTimeZone, other: NetValue) => zone.netEquals(other),
  [`${type}.GetHashCode()`]: (_: CallContext, zone: NetTimeZone) => hashCodeOf(zone.id.toUpperCase()),
  [`${type}.HasSameRules(TimeZoneInfo)`]: (_: CallContext, zone: NetTimeZone, other: Zone) => zone.hasSameRules(other ?? throwArgumentNull("other")),
  [`${type}.ToString()`]: (_: CallContext, zone: NetTimeZone) => zone.netToString(),
  [`${type}.ToSerializedString()`]: (_: CallContext, zone: NetTimeZone) => serializeZone(zone),
};

const conversions: MemberTable = {
  [`${type}.ConvertTimeBySystemTimeZoneId(DateTimeOffset, string)`]: (_: CallContext, value: NetDateTimeOffset, id: string | null) => convertOffset(value, findZone(id)),
  [`${type}.ConvertTimeBySystemTimeZoneId(DateTime, string)`]: (_: CallContext, value: NetDateTime, id: string | null) => convertTime(value, findZone(id)),
  [`${type}.ConvertTimeBySystemTimeZoneId(DateTime, string, string)`]: (_: CallContext, value: NetDateTime, from: string | null, to: string | null) => convertById(value, from, to),
  [`${type}.ConvertTime(DateTimeOffset, TimeZoneInfo)`]: (_: CallContext, value: NetDateTimeOffset, zone: Zone) => convertOffset(value, zone),
  [`${type}.ConvertTime(DateTime, TimeZoneInfo)`]: (_: CallContext, value: NetDateTime, zone: Zone) => convertTime(value, zone),
  [`${type}.ConvertTime(DateTime, TimeZoneInfo, TimeZoneInfo)`]: (_: CallContext, value: NetDateTime, from: Zone, to: Zone) => convertBetween(value, from, to),
  [`${type}.ConvertTimeFromUtc(DateTime, TimeZoneInfo)`]: (_: CallContext, value: NetDateTime, zone: Zone) => convertBetween(value, utcZone, zone),
  [`${type}.ConvertTimeToUtc(DateTime)`]: (_: CallContext, value: NetDateTime) => convertToUtc(value),
  [`${type}.ConvertTimeToUtc(DateTime, TimeZoneInfo)`]: (_: CallContext, value: NetDateTime, zone: Zone) => convertBetween(value, zone, utcZone),
};

const makers: MemberTable = {
  [`${type}.FindSystemTimeZoneById(string)`]: (_: CallContext, id: string | null) => findZone(id),
  [`${type}.GetSystemTimeZones()`]: ({ host }: CallContext) => {
    const zones = systemZones();
    host.spend(zones.length);
    return new NetReadOnlyList(zoneType, zones);
  },
  [`${type}.FromSerializedString(string)`]: ({ host }: CallContext, source: string | null) => {
    host.spend(source?.length ?? 0);
    return deserializeZone(source);
  },
  // The zones of the system are the same for ever.
  [`${type}.ClearCachedData()`]: () => null,
  [`${type}.CreateCustomTimeZone(string, TimeSpan, string, string)`]: (_: CallContext, id: string | null, base: NetTimeSpan, display: string | null, standard: string | null) =>
    customZone(id, base, { display, standard, daylight: standard }, null, false),
  [`${type}.CreateCustomTimeZone(string, TimeSpan, string, string, string, AdjustmentRule[])`]: (_: CallContext, id: string | null, base: NetTimeSpan, display: string | null, standard: string | null, daylight: string | null, rules: Rules) =>
    customZone(id, base, { display, standard, daylight }, rules, false),
  [`${type}.CreateCustomTimeZone(string, TimeSpan, string, string, string, AdjustmentRule[], bool)`]: (
    _: CallContext,
    id: string | null,
    base: NetTimeSpan,
    display: string | null,
    standard: string | null,
    daylight: string | null,
    rules: Rules,
    withoutDaylight: boolean,
  ) => customZone(id, base, { display, standard, daylight }, rules, withoutDaylight),
};

export const timeZoneInfoMembers: MemberTable = { ...properties, ...questions, ...conversions, ...makers };
