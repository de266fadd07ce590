export const globalizationText = `namespace System.Globalization {
  [NotAllowed("Leave the culture out; for a fixed form give a format such as \\"yyyy-MM-dd\\".")] public class CultureInfo : IFormatProvider, ICloneable {
    public CultureInfo(string name);
    public static CultureInfo InvariantCulture { get; }
    public static CultureInfo CurrentCulture { get; }
    public static CultureInfo CurrentUICulture { get; }
    public string Name { get; }
    public static CultureInfo GetCultureInfo(string name);
    public object GetFormat(Type formatType);
    public object Clone();
  }
  [NotAllowed] public enum TimeSpanStyles {
    None = 0,
    AssumeNegative = 1,
  }
  [NotAllowed("Use the overload without it.")] public enum DateTimeStyles {
    None = 0,
    AllowLeadingWhite = 1,
    AllowTrailingWhite = 2,
    AllowInnerWhite = 4,
    AllowWhiteSpaces = 7,
    NoCurrentDateDefault = 8,
    AdjustToUniversal = 16,
    AssumeLocal = 32,
    AssumeUniversal = 64,
    RoundtripKind = 128,
  }
  [NotAllowed("Use the overload without it.")] public enum NumberStyles {
    None = 0,
    AllowLeadingWhite = 1,
    AllowTrailingWhite = 2,
    AllowLeadingSign = 4,
    AllowTrailingSign = 8,
    AllowParentheses = 16,
    AllowDecimalPoint = 32,
    AllowThousands = 64,
    AllowExponent = 128,
    AllowCurrencySymbol = 256,
    AllowHexSpecifier = 512,
    Integer = 7,
    HexNumber = 515,
    Number = 111,
    Float = 167,
    Currency = 383,
    Any = 511,
  }
  [NotAllowed] public enum CompareOptions {
    None = 0,
    IgnoreCase = 1,
    IgnoreNonSpace = 2,
    IgnoreSymbols = 4,
    IgnoreKanaType = 8,
    IgnoreWidth = 16,
    OrdinalIgnoreCase = 268435456,
    StringSort = 536870912,
    Ordinal = 1073741824,
  }
  public enum UnicodeCategory {
    UppercaseLetter = 0,
    LowercaseLetter = 1,
    TitlecaseLetter = 2,
    ModifierLetter = 3,
    OtherLetter = 4,
    NonSpacingMark = 5,
    SpacingCombiningMark = 6,
    EnclosingMark = 7,
    DecimalDigitNumber = 8,
    LetterNumber = 9,
    OtherNumber = 10,
    SpaceSeparator = 11,
    LineSeparator = 12,
    ParagraphSeparator = 13,
    Control = 14,
    Format = 15,
    Surrogate = 16,
    PrivateUse = 17,
    ConnectorPunctuation = 18,
    DashPunctuation = 19,
    OpenPunctuation = 20,
    ClosePunctuation = 21,
    InitialQuotePunctuation = 22,
    FinalQuotePunctuation = 23,
    OtherPunctuation = 24,
    MathSymbol = 25,
    CurrencySymbol = 26,
    ModifierSymbol = 27,
    OtherSymbol = 28,
    OtherNotAssigned = 29,
  }
}
namespace System {
  [NotAllowed("Leave it out.")] public interface IFormatProvider {
    public object GetFormat(Type formatType);
  }
}
`;
