import { describe, expect, test } from "vitest";
import { diffOf, findings, line, parsed } from "./support.js";

const text = `// Orders.
syntax = "proto3";
package shop.v1;
import "google/protobuf/timestamp.proto";
import "types.proto";
option java_package = "shop; v1 }";

/* What can be
   called. */
service Orders {
  option deprecated = false;
  rpc Get (GetRequest) returns (Order) { option (google.api.http) = { get: "/v1/{id=orders/*}" additional_bindings { get: "/v1/x" } }; }
  rpc Watch (stream GetRequest) returns (stream .shop.v1.Order);
}

message GetRequest { string id = 1 [(rule) = { min_len: 1 }]; optional int32 depth = 2; }

message Order {
  reserved 9, 12 to 15;
  reserved "old";
  string id = 1;
  repeated Line lines = 2;
  map<string, Line> by_sku = 3;
  State state = 4;
  google.protobuf.Timestamp at = 5;
  oneof party { string customer = 6; common.Vendor vendor = 7; }
  message Line { string sku = 1; Order order = 2; }
  enum State { option allow_alias = true; UNKNOWN = 0; OPEN = 1; CLOSED = -2; }
}
`;

const types = `syntax = "proto3"; package common; message Vendor { string name = 1; }`;

const file = (replace: (text: string) => string = (t) => t) => ({ file: "orders.proto", text: replace(text), others: { "types.proto": types } });

describe("gRPC", () => {
  test("has an operation for each call, and is sent as it is", async () => {
    const { apiType, operations, send } = await parsed(file());
    expect(apiType).toBe("grpc");
    expect(operations.map((o) => `${o.name} ${o.method} ${o.urlTemplate}`)).toEqual(["shop-v1-orders-get POST /shop.v1.Orders/Get", "shop-v1-orders-watch POST /shop.v1.Orders/Watch"]);
    expect(send?.([])).toEqual({ format: "grpc", value: text, linkFormat: "grpc-link", settings: { apiType: "grpc" } });
  });

  test("is checked, with places", async () => {
    const warning = expect.stringContaining("proto-import «\"types.proto\"»") as string;
    expect(await findings(file())).toEqual([warning]);
    expect(await findings(file((t) => t.replace("string id = 1 [", "string id [")))).toEqual(["proto-invalid «[»: The .proto file is not valid: `[` stands where `=` is expected."]);
    expect(await findings(file((t) => t.replace("repeated Line lines", "repeated Lin lines")))).toEqual([warning, "proto-invalid «Lin»: The .proto file is not valid: there is no type `Lin`."]);
    expect(await findings(file((t) => t.slice(0, t.indexOf("reserved 9"))))).toEqual([expect.stringContaining("the text ends where")]);
    expect(await findings(file((t) => t.replace('"types.proto"', '"gone.proto"')))).toContainEqual("proto-invalid «\"gone.proto\"»: The .proto file is not valid: there is no file `gone.proto` beside it.");
    expect(await findings(file((t) => t.replace(/service Orders \{[\s\S]*?\n\}/, "")))).toContainEqual(expect.stringContaining("there is no `service`"));
    expect(await findings(file((t) => t.replace("/* What can", "/* What /* can").replace("called. */", "called.")))).toEqual([expect.stringContaining("never closed")]);
  });

  test("is compared by what goes over the wire", async () => {
    const changes = async (replace: (t: string) => string): Promise<string[]> => (await diffOf(file(), file(replace))).map(line);
    expect(await changes((t) => t.replace("// Orders.", "// Orders, all of them."))).toEqual([]);
    expect(await changes((t) => t.replace("rpc Watch (stream GetRequest)", "rpc Watch (GetRequest)"))).toEqual(["breaking operation-changed shop.v1.Orders/Watch: is called in another way: a stream of requests, a stream of answers → one request, a stream of answers"]);
    expect(await changes((t) => t.replace("State state = 4;", "State state = 8;"))).toEqual(["breaking field-renumbered shop.v1.Orders/Get: response › answer › state is another field on the wire: number 4 → number 8"]);
    expect(await changes((t) => t.replace("string id = 1;\n", "int64 id = 1;\n"))).toEqual(["breaking type-changed shop.v1.Orders/Get: response › answer › id is of another type: string → int64"]);
    expect(await changes((t) => t.replace("CLOSED = -2;", "CLOSED = -2; LOST = 3;"))).toEqual(["risky enum-value-added shop.v1.Orders/Get: response › answer › state may be LOST = 3 now"]);
    expect(await changes((t) => t.replace("optional int32 depth = 2;", "optional int32 depth = 2; bool all = 3;"))).toEqual(["compatible field-added shop.v1.Orders/Get: request › request › all is new"]);
  });
});
