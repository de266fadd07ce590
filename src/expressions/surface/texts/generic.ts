export const genericText = `namespace System.Collections.Generic {
  public interface IEnumerable<out T> : IEnumerable {
    public IEnumerator<T> GetEnumerator();
  }
  public interface IEnumerator<out T> : IEnumerator, IDisposable {
    public T Current { get; }
  }
  public interface ICollection<T> : IEnumerable<T> {
    public int Count { get; }
    public bool IsReadOnly { get; }
    public void Add(T item);
    public void Clear();
    public bool Contains(T item);
    public void CopyTo(T[] array, int arrayIndex);
    public bool Remove(T item);
  }
  public interface IReadOnlyCollection<out T> : IEnumerable<T> {
    public int Count { get; }
  }
  public interface IList<T> : ICollection<T> {
    public T this[int index] { get; set; }
    public int IndexOf(T item);
    public void Insert(int index, T item);
    public void RemoveAt(int index);
  }
  public interface IReadOnlyList<out T> : IReadOnlyCollection<T> {
    public T this[int index] { get; }
  }
  public interface IDictionary<TKey, TValue> : ICollection<KeyValuePair<TKey, TValue>> {
    public TValue this[TKey key] { get; set; }
    public ICollection<TKey> Keys { get; }
    public ICollection<TValue> Values { get; }
    public bool ContainsKey(TKey key);
    public void Add(TKey key, TValue value);
    public bool Remove(TKey key);
    public bool TryGetValue(TKey key, out TValue value);
  }
  public interface IReadOnlyDictionary<TKey, TValue> : IReadOnlyCollection<KeyValuePair<TKey, TValue>> {
    public TValue this[TKey key] { get; }
    public IEnumerable<TKey> Keys { get; }
    public IEnumerable<TValue> Values { get; }
    public bool ContainsKey(TKey key);
    public bool TryGetValue(TKey key, out TValue value);
  }
  public interface ISet<T> : ICollection<T> {
    public bool Add(T item);
    public void UnionWith(IEnumerable<T> other);
    public void IntersectWith(IEnumerable<T> other);
    public void ExceptWith(IEnumerable<T> other);
    public void SymmetricExceptWith(IEnumerable<T> other);
    public bool IsSubsetOf(IEnumerable<T> other);
    public bool IsSupersetOf(IEnumerable<T> other);
    public bool IsProperSupersetOf(IEnumerable<T> other);
    public bool IsProperSubsetOf(IEnumerable<T> other);
    public bool Overlaps(IEnumerable<T> other);
    public bool SetEquals(IEnumerable<T> other);
  }
  public interface IComparer<in T> {
    public int Compare(T x, T y);
  }
  public interface IEqualityComparer<in T> {
    public bool Equals(T x, T y);
    public int GetHashCode(T obj);
  }
  public struct KeyValuePair<TKey, TValue> {
    public KeyValuePair(TKey key, TValue value);
    public TKey Key { get; }
    public TValue Value { get; }
    public string ToString();
    public void Deconstruct(out TKey key, out TValue value);
  }
  public class Dictionary<TKey, TValue> : IReadOnlyDictionary<TKey, TValue>, IDictionary, IDictionary<TKey, TValue> {
    public Dictionary();
    public Dictionary(int capacity);
    public Dictionary(IEqualityComparer<TKey> comparer);
    public Dictionary(int capacity, IEqualityComparer<TKey> comparer);
    public Dictionary(IDictionary<TKey, TValue> dictionary);
    public Dictionary(IDictionary<TKey, TValue> dictionary, IEqualityComparer<TKey> comparer);
    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection);
    public Dictionary(IEnumerable<KeyValuePair<TKey, TValue>> collection, IEqualityComparer<TKey> comparer);
    public IEqualityComparer<TKey> Comparer { get; }
    public int Count { get; }
    public KeyCollection Keys { get; }
    public ValueCollection Values { get; }
    public TValue this[TKey key] { get; set; }
    public void Add(TKey key, TValue value);
    public void Clear();
    public bool ContainsKey(TKey key);
    public bool ContainsValue(TValue value);
    public bool Remove(TKey key);
    public bool Remove(TKey key, out TValue value);
    public bool TryGetValue(TKey key, out TValue value);
    public bool TryAdd(TKey key, TValue value);
    public IEnumerator<KeyValuePair<TKey, TValue>> GetEnumerator();
    public int EnsureCapacity(int capacity);
    public void TrimExcess();
    public void TrimExcess(int capacity);
    public sealed class KeyCollection : ICollection, IReadOnlyCollection<TKey>, ICollection<TKey> {
      public KeyCollection(Dictionary<TKey, TValue> dictionary);
      public int Count { get; }
      public void CopyTo(TKey[] array, int index);
      public IEnumerator<TKey> GetEnumerator();
    }
    public sealed class ValueCollection : ICollection, IReadOnlyCollection<TValue>, ICollection<TValue> {
      public ValueCollection(Dictionary<TKey, TValue> dictionary);
      public int Count { get; }
      public void CopyTo(TValue[] array, int index);
      public IEnumerator<TValue> GetEnumerator();
    }
  }
  public class HashSet<T> : ISet<T>, IReadOnlyCollection<T> {
    public HashSet();
    public HashSet(IEqualityComparer<T> comparer);
    public HashSet(int capacity);
    public HashSet(IEnumerable<T> collection);
    public HashSet(IEnumerable<T> collection, IEqualityComparer<T> comparer);
    public HashSet(int capacity, IEqualityComparer<T> comparer);
    public int Count { get; }
    public IEqualityComparer<T> Comparer { get; }
    public void Clear();
    public bool Contains(T item);
    public void CopyTo(T[] array, int arrayIndex);
    public bool Remove(T item);
    public bool Add(T item);
    public bool TryGetValue(T equalValue, out T actualValue);
    public void UnionWith(IEnumerable<T> other);
    public void IntersectWith(IEnumerable<T> other);
    public void ExceptWith(IEnumerable<T> other);
    public void SymmetricExceptWith(IEnumerable<T> other);
    public bool IsSubsetOf(IEnumerable<T> other);
    public bool IsProperSubsetOf(IEnumerable<T> other);
    public bool IsSupersetOf(IEnumerable<T> other);
    public bool IsProperSupersetOf(IEnumerable<T> other);
    public bool Overlaps(IEnumerable<T> other);
    public bool SetEquals(IEnumerable<T> other);
    public void CopyTo(T[] array);
    public void CopyTo(T[] array, int arrayIndex, int count);
    public int RemoveWhere(Predicate<T> match);
    public IEnumerator<T> GetEnumerator();
    public int EnsureCapacity(int capacity);
    public void TrimExcess();
    public static IEqualityComparer<HashSet<T>> CreateSetComparer();
  }
  public class Queue<T> : ICollection, IReadOnlyCollection<T> {
    public Queue();
    public Queue(int capacity);
    public Queue(IEnumerable<T> collection);
    public int Count { get; }
    public void Clear();
    public void CopyTo(T[] array, int arrayIndex);
    public void Enqueue(T item);
    public T Dequeue();
    public IEnumerator<T> GetEnumerator();
    public bool TryDequeue(out T result);
    public T Peek();
    public bool TryPeek(out T result);
    public bool Contains(T item);
    public T[] ToArray();
    public void TrimExcess();
  }
  public class Stack<T> : ICollection, IReadOnlyCollection<T> {
    public Stack();
    public Stack(int capacity);
    public Stack(IEnumerable<T> collection);
    public int Count { get; }
    public void Clear();
    public bool Contains(T item);
    public void CopyTo(T[] array, int arrayIndex);
    public void TrimExcess();
    public T Peek();
    public bool TryPeek(out T result);
    public T Pop();
    public IEnumerator<T> GetEnumerator();
    public bool TryPop(out T result);
    public void Push(T item);
    public T[] ToArray();
  }
}
`;
