import { describe, expect, it } from "vitest";
import { policyReferences, type Reference } from "../../src/policy/index.js";
import { readRoot, textAt } from "./support.js";

const xml = `<policies>
  <inbound>
    <set-backend-service backend-id="erp" />
    <choose>
      <when condition="@(context.Api.Name == "{{api-name}}")">
        <set-backend-service backend-id="@("dynamic")" />
        <set-backend-service backend-id="{{backend}}" />
        <set-backend-service backend-id="dapr" dapr-app-id="a" dapr-method="b" />
        <include-fragment fragment-id="guard" />
      </when>
    </choose>
    <validate-jwt header-name="Authorization">
      <issuer-signing-keys><key certificate-id="signing" /></issuer-signing-keys>
      <decryption-keys><key certificate-id="decrypting" /></decryption-keys>
    </validate-jwt>
    <send-request response-variable-name="r">
      <set-url>https://{{host}}/{{path.v1}}</set-url>
      <set-method>GET</set-method>
      <authentication-certificate certificate-id="client" />
    </send-request>
    <log-to-eventhub logger-id="hub">@($"{{not a name}} {context.RequestId}")</log-to-eventhub>
    <set-body template="liquid">{{body.name}}</set-body>
    <set-body>{{greeting}}</set-body>
    <validate-content unspecified-content-type-action="{{action}}" />
  </inbound>
</policies>`;

describe("policyReferences", () => {
  const found = policyReferences(readRoot(xml));
  const shown = (references: readonly Reference[]): string[] => references.map(({ name, at }) => `${name} @ ${textAt(xml, at.range)}`);

  it("finds the resources that are named literally, where they are named", () => {
    expect(shown(found.backends)).toEqual(["erp @ erp"]);
    expect(shown(found.fragments)).toEqual(["guard @ guard"]);
    expect(shown(found.loggers)).toEqual(["hub @ hub"]);
    expect(shown(found.certificates)).toEqual(["signing @ signing", "decrypting @ decrypting", "client @ client"]);
  });

  it("finds named values anywhere but in Liquid templates and comments", () => {
    expect(shown(found.namedValues)).toEqual([
      "api-name @ {{api-name}}",
      "backend @ {{backend}}",
      "host @ {{host}}",
      "path.v1 @ {{path.v1}}",
      "greeting @ {{greeting}}",
      "action @ {{action}}",
    ]);
  });

  it("reads fragments too", () => {
    expect(policyReferences(readRoot('<fragment><set-backend-service backend-id="erp" /></fragment>')).backends.map((r) => r.name)).toEqual(["erp"]);
  });
});
