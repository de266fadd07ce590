export const tuplesText = `namespace System {
  public static class Tuple {
    public static Tuple<T1> Create<T1>(T1 item1);
    public static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2);
    public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3);
    public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4);
    public static Tuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5);
    public static Tuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6);
    public static Tuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7);
    public static Tuple<T1, T2, T3, T4, T5, T6, T7, Tuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8);
  }
  public class Tuple<T1> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1);
    public T1 Item1 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3, T4> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public T4 Item4 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3, T4, T5> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public T4 Item4 { get; }
    public T5 Item5 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3, T4, T5, T6> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public T4 Item4 { get; }
    public T5 Item5 { get; }
    public T6 Item6 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3, T4, T5, T6, T7> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public T4 Item4 { get; }
    public T5 Item5 { get; }
    public T6 Item6 { get; }
    public T7 Item7 { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public class Tuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable, IStructuralComparable, IStructuralEquatable {
    public Tuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest);
    public T1 Item1 { get; }
    public T2 Item2 { get; }
    public T3 Item3 { get; }
    public T4 Item4 { get; }
    public T5 Item5 { get; }
    public T6 Item6 { get; }
    public T7 Item7 { get; }
    public TRest Rest { get; }
    public bool Equals(object obj);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple : IComparable, IComparable<ValueTuple>, IEquatable<ValueTuple>, IStructuralComparable, IStructuralEquatable {
    public bool Equals(object obj);
    public bool Equals(ValueTuple other);
    public int CompareTo(ValueTuple other);
    public int GetHashCode();
    public string ToString();
    public static ValueTuple Create();
    public static ValueTuple<T1> Create<T1>(T1 item1);
    public static ValueTuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2);
    public static ValueTuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3);
    public static ValueTuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4);
    public static ValueTuple<T1, T2, T3, T4, T5> Create<T1, T2, T3, T4, T5>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5);
    public static ValueTuple<T1, T2, T3, T4, T5, T6> Create<T1, T2, T3, T4, T5, T6>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6);
    public static ValueTuple<T1, T2, T3, T4, T5, T6, T7> Create<T1, T2, T3, T4, T5, T6, T7>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7);
    public static ValueTuple<T1, T2, T3, T4, T5, T6, T7, ValueTuple<T8>> Create<T1, T2, T3, T4, T5, T6, T7, T8>(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, T8 item8);
  }
  public struct ValueTuple<T1> : IComparable, IComparable<ValueTuple<T1>>, IEquatable<ValueTuple<T1>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public ValueTuple(T1 item1);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1> other);
    public int CompareTo(ValueTuple<T1> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2> : IComparable, IComparable<ValueTuple<T1, T2>>, IEquatable<ValueTuple<T1, T2>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public ValueTuple(T1 item1, T2 item2);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2> other);
    public int CompareTo(ValueTuple<T1, T2> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3> : IComparable, IComparable<ValueTuple<T1, T2, T3>>, IEquatable<ValueTuple<T1, T2, T3>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public ValueTuple(T1 item1, T2 item2, T3 item3);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3> other);
    public int CompareTo(ValueTuple<T1, T2, T3> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3, T4> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4>>, IEquatable<ValueTuple<T1, T2, T3, T4>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3, T4> other);
    public int CompareTo(ValueTuple<T1, T2, T3, T4> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3, T4, T5> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;
    public T5 Item5;
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3, T4, T5> other);
    public int CompareTo(ValueTuple<T1, T2, T3, T4, T5> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3, T4, T5, T6> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;
    public T5 Item5;
    public T6 Item6;
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6> other);
    public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7>>, IStructuralComparable, IStructuralEquatable {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;
    public T5 Item5;
    public T6 Item6;
    public T7 Item7;
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6, T7> other);
    public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7> other);
    public int GetHashCode();
    public string ToString();
  }
  public struct ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> : IComparable, IComparable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>, IEquatable<ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest>>, IStructuralComparable, IStructuralEquatable where TRest : struct {
    public T1 Item1;
    public T2 Item2;
    public T3 Item3;
    public T4 Item4;
    public T5 Item5;
    public T6 Item6;
    public T7 Item7;
    public TRest Rest;
    public ValueTuple(T1 item1, T2 item2, T3 item3, T4 item4, T5 item5, T6 item6, T7 item7, TRest rest);
    public bool Equals(object obj);
    public bool Equals(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other);
    public int CompareTo(ValueTuple<T1, T2, T3, T4, T5, T6, T7, TRest> other);
    public int GetHashCode();
    public string ToString();
  }
}
`;
