export const xmlNodesText = `namespace System.Xml.Linq {
  public abstract class XObject : IXmlLineInfo {
    public string BaseUri { get; }
    public XDocument Document { get; }
    public XmlNodeType NodeType { get; }
    public XElement Parent { get; }
    public void AddAnnotation(object annotation);
    public object Annotation(Type type);
    public T Annotation<T>() where T : class;
    public IEnumerable<object> Annotations(Type type);
    public IEnumerable<T> Annotations<T>() where T : class;
    public void RemoveAnnotations(Type type);
    public void RemoveAnnotations<T>() where T : class;
  }
  public abstract class XNode : XObject {
    public XNode NextNode { get; }
    public XNode PreviousNode { get; }
    public static XNodeDocumentOrderComparer DocumentOrderComparer { get; }
    public static XNodeEqualityComparer EqualityComparer { get; }
    public void AddAfterSelf(object content);
    public void AddAfterSelf(params object[] content);
    public void AddBeforeSelf(object content);
    public void AddBeforeSelf(params object[] content);
    public IEnumerable<XElement> Ancestors();
    public IEnumerable<XElement> Ancestors(XName name);
    public static int CompareDocumentOrder(XNode n1, XNode n2);
    public IEnumerable<XNode> NodesAfterSelf();
    public IEnumerable<XNode> NodesBeforeSelf();
    public IEnumerable<XElement> ElementsAfterSelf();
    public IEnumerable<XElement> ElementsAfterSelf(XName name);
    public IEnumerable<XElement> ElementsBeforeSelf();
    public IEnumerable<XElement> ElementsBeforeSelf(XName name);
    public bool IsAfter(XNode node);
    public bool IsBefore(XNode node);
    public void Remove();
    public void ReplaceWith(object content);
    public void ReplaceWith(params object[] content);
    public string ToString();
    public string ToString(SaveOptions options);
    public static bool DeepEquals(XNode n1, XNode n2);
  }
  public abstract class XContainer : XNode {
    public XNode FirstNode { get; }
    public XNode LastNode { get; }
    public void Add(object content);
    public void Add(params object[] content);
    public void AddFirst(object content);
    public void AddFirst(params object[] content);
    public IEnumerable<XNode> DescendantNodes();
    public IEnumerable<XElement> Descendants();
    public IEnumerable<XElement> Descendants(XName name);
    public XElement Element(XName name);
    public IEnumerable<XElement> Elements();
    public IEnumerable<XElement> Elements(XName name);
    public IEnumerable<XNode> Nodes();
    public void RemoveNodes();
    public void ReplaceNodes(object content);
    public void ReplaceNodes(params object[] content);
  }
  public class XDocument : XContainer {
    public XDocument();
    public XDocument(params object[] content);
    public XDocument(XDeclaration declaration, params object[] content);
    public XDocument(XDocument other);
    public XDeclaration Declaration { get; set; }
    public XDocumentType DocumentType { get; }
    public XmlNodeType NodeType { get; }
    public XElement Root { get; }
    [NotAllowed("Use XDocument.Parse(…), or Body.As<XDocument>().")] public static XDocument Load(string uri);
    [NotAllowed("Use XDocument.Parse(…), or Body.As<XDocument>().")] public static XDocument Load(string uri, LoadOptions options);
    [NotAllowed("Use XDocument.Parse(…), or Body.As<XDocument>().")] public static XDocument Load(TextReader textReader);
    [NotAllowed("Use XDocument.Parse(…), or Body.As<XDocument>().")] public static XDocument Load(TextReader textReader, LoadOptions options);
    public static XDocument Parse(string text);
    public static XDocument Parse(string text, LoadOptions options);
    public void Save(TextWriter textWriter);
    public void Save(TextWriter textWriter, SaveOptions options);
    public void Save(string fileName);
    public void Save(string fileName, SaveOptions options);
  }
  public class XDeclaration {
    public XDeclaration(string version, string encoding, string standalone);
    public XDeclaration(XDeclaration other);
    public string Encoding { get; set; }
    public string Standalone { get; set; }
    public string Version { get; set; }
    public string ToString();
  }
  public class XDocumentType : XNode {
    public XDocumentType(string name, string publicId, string systemId, string internalSubset);
    public XDocumentType(XDocumentType other);
    public string InternalSubset { get; set; }
    public string Name { get; set; }
    public XmlNodeType NodeType { get; }
    public string PublicId { get; set; }
    public string SystemId { get; set; }
  }
  public class XText : XNode {
    public XText(string value);
    public XText(XText other);
    public XmlNodeType NodeType { get; }
    public string Value { get; set; }
  }
  public class XCData : XText {
    public XCData(string value);
    public XCData(XCData other);
    public XmlNodeType NodeType { get; }
  }
  public class XComment : XNode {
    public XComment(string value);
    public XComment(XComment other);
    public XmlNodeType NodeType { get; }
    public string Value { get; set; }
  }
  public class XProcessingInstruction : XNode {
    public XProcessingInstruction(string target, string data);
    public XProcessingInstruction(XProcessingInstruction other);
    public string Data { get; set; }
    public XmlNodeType NodeType { get; }
    public string Target { get; set; }
  }
  public sealed class XNodeDocumentOrderComparer : IComparer<XNode>, IComparer {
    public XNodeDocumentOrderComparer();
    public int Compare(XNode x, XNode y);
  }
  public sealed class XNodeEqualityComparer : IEqualityComparer, IEqualityComparer<XNode> {
    public XNodeEqualityComparer();
    public bool Equals(XNode x, XNode y);
    public int GetHashCode(XNode obj);
  }
  public enum SaveOptions {
    None = 0,
    DisableFormatting = 1,
    OmitDuplicateNamespaces = 2,
  }
  public enum LoadOptions {
    None = 0,
    PreserveWhitespace = 1,
    SetBaseUri = 2,
    SetLineInfo = 4,
  }
  public enum ReaderOptions {
    None = 0,
    OmitDuplicateNamespaces = 1,
  }
}
namespace System.Xml {
  public enum XmlNodeType {
    None = 0,
    Element = 1,
    Attribute = 2,
    Text = 3,
    CDATA = 4,
    EntityReference = 5,
    Entity = 6,
    ProcessingInstruction = 7,
    Comment = 8,
    Document = 9,
    DocumentType = 10,
    DocumentFragment = 11,
    Notation = 12,
    Whitespace = 13,
    SignificantWhitespace = 14,
    EndElement = 15,
    EndEntity = 16,
    XmlDeclaration = 17,
  }
  public interface IXmlLineInfo {
    public int LineNumber { get; }
    public int LinePosition { get; }
    public bool HasLineInfo();
  }
}
`;
