// Builds `context` from its JSON by the contract's rules. Kept out of the rows' way in a namespace of its own.
using System;
using System.Collections.Generic;
using System.Globalization;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Xml.Linq;
using Newtonsoft.Json;
using Newtonsoft.Json.Linq;

namespace OracleContext
{
    public static class ContextReader
    {
        public static IProxyRequestContext Read(string json)
        {
            JObject root = (JObject)ReadToken(json);
            JObject request = Part(root, "Request"), response = Part(root, "Response");
            return new ProxyRequestContext
            {
                Api = ReadApi(Part(root, "Api")),
                Backend = Read(Part(root, "Backend"), o => new Backend { AzureRegion = Text(o, "AzureRegion"), Id = Text(o, "Id"), Type = (BackendType)Enum.Parse(typeof(BackendType), Text(o, "Type")) }),
                Deployment = Read(Part(root, "Deployment"), ReadDeployment),
                LastError = Read(Part(root, "LastError"), o => new LastError { Source = Text(o, "Source"), Reason = Text(o, "Reason"), Message = Text(o, "Message"), Scope = Text(o, "Scope"), Section = Text(o, "Section"), Path = Text(o, "Path"), PolicyId = Text(o, "PolicyId") }),
                Operation = Read(Part(root, "Operation"), o => new Operation { Id = Text(o, "Id"), Method = Text(o, "Method"), Name = Text(o, "Name"), UrlTemplate = Text(o, "UrlTemplate") }),
                Product = Read(Part(root, "Product"), ReadProduct),
                Request = Read(request, ReadRequest),
                RequestId = root["RequestId"] == null ? Guid.Empty : Guid.Parse(Text(root, "RequestId")),
                Response = Read(response, ReadResponse),
                Subscription = Read(Part(root, "Subscription"), ReadSubscription),
                Timestamp = Time(root, "Timestamp") ?? default(DateTime),
                Tracing = Flag(root, "Tracing"),
                User = Read(Part(root, "User"), ReadUser),
                Variables = ReadVariables(Part(root, "Variables")),
                Workspace = Read(Part(root, "Workspace"), o => new Workspace { Id = Text(o, "Id"), Name = Text(o, "Name") }),
            };
        }

        static JToken ReadToken(string json)
        {
            using (var reader = new JsonTextReader(new StringReader(json)) { DateParseHandling = DateParseHandling.None })
                return JToken.ReadFrom(reader);
        }

        static T Read<T>(JObject part, Func<JObject, T> read) where T : class { return part == null ? null : read(part); }
        static JObject Part(JObject from, string name) { return from[name] as JObject; }
        static string Text(JObject from, string name) { return (string)from[name]; }
        static bool Flag(JObject from, string name) { return (bool?)from[name] ?? false; }

        static DateTime? Time(JObject from, string name)
        {
            string text = Text(from, name);
            if (text == null) return null;
            return DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.AdjustToUniversal | DateTimeStyles.AssumeUniversal);
        }

        static IReadOnlyDictionary<string, string[]> Lists(JObject from, string name)
        {
            var lists = new Dictionary<string, string[]>(StringComparer.OrdinalIgnoreCase);
            JObject part = Part(from, name);
            if (part != null) foreach (JProperty p in part.Properties()) lists[p.Name] = p.Value.Select(v => (string)v).ToArray();
            return lists;
        }

        static IMessageBody Body(JObject from) { return Text(from, "Body") == null ? null : new MessageBody(Text(from, "Body")); }

        static IRequest ReadRequest(JObject o)
        {
            var parameters = new Dictionary<string, string>();
            JObject matched = Part(o, "MatchedParameters");
            if (matched != null) foreach (JProperty p in matched.Properties()) parameters[p.Name] = (string)p.Value;
            string url = Text(o, "Url"), original = Text(o, "OriginalUrl") ?? url;
            return new Request
            {
                Body = Body(o), Headers = Lists(o, "Headers"), IpAddress = Text(o, "IpAddress"), MatchedParameters = parameters, Method = Text(o, "Method"),
                Url = Url.Parse(url), OriginalUrl = Url.Parse(original), Certificate = ReadCertificate(o["Certificate"]),
                PrivateEndpointConnection = Read(Part(o, "PrivateEndpointConnection"), c => new PrivateEndpointConnection { Name = Text(c, "Name"), GroupId = Text(c, "GroupId"), MemberName = Text(c, "MemberName") }),
            };
        }

        static Response ReadResponse(JObject o)
        {
            return new Response { Body = Body(o), Headers = Lists(o, "Headers"), StatusCode = (int)o["StatusCode"], StatusReason = Text(o, "StatusReason") };
        }

        static IReadOnlyDictionary<string, X509Certificate2> ReadCertificates(JObject o)
        {
            var certificates = new Dictionary<string, X509Certificate2>();
            if (o != null) foreach (JProperty p in o.Properties()) certificates[p.Name] = ReadCertificate(p.Value);
            return certificates;
        }

        /// PEM, base64, or an object with Base64 and Password. That one is Trusted has no meaning here: mono asks its own store.
        static X509Certificate2 ReadCertificate(JToken token)
        {
            var o = token as JObject;
            string text = o == null ? (string)token : Text(o, "Base64");
            if (text == null) return null;
            return new X509Certificate2(text.Contains("-----BEGIN") ? Encoding.ASCII.GetBytes(text) : Convert.FromBase64String(text), o == null ? null : Text(o, "Password"));
        }

        static Api ReadApi(JObject o)
        {
            if (o == null) return null;
            return new Api
            {
                Id = Text(o, "Id"), Name = Text(o, "Name"), Path = Text(o, "Path"), Protocols = (o["Protocols"] ?? new JArray()).Select(p => (string)p).ToArray(), ServiceUrl = Url.Parse(Text(o, "ServiceUrl")),
                SubscriptionKeyParameterNames = Read(Part(o, "SubscriptionKeyParameterNames"), n => new SubscriptionKeyParameterNames { Header = Text(n, "Header"), Query = Text(n, "Query") }),
                IsCurrentRevision = Flag(o, "IsCurrentRevision"), Revision = Text(o, "Revision"), Version = Text(o, "Version"),
            };
        }

        static Deployment ReadDeployment(JObject o)
        {
            return new Deployment
            {
                GatewayId = Text(o, "GatewayId"), Region = Text(o, "Region"), ServiceId = Text(o, "ServiceId"), ServiceName = Text(o, "ServiceName"), Certificates = ReadCertificates(Part(o, "Certificates")),
                Gateway = Read(Part(o, "Gateway"), g => new Gateway { Id = Text(g, "Id"), InstanceId = Text(g, "InstanceId"), IsManaged = Flag(g, "IsManaged") }),
            };
        }

        static IEnumerable<IGroup> Groups(JObject o) { return (o["Groups"] ?? new JArray()).Cast<JObject>().Select(g => (IGroup)new Group { Id = Text(g, "Id"), Name = Text(g, "Name") }).ToArray(); }

        static Product ReadProduct(JObject o)
        {
            return new Product
            {
                ApprovalRequired = Flag(o, "ApprovalRequired"), Apis = (o["Apis"] ?? new JArray()).Cast<JObject>().Select(a => (IApi)ReadApi(a)).ToArray(), Groups = Groups(o), Id = Text(o, "Id"), Name = Text(o, "Name"),
                State = o["State"] == null ? default(ProductState) : (ProductState)Enum.Parse(typeof(ProductState), Text(o, "State")),
                SubscriptionsLimit = (int?)o["SubscriptionsLimit"], SubscriptionRequired = Flag(o, "SubscriptionRequired"),
            };
        }

        static Subscription ReadSubscription(JObject o)
        {
            return new Subscription
            {
                CreatedDate = Time(o, "CreatedDate") ?? default(DateTime), EndDate = Time(o, "EndDate"), StartDate = Time(o, "StartDate"), Id = Text(o, "Id"), Key = Text(o, "Key"),
                Name = Text(o, "Name"), PrimaryKey = Text(o, "PrimaryKey"), SecondaryKey = Text(o, "SecondaryKey"),
            };
        }

        static User ReadUser(JObject o)
        {
            return new User
            {
                Email = Text(o, "Email"), FirstName = Text(o, "FirstName"), Groups = Groups(o), Id = Text(o, "Id"), LastName = Text(o, "LastName"), Note = Text(o, "Note"), RegistrationDate = Time(o, "RegistrationDate") ?? default(DateTime),
                Identities = (o["Identities"] ?? new JArray()).Cast<JObject>().Select(i => (IUserIdentity)new UserIdentity { Id = Text(i, "Id"), Provider = Text(i, "Provider") }).ToArray(),
            };
        }

        static IReadOnlyDictionary<string, object> ReadVariables(JObject o)
        {
            var variables = new Dictionary<string, object>();
            if (o != null) foreach (JProperty p in o.Properties()) variables[p.Name] = ReadVariable(p.Value);
            return variables;
        }

        /// What policies other than set-variable store is written as an object with `$type`: IResponse, Jwt, byte[], X509Certificate2.
        static object ReadVariable(JToken token)
        {
            var o = token as JObject;
            if (o != null && o["$type"] != null)
            {
                string type = Text(o, "$type");
                if (type == "IResponse") return ReadResponse(o);
                if (type == "Jwt") return Text(o, "Token").AsJwt();
                if (type == "byte[]") return Convert.FromBase64String(Text(o, "Base64"));
                if (type == "X509Certificate2") return ReadCertificate(o);
                throw new FormatException("unknown $type " + type);
            }
            if (token.Type == JTokenType.Object || token.Type == JTokenType.Array) return token;
            object value = ((JValue)token).Value;
            if (value is long && (long)value >= int.MinValue && (long)value <= int.MaxValue) return (int)(long)value;
            return value;
        }
    }
}
