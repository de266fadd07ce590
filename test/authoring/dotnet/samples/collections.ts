import { Array, Convert, Dictionary, Enumerable, Exception, HashSet, InvalidOperationException, KeyValuePair, List, Queue, StringComparer, StringComparison, Tuple, XDocument, XElement, XNamespace, defaultOf, double, int, out, string, type IDictionary, type IEnumerable, type IList, type IReadOnlyDictionary, type Object, type bool } from "../../../../src/authoring/dotnet/index.js";
import { expression } from "./expression.js";

export const listed: int = expression(() => {
  const list = new List<int>();
  list.Add(1);
  list.AddRange([2, 3]);
  list[0] = list[1] + list.Count + list.Count((n) => n > 1);
  list.Sort((a, b) => b - a);
  return list.Where((n) => n > 1).Select((n) => n * 2).Sum() + list.Max() + list.Average();
});
export const initialized: bool = expression((context) => new List<string>(["GET", "HEAD"]).Contains(context.Request.Method));
export const literal: bool = expression((context) => ["a", "b"].Contains(context.Api.Id) && [1, 2, 3].Any((n) => n === 2) && ["x"].Length === 1);
export const mapped: string = expression((context) => {
  const regions = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
  regions.Add("eu", "west");
  regions["us"] = "east";
  let found!: string;
  return regions.TryGetValue(context.Deployment.Region, out(found)) ? found : regions["eu"];
});
export const counts: int = expression(() => {
  const byNumber = new Dictionary<int, string>();
  byNumber[1] = "a";
  for (const pair of byNumber) if (pair.Value === "a") return pair.Key;
  return byNumber.Keys.First() + byNumber.Values.Count + byNumber.Count;
});
export const asInterface: IDictionary<string, string> = expression(() => new Dictionary<string, string>());
export const readOnly: IReadOnlyDictionary<string, string> = expression(() => new Dictionary<string, string>());
export const sequence: IEnumerable<string> = expression(() => ["a"]);
export const list: IList<int> = expression(() => new List<int>());
export const covariant: IEnumerable<Object> = expression((context) => context.Product.Groups);
export const set: bool = expression(() => new HashSet<string>(["a"]).Overlaps(["b"]) && new HashSet<int>().Add(1));
export const queue: int = expression(() => {
  const queue = new Queue<int>();
  queue.Enqueue(1);
  return queue.Dequeue();
});
export const ranged: string = expression(() => string.Join("", Enumerable.Range(1, 3).Select((n) => n.ToString()).Concat(["z"]).Distinct()));
export const folded: int = expression(() => [1, 2, 3].Aggregate(0, (sum, n) => sum + n));
export const zipped: string = expression(() => ["a", "b"].Zip([1, 2], (a, b) => a + b).FirstOrDefault() ?? "");
export const looked: string = expression((context) => string.Join(",", context.Request.Headers.ToLookup((h) => h.Key.ToLower(), (h) => h.Value.Length)["host"].Select((n) => n + 1)));
export const query: string = expression((context) => string.Join("&", context.Request.Url.Query.OrderBy((q) => q.Key).SelectMany((q) => q.Value.Select((v) => q.Key + "=" + v))));
export const ordered: string[] = expression((context) => context.Request.Headers.Where((h) => h.Key.StartsWith("X-", StringComparison.Ordinal)).OrderBy((h) => h.Key).ThenByDescending((h) => h.Value.Length).Select((h) => h.Key).ToArray());
export const tuple: int = expression(() => Tuple.Create("a", 1).Item2 + new Tuple<int, string>(1, "b").Item1);
export const pair: string = expression(() => new KeyValuePair<string, int>("a", 1).Key);
export const arrays: int = expression(() => Array.IndexOf(["a", "b"], "b"));
export const cast: int = expression(() => ([1, 2] as int[]).Cast<int>().First() + defaultOf<int>());
export const element: string = expression((context) => {
  const document = context.Response.Body.As<XDocument>(true);
  const ns: XNamespace = XNamespace.Get("urn:a");
  const name = document.Root.Element(ns.GetName("name"));
  return (name as string) + (document.Root.Attribute("id") as int) + document.Descendants("line").Sum((line) => line.Element("price") as double);
});
export const made: string = expression(() => new XElement("root", new XElement("a", 1), [new XElement("b")]).ToString());
export const guarded: int = expression((context) => {
  try {
    return Convert.ToInt32(context.Request.Headers.GetValueOrDefault("N", "x"));
  } catch (error) {
    if (context.Tracing) throw new InvalidOperationException("N", error as Exception);
    return (error as Exception).Message.Length;
  }
});
