export const collectionsText = `namespace System.Collections {
  public interface IEnumerable {
    public IEnumerator GetEnumerator();
  }
  public interface IEnumerator {
    public object Current { get; }
    public bool MoveNext();
    public void Reset();
  }
  public interface ICollection : IEnumerable {
    public int Count { get; }
    public object SyncRoot { get; }
    public bool IsSynchronized { get; }
    public void CopyTo(Array array, int index);
  }
  public interface IList : ICollection {
    public object this[int index] { get; set; }
    public bool IsReadOnly { get; }
    public bool IsFixedSize { get; }
    public int Add(object value);
    public bool Contains(object value);
    public void Clear();
    public int IndexOf(object value);
    public void Insert(int index, object value);
    public void Remove(object value);
    public void RemoveAt(int index);
  }
  public interface IDictionary : ICollection {
    public object this[object key] { get; set; }
    public ICollection Keys { get; }
    public ICollection Values { get; }
    public bool IsReadOnly { get; }
    public bool IsFixedSize { get; }
    public bool Contains(object key);
    public void Add(object key, object value);
    public void Clear();
    public IDictionaryEnumerator GetEnumerator();
    public void Remove(object key);
  }
  public interface IDictionaryEnumerator : IEnumerator {
    public object Key { get; }
    public object Value { get; }
    public DictionaryEntry Entry { get; }
  }
  public struct DictionaryEntry {
    public DictionaryEntry(object key, object value);
    public object Key { get; set; }
    public object Value { get; set; }
    public void Deconstruct(out object key, out object value);
  }
  public interface IComparer {
    public int Compare(object x, object y);
  }
  public interface IEqualityComparer {
    public bool Equals(object x, object y);
    public int GetHashCode(object obj);
  }
  public interface IStructuralComparable {
    public int CompareTo(object other, IComparer comparer);
  }
  public interface IStructuralEquatable {
    public bool Equals(object other, IEqualityComparer comparer);
    public int GetHashCode(IEqualityComparer comparer);
  }
}
namespace System.Collections.ObjectModel {
  public class ReadOnlyDictionary<TKey, TValue> : IDictionary<TKey, TValue>, IReadOnlyDictionary<TKey, TValue>, IDictionary {
    public ReadOnlyDictionary(IDictionary<TKey, TValue> dictionary);
    public int Count { get; }
    public ICollection<TKey> Keys { get; }
    public ICollection<TValue> Values { get; }
    public TValue this[TKey key] { get; }
    public bool ContainsKey(TKey key);
    public bool TryGetValue(TKey key, out TValue value);
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator();
  }
  public class ReadOnlyCollection<T> : IReadOnlyList<T>, IList, IList<T> {
    public ReadOnlyCollection(IList<T> list);
    public int Count { get; }
    public T this[int index] { get; }
    public bool Contains(T value);
    public void CopyTo(T[] array, int index);
    public IEnumerator<T> GetEnumerator();
    public int IndexOf(T value);
  }
}
`;
