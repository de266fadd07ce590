export const regexText = `namespace System.Text.RegularExpressions {
  public class Regex {
    [NotAllowed] public static readonly TimeSpan InfiniteMatchTimeout;
    public Regex(string pattern);
    public Regex(string pattern, RegexOptions options);
    public Regex(string pattern, RegexOptions options, TimeSpan matchTimeout);
    [NotAllowed] public static int CacheSize { get; set; }
    [NotAllowed] public TimeSpan MatchTimeout { get; }
    [NotAllowed] public RegexOptions Options { get; }
    [NotAllowed] public bool RightToLeft { get; }
    public static bool IsMatch(string input, string pattern);
    public static bool IsMatch(string input, string pattern, RegexOptions options);
    public static bool IsMatch(string input, string pattern, RegexOptions options, TimeSpan matchTimeout);
    public bool IsMatch(string input);
    public bool IsMatch(string input, int startat);
    public static Match Match(string input, string pattern);
    public static Match Match(string input, string pattern, RegexOptions options);
    public static Match Match(string input, string pattern, RegexOptions options, TimeSpan matchTimeout);
    public Match Match(string input);
    public Match Match(string input, int startat);
    public Match Match(string input, int beginning, int length);
    public static MatchCollection Matches(string input, string pattern);
    public static MatchCollection Matches(string input, string pattern, RegexOptions options);
    public static MatchCollection Matches(string input, string pattern, RegexOptions options, TimeSpan matchTimeout);
    public MatchCollection Matches(string input);
    public MatchCollection Matches(string input, int startat);
    public static string Replace(string input, string pattern, string replacement);
    public static string Replace(string input, string pattern, string replacement, RegexOptions options);
    public static string Replace(string input, string pattern, string replacement, RegexOptions options, TimeSpan matchTimeout);
    public string Replace(string input, string replacement);
    public string Replace(string input, string replacement, int count);
    public string Replace(string input, string replacement, int count, int startat);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options);
    public static string Replace(string input, string pattern, MatchEvaluator evaluator, RegexOptions options, TimeSpan matchTimeout);
    public string Replace(string input, MatchEvaluator evaluator);
    public string Replace(string input, MatchEvaluator evaluator, int count);
    public string Replace(string input, MatchEvaluator evaluator, int count, int startat);
    public static string[] Split(string input, string pattern);
    public static string[] Split(string input, string pattern, RegexOptions options);
    public static string[] Split(string input, string pattern, RegexOptions options, TimeSpan matchTimeout);
    public string[] Split(string input);
    public string[] Split(string input, int count);
    public string[] Split(string input, int count, int startat);
    [NotAllowed("Write \\ before the characters that have a meaning in a pattern, or use string methods.")] public static string Escape(string str);
    public static string Unescape(string str);
    public string ToString();
    [NotAllowed] public string[] GetGroupNames();
    [NotAllowed] public int[] GetGroupNumbers();
    [NotAllowed] public string GroupNameFromNumber(int i);
    [NotAllowed] public int GroupNumberFromName(string name);
  }
  public enum RegexOptions {
    None = 0,
    IgnoreCase = 1,
    Multiline = 2,
    ExplicitCapture = 4,
    Compiled = 8,
    Singleline = 16,
    IgnorePatternWhitespace = 32,
    RightToLeft = 64,
    ECMAScript = 256,
    CultureInvariant = 512,
  }
  public class Capture {
    public int Index { get; }
    public int Length { get; }
    public string Value { get; }
    public string ToString();
  }
  public class CaptureCollection : IReadOnlyList<Capture>, IList, IList<Capture> {
    [NotAllowed] public bool IsReadOnly { get; }
    public int Count { get; }
    public Capture this[int i] { get; }
    [NotAllowed] public bool IsSynchronized { get; }
    [NotAllowed] public object SyncRoot { get; }
    [NotAllowed] public IEnumerator GetEnumerator();
    [NotAllowed] public void CopyTo(Array array, int arrayIndex);
    [NotAllowed] public void CopyTo(Capture[] array, int arrayIndex);
  }
  public class Group : Capture {
    public bool Success { get; }
    [NotAllowed("Use the name that Groups[…] was asked for.")] public string Name { get; }
    public CaptureCollection Captures { get; }
    [NotAllowed] public static Group Synchronized(Group inner);
  }
  public class GroupCollection : IReadOnlyList<Group>, IList, IList<Group> {
    [NotAllowed] public bool IsReadOnly { get; }
    public int Count { get; }
    public Group this[int groupnum] { get; }
    public Group this[string groupname] { get; }
    [NotAllowed] public bool IsSynchronized { get; }
    [NotAllowed] public object SyncRoot { get; }
    [NotAllowed] public IEnumerator GetEnumerator();
    [NotAllowed] public void CopyTo(Array array, int arrayIndex);
    [NotAllowed] public void CopyTo(Group[] array, int arrayIndex);
  }
  public class Match : Group {
    public static Match Empty { get; }
    public GroupCollection Groups { get; }
    [NotAllowed("Use Regex.Matches(…).")] public Match NextMatch();
    public string Result(string replacement);
    [NotAllowed] public static Match Synchronized(Match inner);
  }
  public class MatchCollection : IReadOnlyList<Match>, IList, IList<Match> {
    public bool IsReadOnly { get; }
    public int Count { get; }
    public Match this[int i] { get; }
    public bool IsSynchronized { get; }
    public object SyncRoot { get; }
    public IEnumerator GetEnumerator();
    public void CopyTo(Array array, int arrayIndex);
    public void CopyTo(Match[] array, int arrayIndex);
  }
  public delegate string MatchEvaluator(Match match);
}
`;
