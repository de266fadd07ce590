export const timeZonesText = `namespace System {
  public abstract class TimeZone {
    public static TimeZone CurrentTimeZone { get; }
    public string StandardName { get; }
    public string DaylightName { get; }
    public TimeSpan GetUtcOffset(DateTime time);
    public DateTime ToUniversalTime(DateTime time);
    public DateTime ToLocalTime(DateTime time);
    public DaylightTime GetDaylightChanges(int year);
    public bool IsDaylightSavingTime(DateTime time);
    public static bool IsDaylightSavingTime(DateTime time, DaylightTime daylightTimes);
  }
  public sealed class TimeZoneInfo : IEquatable<TimeZoneInfo> {
    public string Id { get; }
    public string DisplayName { get; }
    public string StandardName { get; }
    public string DaylightName { get; }
    public TimeSpan BaseUtcOffset { get; }
    public bool SupportsDaylightSavingTime { get; }
    public static TimeZoneInfo Local { get; }
    public static TimeZoneInfo Utc { get; }
    public AdjustmentRule[] GetAdjustmentRules();
    public static TimeZoneInfo FindSystemTimeZoneById(string id);
    public TimeSpan[] GetAmbiguousTimeOffsets(DateTimeOffset dateTimeOffset);
    public TimeSpan[] GetAmbiguousTimeOffsets(DateTime dateTime);
    public TimeSpan GetUtcOffset(DateTimeOffset dateTimeOffset);
    public TimeSpan GetUtcOffset(DateTime dateTime);
    public bool IsAmbiguousTime(DateTimeOffset dateTimeOffset);
    public bool IsAmbiguousTime(DateTime dateTime);
    public bool IsDaylightSavingTime(DateTimeOffset dateTimeOffset);
    public bool IsDaylightSavingTime(DateTime dateTime);
    public bool IsInvalidTime(DateTime dateTime);
    public static void ClearCachedData();
    public static DateTimeOffset ConvertTimeBySystemTimeZoneId(DateTimeOffset dateTimeOffset, string destinationTimeZoneId);
    public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string destinationTimeZoneId);
    public static DateTime ConvertTimeBySystemTimeZoneId(DateTime dateTime, string sourceTimeZoneId, string destinationTimeZoneId);
    public static DateTimeOffset ConvertTime(DateTimeOffset dateTimeOffset, TimeZoneInfo destinationTimeZone);
    public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo destinationTimeZone);
    public static DateTime ConvertTime(DateTime dateTime, TimeZoneInfo sourceTimeZone, TimeZoneInfo destinationTimeZone);
    public static DateTime ConvertTimeFromUtc(DateTime dateTime, TimeZoneInfo destinationTimeZone);
    public static DateTime ConvertTimeToUtc(DateTime dateTime);
    public static DateTime ConvertTimeToUtc(DateTime dateTime, TimeZoneInfo sourceTimeZone);
    public bool Equals(TimeZoneInfo other);
    public bool Equals(object obj);
    public static TimeZoneInfo FromSerializedString(string source);
    public int GetHashCode();
    public static ReadOnlyCollection<TimeZoneInfo> GetSystemTimeZones();
    public bool HasSameRules(TimeZoneInfo other);
    public string ToSerializedString();
    public string ToString();
    public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName);
    public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, AdjustmentRule[] adjustmentRules);
    public static TimeZoneInfo CreateCustomTimeZone(string id, TimeSpan baseUtcOffset, string displayName, string standardDisplayName, string daylightDisplayName, AdjustmentRule[] adjustmentRules, bool disableDaylightSavingTime);
    public sealed class AdjustmentRule : IEquatable<AdjustmentRule> {
      public DateTime DateStart { get; }
      public DateTime DateEnd { get; }
      public TimeSpan DaylightDelta { get; }
      public TransitionTime DaylightTransitionStart { get; }
      public TransitionTime DaylightTransitionEnd { get; }
      public bool Equals(AdjustmentRule other);
      public int GetHashCode();
      public static AdjustmentRule CreateAdjustmentRule(DateTime dateStart, DateTime dateEnd, TimeSpan daylightDelta, TransitionTime daylightTransitionStart, TransitionTime daylightTransitionEnd);
    }
    public struct TransitionTime : IEquatable<TransitionTime> {
      public DateTime TimeOfDay { get; }
      public int Month { get; }
      public int Week { get; }
      public int Day { get; }
      public DayOfWeek DayOfWeek { get; }
      public bool IsFixedDateRule { get; }
      public bool Equals(object obj);
      public static bool operator ==(TransitionTime t1, TransitionTime t2);
      public static bool operator !=(TransitionTime t1, TransitionTime t2);
      public bool Equals(TransitionTime other);
      public int GetHashCode();
      public static TransitionTime CreateFixedDateRule(DateTime timeOfDay, int month, int day);
      public static TransitionTime CreateFloatingDateRule(DateTime timeOfDay, int month, int week, DayOfWeek dayOfWeek);
    }
  }
}
namespace System.Globalization {
  public class DaylightTime {
    public DaylightTime(DateTime start, DateTime end, TimeSpan delta);
    public DateTime Start { get; }
    public DateTime End { get; }
    public TimeSpan Delta { get; }
  }
}
`;
