import { JObject } from "../json/containers.js";
import { throwNet } from "../language/throw.js";
import type { JToken } from "../json/token.js";
import { netType } from "../net-type.js";
import type { MemberTable, NetObject } from "../value.js";

/** IGraphQLDataObject: arguments or a parent's result in a GraphQL resolver. */
export class GraphQlObject implements NetObject {
  readonly netType = netType("IGraphQLDataObject");

  constructor(private readonly data: JToken) {}

  read(name: string | null): JToken | null {
    return this.data.child(name);
  }

  asObject(): JObject {
    if (this.data instanceof JObject) return this.data;
    throwNet("System.InvalidCastException", `Unable to cast object of type '${this.data.netType.name}' to type 'Newtonsoft.Json.Linq.JObject'.`);
  }
}

export const graphQlMembers: MemberTable = {
  "IGraphQLDataObject.this[string]": (_, self: GraphQlObject, name: string | null) => self.read(name),
  "IGraphQLDataObject.AsJObject()": (_, self: GraphQlObject) => self.asObject(),
};
