export const linqTypesText = `namespace System.Linq {
  public interface IGrouping<out TKey, out TElement> : IEnumerable<TElement> {
    public TKey Key { get; }
  }
  public interface ILookup<TKey, TElement> : IEnumerable<IGrouping<TKey, TElement>> {
    public int Count { get; }
    public IEnumerable<TElement> this[TKey key] { get; }
    public bool Contains(TKey key);
  }
  public class Lookup<TKey, TElement> : IEnumerable, IEnumerable<IGrouping<TKey, TElement>>, ILookup<TKey, TElement> {
    public int Count { get; }
    public IEnumerable<TElement> this[TKey key] { get; }
    public bool Contains(TKey key);
    public IEnumerator<IGrouping<TKey, TElement>> GetEnumerator();
    public IEnumerable<TResult> ApplyResultSelector<TResult>(Func<TKey, IEnumerable<TElement>, TResult> resultSelector);
  }
  public interface IOrderedEnumerable<out TElement> : IEnumerable<TElement> {
    public IOrderedEnumerable<TElement> CreateOrderedEnumerable<TKey>(Func<TElement, TKey> keySelector, IComparer<TKey> comparer, bool descending);
  }
}
`;
