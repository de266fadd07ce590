export const timeText = `namespace System {
  public struct DateTime : IComparable, IComparable<DateTime>, IConvertible, IEquatable<DateTime>, IFormattable {
    public static readonly DateTime MinValue;
    public static readonly DateTime MaxValue;
    [NotAllowed] public static readonly DateTime UnixEpoch;
    public DateTime(long ticks);
    public DateTime(long ticks, DateTimeKind kind);
    public DateTime(int year, int month, int day);
    public DateTime(int year, int month, int day, int hour, int minute, int second);
    public DateTime(int year, int month, int day, int hour, int minute, int second, DateTimeKind kind);
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond);
    public DateTime(int year, int month, int day, int hour, int minute, int second, int millisecond, DateTimeKind kind);
    public DateTime Date { get; }
    public int Day { get; }
    public DayOfWeek DayOfWeek { get; }
    public int DayOfYear { get; }
    public int Hour { get; }
    [NotAllowed("Use DateTimeOffset, which knows its offset.")] public DateTimeKind Kind { get; }
    public int Millisecond { get; }
    public int Minute { get; }
    public int Month { get; }
    public static DateTime Now { get; }
    public int Second { get; }
    public long Ticks { get; }
    public TimeSpan TimeOfDay { get; }
    public static DateTime Today { get; }
    public int Year { get; }
    public static DateTime UtcNow { get; }
    public DateTime Add(TimeSpan value);
    public DateTime AddDays(double value);
    public DateTime AddHours(double value);
    public DateTime AddMilliseconds(double value);
    public DateTime AddMinutes(double value);
    public DateTime AddMonths(int months);
    public DateTime AddSeconds(double value);
    public DateTime AddTicks(long value);
    public DateTime AddYears(int value);
    [NotAllowed("Compare with <, > and ==.")] public static int Compare(DateTime t1, DateTime t2);
    [NotAllowed("Compare with <, > and ==.")] public int CompareTo(object value);
    [NotAllowed("Compare with <, > and ==.")] public int CompareTo(DateTime value);
    public static int DaysInMonth(int year, int month);
    public bool Equals(object value);
    [NotAllowed] public bool Equals(DateTime value);
    [NotAllowed] public static bool Equals(DateTime t1, DateTime t2);
    [NotAllowed] public static DateTime FromBinary(long dateData);
    [NotAllowed] public static DateTime FromFileTime(long fileTime);
    [NotAllowed] public static DateTime FromFileTimeUtc(long fileTime);
    [NotAllowed] public static DateTime FromOADate(double d);
    public bool IsDaylightSavingTime();
    [NotAllowed("Use new DateTimeOffset(value, TimeSpan.Zero).UtcDateTime.")] public static DateTime SpecifyKind(DateTime value, DateTimeKind kind);
    [NotAllowed] public long ToBinary();
    public int GetHashCode();
    public static bool IsLeapYear(int year);
    public static DateTime Parse(string s);
    public static DateTime Parse(string s, IFormatProvider provider);
    public static DateTime Parse(string s, IFormatProvider provider, DateTimeStyles styles);
    [NotAllowed("Use DateTimeOffset.ParseExact(…), and its DateTime or UtcDateTime.")] public static DateTime ParseExact(string s, string format, IFormatProvider provider);
    [NotAllowed("Use DateTimeOffset.ParseExact(…), and its DateTime or UtcDateTime.")] public static DateTime ParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style);
    [NotAllowed("Use DateTimeOffset.ParseExact(…), and its DateTime or UtcDateTime.")] public static DateTime ParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style);
    public TimeSpan Subtract(DateTime value);
    public DateTime Subtract(TimeSpan value);
    [NotAllowed] public double ToOADate();
    [NotAllowed] public long ToFileTime();
    [NotAllowed] public long ToFileTimeUtc();
    [NotAllowed("Use TimeZoneInfo.ConvertTimeFromUtc(value, zone).")] public DateTime ToLocalTime();
    [NotAllowed("Use ToString(\\"D\\").")] public string ToLongDateString();
    [NotAllowed("Use ToString(\\"T\\").")] public string ToLongTimeString();
    [NotAllowed("Use ToString(\\"d\\").")] public string ToShortDateString();
    [NotAllowed("Use ToString(\\"t\\").")] public string ToShortTimeString();
    public string ToString();
    public string ToString(string format);
    public string ToString(IFormatProvider provider);
    public string ToString(string format, IFormatProvider provider);
    [NotAllowed("Use new DateTimeOffset(value).UtcDateTime.")] public DateTime ToUniversalTime();
    [NotAllowed("Use DateTimeOffset.TryParse(…), and its DateTime or UtcDateTime.")] public static bool TryParse(string s, out DateTime result);
    [NotAllowed("Use DateTimeOffset.TryParse(…), and its DateTime or UtcDateTime.")] public static bool TryParse(string s, IFormatProvider provider, DateTimeStyles styles, out DateTime result);
    [NotAllowed("Use DateTimeOffset.TryParseExact(…), and its DateTime or UtcDateTime.")] public static bool TryParseExact(string s, string format, IFormatProvider provider, DateTimeStyles style, out DateTime result);
    [NotAllowed("Use DateTimeOffset.TryParseExact(…), and its DateTime or UtcDateTime.")] public static bool TryParseExact(string s, string[] formats, IFormatProvider provider, DateTimeStyles style, out DateTime result);
    public static DateTime operator +(DateTime d, TimeSpan t);
    public static DateTime operator -(DateTime d, TimeSpan t);
    public static TimeSpan operator -(DateTime d1, DateTime d2);
    public static bool operator ==(DateTime d1, DateTime d2);
    public static bool operator !=(DateTime d1, DateTime d2);
    public static bool operator <(DateTime t1, DateTime t2);
    public static bool operator <=(DateTime t1, DateTime t2);
    public static bool operator >(DateTime t1, DateTime t2);
    public static bool operator >=(DateTime t1, DateTime t2);
    [NotAllowed] public string[] GetDateTimeFormats();
    [NotAllowed] public string[] GetDateTimeFormats(IFormatProvider provider);
    [NotAllowed] public string[] GetDateTimeFormats(char format);
    [NotAllowed] public string[] GetDateTimeFormats(char format, IFormatProvider provider);
    [NotAllowed] public TypeCode GetTypeCode();
  }
  public enum DateTimeKind {
    [NotAllowed("Use DateTimeKind.Utc.")] Unspecified = 0,
    Utc = 1,
    [NotAllowed("Use DateTimeKind.Utc, or DateTimeOffset for another offset.")] Local = 2,
  }
  public enum DayOfWeek {
    Sunday = 0,
    Monday = 1,
    Tuesday = 2,
    Wednesday = 3,
    Thursday = 4,
    Friday = 5,
    Saturday = 6,
  }
}
`;
