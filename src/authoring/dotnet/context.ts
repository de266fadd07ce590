// Generated from src/expressions/surface/texts/index.ts by `npm run generate`; edit that file instead.
import type { Out, bool, byte, int } from "./language.js";
import type { JObject, JToken } from "./newtonsoft-json-linq.js";
import type { DateTime, Guid, Nullable, Object, TimeSpan } from "./system.js";
import type { IDictionary, IEnumerable, IList, IReadOnlyDictionary } from "./system-collections-generic.js";
import type { SymmetricAlgorithm } from "./system-security-cryptography.js";
import type { X509Certificate2 } from "./system-security-cryptography-x509-certificates.js";

export interface IProxyRequestContext extends Object {
  readonly Api: IContextApi;
  readonly Backend: IBackend;
  readonly Deployment: IDeployment;
  readonly Elapsed: TimeSpan;
  readonly GraphQL: IGraphQL;
  readonly LastError: ILastError;
  readonly Operation: IOperation;
  readonly ParentResult: IGraphQLDataObject;
  readonly Product: IProduct;
  readonly Request: IRequest;
  readonly RequestId: Guid;
  readonly Response: IResponse;
  readonly Subscription: ISubscription;
  readonly Timestamp: DateTime;
  readonly Tracing: bool;
  readonly User: IUser;
  readonly Variables: IReadOnlyDictionary<string, Object>;
  readonly Workspace: IWorkspace;
  Trace(message: string | null): void;
}

export interface IApi extends Object {
  readonly Id: string;
  readonly Name: string;
  readonly Path: string;
  readonly Protocols: IEnumerable<string>;
  readonly ServiceUrl: IUrl;
  readonly SubscriptionKeyParameterNames: ISubscriptionKeyParameterNames;
}

export interface IContextApi extends IApi {
  readonly IsCurrentRevision: bool;
  readonly Revision: string;
  readonly Version: string;
}

export interface ISubscriptionKeyParameterNames extends Object {
  readonly Header: string;
  readonly Query: string;
}

export interface IBackend extends Object {
  readonly AzureRegion: string;
  readonly Id: string;
  readonly Type: BackendType;
}

export declare enum BackendType {
  Single = 0,
  Pool = 1,
}

export interface IDeployment extends Object {
  readonly Certificates: IReadOnlyDictionary<string, X509Certificate2>;
  readonly Gateway: IGateway;
  readonly GatewayId: string;
  readonly Region: string;
  readonly ServiceId: string;
  readonly ServiceName: string;
  readonly SustainabilityInfo: ISustainabilityInfo;
}

export interface IGateway extends Object {
  readonly Id: string;
  readonly InstanceId: string;
  readonly IsManaged: bool;
}

export interface ISustainabilityInfo extends Object {
  readonly CurrentCarbonIntensity: CarbonIntensityCategory;
}

export declare enum CarbonIntensityCategory {
  NotAvailable = 0,
  VeryLow = 1,
  Low = 2,
  Medium = 3,
  High = 4,
  VeryHigh = 5,
}

export interface IGraphQL extends Object {
  readonly Arguments: IGraphQLDataObject;
  readonly GraphQLArguments: IGraphQLDataObject;
  readonly Parent: IGraphQLDataObject;
}

export interface IGraphQLDataObjectMembers extends Object {
  AsJObject(): JObject;
}
export interface IGraphQLDataObjectIndexer {
  readonly [key: string]: JToken;
}
export type IGraphQLDataObject = IGraphQLDataObjectMembers & IGraphQLDataObjectIndexer;

export interface ILastError extends Object {
  readonly Message: string;
  readonly Path: string;
  readonly PolicyId: string;
  readonly Reason: string;
  readonly Scope: string;
  readonly Section: string;
  readonly Source: string;
}

export interface IOperation extends Object {
  readonly Id: string;
  readonly Method: string;
  readonly Name: string;
  readonly UrlTemplate: string;
}

export interface IProduct extends Object {
  readonly Apis: IEnumerable<IApi>;
  readonly ApprovalRequired: bool;
  readonly Groups: IEnumerable<IGroup>;
  readonly Id: string;
  readonly Name: string;
  readonly State: ProductState;
  readonly SubscriptionRequired: bool;
  readonly SubscriptionsLimit: Nullable<int>;
  readonly SubscriptionLimit: Nullable<int>;
}

export declare enum ProductState {
  NotPublished = 0,
  Published = 1,
}

export interface IRequest extends Object {
  readonly Body: IMessageBody;
  readonly Certificate: X509Certificate2;
  readonly Headers: IReadOnlyDictionary<string, string[]>;
  readonly IpAddress: string;
  readonly MatchedParameters: IReadOnlyDictionary<string, string>;
  readonly Method: string;
  readonly OriginalUrl: IUrl;
  readonly PrivateEndpointConnection: IPrivateEndpointConnection;
  readonly Url: IUrl;
}

export interface IPrivateEndpointConnection extends Object {
  readonly GroupId: string;
  readonly MemberName: string;
  readonly Name: string;
}

export interface IResponse extends Object {
  readonly Body: IMessageBody;
  readonly Headers: IReadOnlyDictionary<string, string[]>;
  readonly StatusCode: int;
  readonly StatusReason: string;
}

export interface IMessageBody extends Object {
  As<T>(preserveContent?: bool): T;
  AsFormUrlEncodedContent(preserveContent?: bool): IDictionary<string, IList<string>>;
}

export interface IUrl extends Object {
  readonly Host: string;
  readonly Path: string;
  readonly Port: int;
  readonly Query: IReadOnlyDictionary<string, string[]>;
  readonly QueryString: string;
  readonly Scheme: string;
}

export interface ISubscription extends Object {
  readonly CreatedDate: DateTime;
  readonly EndDate: Nullable<DateTime>;
  readonly Id: string;
  readonly Key: string;
  readonly Name: string;
  readonly PrimaryKey: string;
  readonly SecondaryKey: string;
  readonly StartDate: Nullable<DateTime>;
}

export interface IUser extends Object {
  readonly Email: string;
  readonly FirstName: string;
  readonly Groups: IEnumerable<IGroup>;
  readonly Id: string;
  readonly Identities: IEnumerable<IUserIdentity>;
  readonly LastName: string;
  readonly Note: string;
  readonly RegistrationDate: DateTime;
}

export interface IGroup extends Object {
  readonly Id: string;
  readonly Name: string;
}

export interface IUserIdentity extends Object {
  readonly Id: string;
  readonly Provider: string;
}

export interface IWorkspace extends Object {
  readonly Id: string;
  readonly Name: string;
}

export interface Jwt extends Object {
  readonly Algorithm: string;
  readonly Audiences: IEnumerable<string>;
  readonly Claims: IReadOnlyDictionary<string, string[]>;
  readonly ExpirationTime: Nullable<DateTime>;
  readonly Id: string;
  readonly IssuedAt: Nullable<DateTime>;
  readonly Issuer: string;
  readonly NotBefore: Nullable<DateTime>;
  readonly Subject: string;
  readonly Type: string;
}

export interface BasicAuthCredentials extends Object {
  readonly Password: string;
  readonly UserId: string;
}

export interface Authorization extends Object {
  readonly AccessToken: string;
  readonly Claims: IDictionary<string, Object>;
}

export declare const PolicyExtensions: {
  GetValueOrDefault(values: IReadOnlyDictionary<string, string[]> | null, name: string | null): string;
  GetValueOrDefault(values: IReadOnlyDictionary<string, string[]> | null, name: string | null, defaultValue: string | null): string;
  GetValueOrDefault<T>(variables: IReadOnlyDictionary<string, Object> | null, variableName: string | null): T;
  GetValueOrDefault<T>(variables: IReadOnlyDictionary<string, Object> | null, variableName: string | null, defaultValue: T | null): T;
  GetValueOrDefault<TKey, TValue>(dictionary: IReadOnlyDictionary<TKey, TValue> | null, key: TKey | null): TValue;
  GetValueOrDefault<TKey, TValue>(dictionary: IReadOnlyDictionary<TKey, TValue> | null, key: TKey | null, defaultValue: TValue | null): TValue;
  ToQueryString(form: IDictionary<string, IList<string>> | null): string;
  ToFormUrlEncodedContent(form: IDictionary<string, IList<string>> | null): string;
  AsBasic(input: string | null): BasicAuthCredentials;
  TryParseBasic(input: string | null, result: Out<BasicAuthCredentials>): bool;
  AsJwt(input: string | null): Jwt;
  TryParseJwt(input: string | null, result: Out<Jwt>): bool;
  Encrypt(input: byte[] | null, alg: string | null, key: byte[] | null, iv: byte[] | null): byte[];
  Encrypt(input: byte[] | null, alg: SymmetricAlgorithm | null): byte[];
  Encrypt(input: byte[] | null, alg: SymmetricAlgorithm | null, key: byte[] | null, iv: byte[] | null): byte[];
  Decrypt(input: byte[] | null, alg: string | null, key: byte[] | null, iv: byte[] | null): byte[];
  Decrypt(input: byte[] | null, alg: SymmetricAlgorithm | null): byte[];
  Decrypt(input: byte[] | null, alg: SymmetricAlgorithm | null, key: byte[] | null, iv: byte[] | null): byte[];
  VerifyNoRevocation(input: X509Certificate2 | null): bool;
};
