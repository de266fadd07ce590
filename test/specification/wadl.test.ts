import { describe, expect, test } from "vitest";
import { findings, parsed } from "./support.js";

const text = `<application xmlns="http://wadl.dev.java.net/2009/02"><resources base="https://shop.example/api">
  <resource path="orders"><method name="GET" id="listOrders"><request><param name="top" style="query"/></request><response status="200"><representation mediaType="application/json"/></response></method>
    <resource path="{id}"><param name="id" style="template"/><method name="DELETE"/></resource>
  </resource>
</resources></application>`;

describe("WADL", () => {
  test("has an operation for each method of its resources", async () => {
    const { apiType, serviceUrl, operations } = await parsed({ file: "shop.wadl", text });
    expect([apiType, serviceUrl]).toEqual(["http", "https://shop.example/api"]);
    expect(operations.map((o) => `${o.name} ${o.method} ${o.urlTemplate}`)).toEqual(["listorders GET /orders", "delete-orders-id DELETE /orders/{id}"]);
  });

  test("without a method is refused", async () => {
    expect(await findings({ file: "shop.wadl", text: text.replace(/<resource [\s\S]*<\/resource>/, "") })).toEqual([expect.stringContaining("wadl-invalid")]);
  });
});
