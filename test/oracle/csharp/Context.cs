// The `context` variable as policy expressions see it: the documented members, built from the JSON that `--context` takes.
using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Cryptography.X509Certificates;

public enum ProductState { NotPublished, Published }
public enum BackendType { Single, Pool }

public interface IGroup { string Id { get; } string Name { get; } }
public interface IUserIdentity { string Id { get; } string Provider { get; } }
public interface ISubscriptionKeyParameterNames { string Header { get; } string Query { get; } }
public interface IPrivateEndpointConnection { string Name { get; } string GroupId { get; } string MemberName { get; } }
public interface IWorkspace { string Id { get; } string Name { get; } }
public interface IBackend { string AzureRegion { get; } string Id { get; } BackendType Type { get; } }

public interface IUrl
{
    string Host { get; }
    string Path { get; }
    int Port { get; }
    IReadOnlyDictionary<string, string[]> Query { get; }
    string QueryString { get; }
    string Scheme { get; }
}

public interface IMessageBody
{
    T As<T>(bool preserveContent = false);
    IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false);
}

public interface IApi
{
    string Id { get; }
    string Name { get; }
    string Path { get; }
    IEnumerable<string> Protocols { get; }
    IUrl ServiceUrl { get; }
    ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }
}

public interface IContextApi : IApi { bool IsCurrentRevision { get; } string Revision { get; } string Version { get; } }

public interface IRequest
{
    IMessageBody Body { get; }
    X509Certificate2 Certificate { get; }
    IReadOnlyDictionary<string, string[]> Headers { get; }
    string IpAddress { get; }
    IReadOnlyDictionary<string, string> MatchedParameters { get; }
    string Method { get; }
    IUrl OriginalUrl { get; }
    IUrl Url { get; }
    IPrivateEndpointConnection PrivateEndpointConnection { get; }
}

public interface IResponse
{
    IMessageBody Body { get; }
    IReadOnlyDictionary<string, string[]> Headers { get; }
    int StatusCode { get; }
    string StatusReason { get; }
}

public interface IGateway { string Id { get; } string InstanceId { get; } bool IsManaged { get; } }

public interface IDeployment
{
    IGateway Gateway { get; }
    string GatewayId { get; }
    string Region { get; }
    string ServiceId { get; }
    string ServiceName { get; }
    IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }
}

public interface ILastError
{
    string Source { get; }
    string Reason { get; }
    string Message { get; }
    string Scope { get; }
    string Section { get; }
    string Path { get; }
    string PolicyId { get; }
}

public interface IOperation { string Id { get; } string Method { get; } string Name { get; } string UrlTemplate { get; } }

public interface IProduct
{
    bool ApprovalRequired { get; }
    IEnumerable<IApi> Apis { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    string Name { get; }
    ProductState State { get; }
    int? SubscriptionsLimit { get; }
    bool SubscriptionRequired { get; }
}

public interface ISubscription
{
    DateTime CreatedDate { get; }
    DateTime? EndDate { get; }
    string Id { get; }
    string Key { get; }
    string Name { get; }
    string PrimaryKey { get; }
    string SecondaryKey { get; }
    DateTime? StartDate { get; }
}

public interface IUser
{
    string Email { get; }
    string FirstName { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    IEnumerable<IUserIdentity> Identities { get; }
    string LastName { get; }
    string Note { get; }
    DateTime RegistrationDate { get; }
}

public interface IProxyRequestContext
{
    IContextApi Api { get; }
    IBackend Backend { get; }
    IDeployment Deployment { get; }
    TimeSpan Elapsed { get; }
    ILastError LastError { get; }
    IOperation Operation { get; }
    IProduct Product { get; }
    IRequest Request { get; }
    Guid RequestId { get; }
    IResponse Response { get; }
    ISubscription Subscription { get; }
    DateTime Timestamp { get; }
    bool Tracing { get; }
    IUser User { get; }
    IReadOnlyDictionary<string, object> Variables { get; }
    IWorkspace Workspace { get; }
    void Trace(string message);
}

public interface Jwt
{
    string Algorithm { get; }
    IEnumerable<string> Audiences { get; }
    IReadOnlyDictionary<string, string[]> Claims { get; }
    DateTime? ExpirationTime { get; }
    string Id { get; }
    string Issuer { get; }
    DateTime? IssuedAt { get; }
    DateTime? NotBefore { get; }
    string Subject { get; }
    string Type { get; }
}

public class BasicAuthCredentials
{
    public string Password { get; internal set; }
    public string UserId { get; internal set; }
}
