/** How a member of the context file becomes a value. */
export type Shape =
  | { readonly kind: "text" | "flag" | "int" | "optional-int" | "time" | "optional-time" | "guid" | "url" | "body" | "texts" | "headers" | "parameters" | "variables" | "certificate" | "certificates" | "graphql-data" }
  | { readonly kind: "enum"; readonly type: string; readonly names: readonly string[] }
  | { readonly kind: "part"; readonly part: PartName }
  | { readonly kind: "parts"; readonly part: PartName };

const text = { kind: "text" } as const;
const flag = { kind: "flag" } as const;
const url = { kind: "url" } as const;
const time = { kind: "time" } as const;
const optionalTime = { kind: "optional-time" } as const;

const part = (name: PartName): Shape => ({ kind: "part", part: name });
const parts = (name: PartName): Shape => ({ kind: "parts", part: name });

export type PartName =
  | "IContextApi" | "IApi" | "IBackend" | "IDeployment" | "IGateway" | "IGraphQL" | "IGroup" | "ILastError" | "IOperation" | "IPrivateEndpointConnection" | "IProduct"
  | "IRequest" | "IResponse" | "ISubscription" | "ISubscriptionKeyParameterNames" | "ISustainabilityInfo" | "IUser" | "IUserIdentity" | "IWorkspace" | "IProxyRequestContext";

const api = {
  Id: text,
  Name: text,
  Path: text,
  Protocols: { kind: "texts" },
  ServiceUrl: url,
  SubscriptionKeyParameterNames: { kind: "part", part: "ISubscriptionKeyParameterNames" },
} as const satisfies Record<string, Shape>;

/** The tree of `context`: its interfaces and their members, as the context file mirrors them. */
export const contextShapes: Readonly<Record<PartName, Readonly<Record<string, Shape>>>> = {
  IApi: api,
  IContextApi: { ...api, IsCurrentRevision: flag, Revision: text, Version: text },
  IBackend: { AzureRegion: text, Id: text, Type: { kind: "enum", type: "BackendType", names: ["Single", "Pool"] } },
  IDeployment: { Certificates: { kind: "certificates" }, Gateway: part("IGateway"), GatewayId: text, Region: text, ServiceId: text, ServiceName: text, SustainabilityInfo: part("ISustainabilityInfo") },
  IGateway: { Id: text, InstanceId: text, IsManaged: flag },
  IGraphQL: { Arguments: { kind: "graphql-data" }, GraphQLArguments: { kind: "graphql-data" }, Parent: { kind: "graphql-data" } },
  IGroup: { Id: text, Name: text },
  ILastError: { Message: text, Path: text, PolicyId: text, Reason: text, Scope: text, Section: text, Source: text },
  IOperation: { Id: text, Method: text, Name: text, UrlTemplate: text },
  IPrivateEndpointConnection: { GroupId: text, MemberName: text, Name: text },
  IProduct: {
    Apis: parts("IApi"),
    ApprovalRequired: flag,
    Groups: parts("IGroup"),
    Id: text,
    Name: text,
    State: { kind: "enum", type: "ProductState", names: ["NotPublished", "Published"] },
    SubscriptionRequired: flag,
    SubscriptionsLimit: { kind: "optional-int" },
    SubscriptionLimit: { kind: "optional-int" },
  },
  IRequest: {
    Body: { kind: "body" },
    Certificate: { kind: "certificate" },
    Headers: { kind: "headers" },
    IpAddress: text,
    MatchedParameters: { kind: "parameters" },
    Method: text,
    OriginalUrl: url,
    PrivateEndpointConnection: part("IPrivateEndpointConnection"),
    Url: url,
  },
  IResponse: { Body: { kind: "body" }, Headers: { kind: "headers" }, StatusCode: { kind: "int" }, StatusReason: text },
  ISubscription: { CreatedDate: time, EndDate: optionalTime, Id: text, Key: text, Name: text, PrimaryKey: text, SecondaryKey: text, StartDate: optionalTime },
  ISubscriptionKeyParameterNames: { Header: text, Query: text },
  ISustainabilityInfo: {
    CurrentCarbonIntensity: { kind: "enum", type: "CarbonIntensityCategory", names: ["NotAvailable", "VeryLow", "Low", "Medium", "High", "VeryHigh"] },
  },
  IUser: { Email: text, FirstName: text, Groups: parts("IGroup"), Id: text, Identities: parts("IUserIdentity"), LastName: text, Note: text, RegistrationDate: time },
  IUserIdentity: { Id: text, Provider: text },
  IWorkspace: { Id: text, Name: text },
  IProxyRequestContext: {
    Api: part("IContextApi"),
    Backend: part("IBackend"),
    Deployment: part("IDeployment"),
    GraphQL: part("IGraphQL"),
    LastError: part("ILastError"),
    Operation: part("IOperation"),
    ParentResult: { kind: "graphql-data" },
    Product: part("IProduct"),
    Request: part("IRequest"),
    RequestId: { kind: "guid" },
    Response: part("IResponse"),
    Subscription: part("ISubscription"),
    Timestamp: time,
    Tracing: flag,
    User: part("IUser"),
    Variables: { kind: "variables" },
    Workspace: part("IWorkspace"),
  },
};
