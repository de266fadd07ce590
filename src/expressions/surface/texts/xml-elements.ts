export const xmlElementsText = `namespace System.Xml.Linq {
  public class XElement : XContainer {
    public XElement(XName name);
    public XElement(XName name, object content);
    public XElement(XName name, params object[] content);
    public XElement(XElement other);
    public static IEnumerable<XElement> EmptySequence { get; }
    public XAttribute FirstAttribute { get; }
    public bool HasAttributes { get; }
    public bool HasElements { get; }
    public bool IsEmpty { get; }
    public XAttribute LastAttribute { get; }
    public XName Name { get; set; }
    public XmlNodeType NodeType { get; }
    public string Value { get; set; }
    public void Save(string fileName);
    public void Save(string fileName, SaveOptions options);
    public IEnumerable<XElement> AncestorsAndSelf();
    public IEnumerable<XElement> AncestorsAndSelf(XName name);
    public XAttribute Attribute(XName name);
    public IEnumerable<XAttribute> Attributes();
    public IEnumerable<XAttribute> Attributes(XName name);
    public IEnumerable<XNode> DescendantNodesAndSelf();
    public IEnumerable<XElement> DescendantsAndSelf();
    public IEnumerable<XElement> DescendantsAndSelf(XName name);
    public XNamespace GetDefaultNamespace();
    public XNamespace GetNamespaceOfPrefix(string prefix);
    public string GetPrefixOfNamespace(XNamespace ns);
    public static XElement Load(string uri);
    public static XElement Load(string uri, LoadOptions options);
    public static XElement Load(TextReader textReader);
    public static XElement Load(TextReader textReader, LoadOptions options);
    public static XElement Parse(string text);
    public static XElement Parse(string text, LoadOptions options);
    public void RemoveAll();
    public void RemoveAttributes();
    public void ReplaceAll(object content);
    public void ReplaceAll(params object[] content);
    public void ReplaceAttributes(object content);
    public void ReplaceAttributes(params object[] content);
    public void Save(TextWriter textWriter);
    public void Save(TextWriter textWriter, SaveOptions options);
    public void SetAttributeValue(XName name, object value);
    public void SetElementValue(XName name, object value);
    public void SetValue(object value);
    public static explicit operator string(XElement element);
    public static explicit operator bool(XElement element);
    public static explicit operator bool?(XElement element);
    public static explicit operator int(XElement element);
    public static explicit operator int?(XElement element);
    public static explicit operator uint(XElement element);
    public static explicit operator uint?(XElement element);
    public static explicit operator long(XElement element);
    public static explicit operator long?(XElement element);
    public static explicit operator ulong(XElement element);
    public static explicit operator ulong?(XElement element);
    public static explicit operator float(XElement element);
    public static explicit operator float?(XElement element);
    public static explicit operator double(XElement element);
    public static explicit operator double?(XElement element);
    public static explicit operator decimal(XElement element);
    public static explicit operator decimal?(XElement element);
    public static explicit operator DateTime(XElement element);
    public static explicit operator DateTime?(XElement element);
    public static explicit operator DateTimeOffset(XElement element);
    public static explicit operator DateTimeOffset?(XElement element);
    public static explicit operator TimeSpan(XElement element);
    public static explicit operator TimeSpan?(XElement element);
    public static explicit operator Guid(XElement element);
    public static explicit operator Guid?(XElement element);
  }
  public class XAttribute : XObject {
    public XAttribute(XName name, object value);
    public XAttribute(XAttribute other);
    public static IEnumerable<XAttribute> EmptySequence { get; }
    public bool IsNamespaceDeclaration { get; }
    public XName Name { get; }
    public XAttribute NextAttribute { get; }
    public XmlNodeType NodeType { get; }
    public XAttribute PreviousAttribute { get; }
    public string Value { get; set; }
    public void Remove();
    public void SetValue(object value);
    public string ToString();
    public static explicit operator string(XAttribute attribute);
    public static explicit operator bool(XAttribute attribute);
    public static explicit operator bool?(XAttribute attribute);
    public static explicit operator int(XAttribute attribute);
    public static explicit operator int?(XAttribute attribute);
    public static explicit operator uint(XAttribute attribute);
    public static explicit operator uint?(XAttribute attribute);
    public static explicit operator long(XAttribute attribute);
    public static explicit operator long?(XAttribute attribute);
    public static explicit operator ulong(XAttribute attribute);
    public static explicit operator ulong?(XAttribute attribute);
    public static explicit operator float(XAttribute attribute);
    public static explicit operator float?(XAttribute attribute);
    public static explicit operator double(XAttribute attribute);
    public static explicit operator double?(XAttribute attribute);
    public static explicit operator decimal(XAttribute attribute);
    public static explicit operator decimal?(XAttribute attribute);
    public static explicit operator DateTime(XAttribute attribute);
    public static explicit operator DateTime?(XAttribute attribute);
    public static explicit operator DateTimeOffset(XAttribute attribute);
    public static explicit operator DateTimeOffset?(XAttribute attribute);
    public static explicit operator TimeSpan(XAttribute attribute);
    public static explicit operator TimeSpan?(XAttribute attribute);
    public static explicit operator Guid(XAttribute attribute);
    public static explicit operator Guid?(XAttribute attribute);
  }
  public sealed class XName : IEquatable<XName> {
    public string LocalName { get; }
    public XNamespace Namespace { get; }
    public string NamespaceName { get; }
    public string ToString();
    public static XName Get(string expandedName);
    public static XName Get(string localName, string namespaceName);
    public static implicit operator XName(string expandedName);
    public bool Equals(object obj);
    public int GetHashCode();
    public static bool operator ==(XName left, XName right);
    public static bool operator !=(XName left, XName right);
  }
  public sealed class XNamespace {
    public string NamespaceName { get; }
    public static XNamespace None { get; }
    public static XNamespace Xml { get; }
    public static XNamespace Xmlns { get; }
    public XName GetName(string localName);
    public string ToString();
    public static XNamespace Get(string namespaceName);
    public static implicit operator XNamespace(string namespaceName);
    public static XName operator +(XNamespace ns, string localName);
    public bool Equals(object obj);
    public int GetHashCode();
    public static bool operator ==(XNamespace left, XNamespace right);
    public static bool operator !=(XNamespace left, XNamespace right);
  }
  public static class Extensions {
    public static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source);
    public static IEnumerable<XAttribute> Attributes(this IEnumerable<XElement> source, XName name);
    public static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source) where T : XNode;
    public static IEnumerable<XElement> Ancestors<T>(this IEnumerable<T> source, XName name) where T : XNode;
    public static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source);
    public static IEnumerable<XElement> AncestorsAndSelf(this IEnumerable<XElement> source, XName name);
    public static IEnumerable<XNode> Nodes<T>(this IEnumerable<T> source) where T : XContainer;
    public static IEnumerable<XNode> DescendantNodes<T>(this IEnumerable<T> source) where T : XContainer;
    public static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source) where T : XContainer;
    public static IEnumerable<XElement> Descendants<T>(this IEnumerable<T> source, XName name) where T : XContainer;
    public static IEnumerable<XNode> DescendantNodesAndSelf(this IEnumerable<XElement> source);
    public static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source);
    public static IEnumerable<XElement> DescendantsAndSelf(this IEnumerable<XElement> source, XName name);
    public static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source) where T : XContainer;
    public static IEnumerable<XElement> Elements<T>(this IEnumerable<T> source, XName name) where T : XContainer;
    public static IEnumerable<T> InDocumentOrder<T>(this IEnumerable<T> source) where T : XNode;
    public static void Remove(this IEnumerable<XAttribute> source);
    public static void Remove<T>(this IEnumerable<T> source) where T : XNode;
  }
}
`;
