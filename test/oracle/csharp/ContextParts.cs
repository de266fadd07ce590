// The parts of `context` as plain values, and the documented extension methods.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json.Linq;

namespace OracleContext
{
    class Group : IGroup { public string Id { get; set; } public string Name { get; set; } }
    class UserIdentity : IUserIdentity { public string Id { get; set; } public string Provider { get; set; } }
    class SubscriptionKeyParameterNames : ISubscriptionKeyParameterNames { public string Header { get; set; } public string Query { get; set; } }
    class PrivateEndpointConnection : IPrivateEndpointConnection { public string Name { get; set; } public string GroupId { get; set; } public string MemberName { get; set; } }
    class Workspace : IWorkspace { public string Id { get; set; } public string Name { get; set; } }
    class Backend : IBackend { public string AzureRegion { get; set; } public string Id { get; set; } public BackendType Type { get; set; } }
    class Gateway : IGateway { public string Id { get; set; } public string InstanceId { get; set; } public bool IsManaged { get; set; } }
    class LastError : ILastError { public string Source { get; set; } public string Reason { get; set; } public string Message { get; set; } public string Scope { get; set; } public string Section { get; set; } public string Path { get; set; } public string PolicyId { get; set; } }
    class Operation : IOperation { public string Id { get; set; } public string Method { get; set; } public string Name { get; set; } public string UrlTemplate { get; set; } }

    class Api : IContextApi
    {
        public string Id { get; set; } public string Name { get; set; } public string Path { get; set; } public IEnumerable<string> Protocols { get; set; } public IUrl ServiceUrl { get; set; }
        public ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; set; } public bool IsCurrentRevision { get; set; } public string Revision { get; set; } public string Version { get; set; }
    }

    class Request : IRequest
    {
        public IMessageBody Body { get; set; } public X509Certificate2 Certificate { get; set; } public IReadOnlyDictionary<string, string[]> Headers { get; set; } public string IpAddress { get; set; }
        public IReadOnlyDictionary<string, string> MatchedParameters { get; set; } public string Method { get; set; } public IUrl OriginalUrl { get; set; } public IUrl Url { get; set; }
        public IPrivateEndpointConnection PrivateEndpointConnection { get; set; }
    }

    class Response : IResponse { public IMessageBody Body { get; set; } public IReadOnlyDictionary<string, string[]> Headers { get; set; } public int StatusCode { get; set; } public string StatusReason { get; set; } }

    class Deployment : IDeployment
    {
        public IGateway Gateway { get; set; } public string GatewayId { get; set; } public string Region { get; set; } public string ServiceId { get; set; } public string ServiceName { get; set; }
        public IReadOnlyDictionary<string, X509Certificate2> Certificates { get; set; }
    }

    class Product : IProduct
    {
        public bool ApprovalRequired { get; set; } public IEnumerable<IApi> Apis { get; set; } public IEnumerable<IGroup> Groups { get; set; } public string Id { get; set; } public string Name { get; set; }
        public ProductState State { get; set; } public int? SubscriptionsLimit { get; set; } public bool SubscriptionRequired { get; set; }
    }

    class Subscription : ISubscription
    {
        public DateTime CreatedDate { get; set; } public DateTime? EndDate { get; set; } public string Id { get; set; } public string Key { get; set; } public string Name { get; set; }
        public string PrimaryKey { get; set; } public string SecondaryKey { get; set; } public DateTime? StartDate { get; set; }
    }

    class User : IUser
    {
        public string Email { get; set; } public string FirstName { get; set; } public IEnumerable<IGroup> Groups { get; set; } public string Id { get; set; } public IEnumerable<IUserIdentity> Identities { get; set; }
        public string LastName { get; set; } public string Note { get; set; } public DateTime RegistrationDate { get; set; }
    }

    class ProxyRequestContext : IProxyRequestContext
    {
        public IContextApi Api { get; set; } public IBackend Backend { get; set; } public IDeployment Deployment { get; set; } public TimeSpan Elapsed { get { return DateTime.UtcNow - Timestamp; } }
        public ILastError LastError { get; set; } public IOperation Operation { get; set; } public IProduct Product { get; set; } public IRequest Request { get; set; } public Guid RequestId { get; set; }
        public IResponse Response { get; set; } public ISubscription Subscription { get; set; } public DateTime Timestamp { get; set; } public bool Tracing { get; set; } public IUser User { get; set; }
        public IReadOnlyDictionary<string, object> Variables { get; set; } public IWorkspace Workspace { get; set; }
        public void Trace(string message) { }
    }

    class Url : IUrl
    {
        public string Host { get; set; } public string Path { get; set; } public int Port { get; set; } public IReadOnlyDictionary<string, string[]> Query { get; set; } public string QueryString { get; set; } public string Scheme { get; set; }

        public static Url Parse(string text)
        {
            if (text == null) return null;
            var uri = new Uri(text);
            return new Url { Host = uri.Host, Path = uri.AbsolutePath, Port = uri.Port, QueryString = uri.Query, Query = Form.Parse(uri.Query.TrimStart('?')).ToDictionary(p => p.Key, p => p.Value.ToArray()), Scheme = uri.Scheme };
        }

        public override string ToString()
        {
            bool usual = Scheme == "https" && Port == 443 || Scheme == "http" && Port == 80;
            return Scheme + "://" + Host + (usual ? "" : ":" + Port) + Path + QueryString;
        }
    }

    static class Form
    {
        public static Dictionary<string, IList<string>> Parse(string text)
        {
            var lists = new Dictionary<string, IList<string>>();
            foreach (string pair in text.Split(new[] { '&' }, StringSplitOptions.RemoveEmptyEntries))
            {
                int at = pair.IndexOf('=');
                string name = WebUtility.UrlDecode(at < 0 ? pair : pair.Substring(0, at));
                if (!lists.ContainsKey(name)) lists[name] = new List<string>();
                lists[name].Add(at < 0 ? "" : WebUtility.UrlDecode(pair.Substring(at + 1)));
            }
            return lists;
        }
    }

    class MessageBody : IMessageBody
    {
        string content;
        public MessageBody(string content) { this.content = content; }

        string Take(bool preserve)
        {
            string text = content;
            if (!preserve) content = "";
            return text;
        }

        public T As<T>(bool preserveContent = false)
        {
            string text = Take(preserveContent);
            Type wanted = typeof(T);
            object value;
            if (wanted == typeof(string)) value = text;
            else if (wanted == typeof(byte[])) value = Encoding.UTF8.GetBytes(text);
            else if (wanted == typeof(JObject)) value = JObject.Parse(text);
            else if (wanted == typeof(JArray)) value = JArray.Parse(text);
            else if (wanted == typeof(JToken)) value = JToken.Parse(text);
            else if (wanted == typeof(XElement)) value = XElement.Parse(text);
            else if (wanted == typeof(XDocument) || wanted == typeof(XNode)) value = XDocument.Parse(text);
            else throw new NotSupportedException();
            return (T)value;
        }

        public IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false) { return Form.Parse(Take(preserveContent)); }
    }
}
