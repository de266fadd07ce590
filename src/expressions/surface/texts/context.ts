/** The tree of `context`. Microsoft documents no namespace for these types, so they have none. */
export const contextText = `namespace {
  public interface IProxyRequestContext {
    IContextApi Api { get; }
    IBackend Backend { get; }
    IDeployment Deployment { get; }
    TimeSpan Elapsed { get; }
    IGraphQL GraphQL { get; }
    ILastError LastError { get; }
    IOperation Operation { get; }
    IGraphQLDataObject ParentResult { get; }
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
  public interface IApi {
    string Id { get; }
    string Name { get; }
    string Path { get; }
    IEnumerable<string> Protocols { get; }
    IUrl ServiceUrl { get; }
    ISubscriptionKeyParameterNames SubscriptionKeyParameterNames { get; }
  }
  public interface IContextApi : IApi {
    bool IsCurrentRevision { get; }
    string Revision { get; }
    string Version { get; }
  }
  public interface ISubscriptionKeyParameterNames {
    string Header { get; }
    string Query { get; }
  }
  public interface IBackend {
    string AzureRegion { get; }
    string Id { get; }
    BackendType Type { get; }
  }
  public enum BackendType {
    Single,
    Pool,
  }
  public interface IDeployment {
    IReadOnlyDictionary<string, X509Certificate2> Certificates { get; }
    IGateway Gateway { get; }
    string GatewayId { get; }
    string Region { get; }
    string ServiceId { get; }
    string ServiceName { get; }
    ISustainabilityInfo SustainabilityInfo { get; }
  }
  public interface IGateway {
    string Id { get; }
    string InstanceId { get; }
    bool IsManaged { get; }
  }
  public interface ISustainabilityInfo {
    CarbonIntensityCategory CurrentCarbonIntensity { get; }
  }
  public enum CarbonIntensityCategory {
    NotAvailable,
    VeryLow,
    Low,
    Medium,
    High,
    VeryHigh,
  }
  public interface IGraphQL {
    IGraphQLDataObject Arguments { get; }
    IGraphQLDataObject GraphQLArguments { get; }
    IGraphQLDataObject Parent { get; }
  }
  public interface IGraphQLDataObject {
    JToken this[string name] { get; }
    JObject AsJObject();
  }
  public interface ILastError {
    string Message { get; }
    string Path { get; }
    string PolicyId { get; }
    string Reason { get; }
    string Scope { get; }
    string Section { get; }
    string Source { get; }
  }
  public interface IOperation {
    string Id { get; }
    string Method { get; }
    string Name { get; }
    string UrlTemplate { get; }
  }
  public interface IProduct {
    IEnumerable<IApi> Apis { get; }
    bool ApprovalRequired { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    string Name { get; }
    ProductState State { get; }
    bool SubscriptionRequired { get; }
    int? SubscriptionsLimit { get; }
    int? SubscriptionLimit { get; }
  }
  public enum ProductState {
    NotPublished,
    Published,
  }
  public interface IRequest {
    IMessageBody Body { get; }
    X509Certificate2 Certificate { get; }
    IReadOnlyDictionary<string, string[]> Headers { get; }
    string IpAddress { get; }
    IReadOnlyDictionary<string, string> MatchedParameters { get; }
    string Method { get; }
    IUrl OriginalUrl { get; }
    IPrivateEndpointConnection PrivateEndpointConnection { get; }
    IUrl Url { get; }
  }
  public interface IPrivateEndpointConnection {
    string GroupId { get; }
    string MemberName { get; }
    string Name { get; }
  }
  public interface IResponse {
    IMessageBody Body { get; }
    IReadOnlyDictionary<string, string[]> Headers { get; }
    int StatusCode { get; }
    string StatusReason { get; }
  }
  public interface IMessageBody {
    T As<T>(bool preserveContent = false);
    IDictionary<string, IList<string>> AsFormUrlEncodedContent(bool preserveContent = false);
  }
  public interface IUrl {
    string Host { get; }
    string Path { get; }
    int Port { get; }
    IReadOnlyDictionary<string, string[]> Query { get; }
    string QueryString { get; }
    string Scheme { get; }
  }
  public interface ISubscription {
    DateTime CreatedDate { get; }
    DateTime? EndDate { get; }
    string Id { get; }
    string Key { get; }
    string Name { get; }
    string PrimaryKey { get; }
    string SecondaryKey { get; }
    DateTime? StartDate { get; }
  }
  public interface IUser {
    string Email { get; }
    string FirstName { get; }
    IEnumerable<IGroup> Groups { get; }
    string Id { get; }
    IEnumerable<IUserIdentity> Identities { get; }
    string LastName { get; }
    string Note { get; }
    DateTime RegistrationDate { get; }
  }
  public interface IGroup {
    string Id { get; }
    string Name { get; }
  }
  public interface IUserIdentity {
    string Id { get; }
    string Provider { get; }
  }
  public interface IWorkspace {
    string Id { get; }
    string Name { get; }
  }
  public interface Jwt {
    string Algorithm { get; }
    IEnumerable<string> Audiences { get; }
    IReadOnlyDictionary<string, string[]> Claims { get; }
    DateTime? ExpirationTime { get; }
    string Id { get; }
    DateTime? IssuedAt { get; }
    string Issuer { get; }
    DateTime? NotBefore { get; }
    string Subject { get; }
    string Type { get; }
  }
  public class BasicAuthCredentials {
    string Password { get; }
    string UserId { get; }
  }
  public class Authorization {
    string AccessToken { get; }
    IDictionary<string, object> Claims { get; }
  }
  public static class PolicyExtensions {
    static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> values, string name);
    static string GetValueOrDefault(this IReadOnlyDictionary<string, string[]> values, string name, string defaultValue);
    static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName);
    static T GetValueOrDefault<T>(this IReadOnlyDictionary<string, object> variables, string variableName, T defaultValue);
    static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key);
    static TValue GetValueOrDefault<TKey, TValue>(this IReadOnlyDictionary<TKey, TValue> dictionary, TKey key, TValue defaultValue);
    static string ToQueryString(this IDictionary<string, IList<string>> form);
    static string ToFormUrlEncodedContent(this IDictionary<string, IList<string>> form);
    static BasicAuthCredentials AsBasic(this string input);
    static bool TryParseBasic(this string input, out BasicAuthCredentials result);
    static Jwt AsJwt(this string input);
    static bool TryParseJwt(this string input, out Jwt result);
    static byte[] Encrypt(this byte[] input, string alg, byte[] key, byte[] iv);
    static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg);
    static byte[] Encrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv);
    static byte[] Decrypt(this byte[] input, string alg, byte[] key, byte[] iv);
    static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg);
    static byte[] Decrypt(this byte[] input, SymmetricAlgorithm alg, byte[] key, byte[] iv);
    static bool VerifyNoRevocation(this X509Certificate2 input);
  }
}
`;
