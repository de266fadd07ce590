import { describe, expect, it } from "vitest";
import { checkPolicy } from "../../src/policy/index.js";
import { pointed, readRoot } from "./support.js";

/** Nothing here is a secret of anything: put together so that no scanner of repositories takes it for one either. */
const drawn = ["kJ8sQ2vN4x", "Zp7Lw0RtYb", "3hGcEoU9mA"].join("");
const storageKey = `${drawn}${drawn}${drawn.slice(0, 26)}==`;
const jwt = ["eyJhbGciOiJIUzI1NiJ9", "eyJzdWIiOiJhIn0gICAg", drawn].join(".");
const entra = `ab38Q~${drawn}aB.c`;

const inbound = (xml: string): string => `<policies><inbound>${xml}</inbound></policies>`;
const header = (name: string, value: string): string => inbound(`<set-header name="${name}"><value>${value}</value></set-header>`);
const body = (value: string): string => inbound(`<set-body>${value}</set-body>`);
const variable = (name: string, value: string): string => inbound(`<set-variable name="${name}" value='${value}' />`);
const parameter = (name: string, value: string): string => inbound(`<set-query-parameter name="${name}"><value>${value}</value></set-query-parameter>`);

type Case = readonly [title: string, xml: string, at: string];

const secrets: readonly Case[] = [
  ["a bearer token", header("Authorization", `Bearer ${drawn}`), drawn],
  ["basic credentials", header("authorization", "Basic dXNlcjpwYXNzd29yZDE="), "dXNlcjpwYXNzd29yZDE="],
  ["a token in an expression", header("Authorization", `@("Bearer ${drawn}")`), drawn],
  ["a token in an interpolated string", header("Authorization", `@($"Bearer ${drawn}")`), drawn],
  ["a token in a verbatim string", header("Proxy-Authorization", `@(@"Bearer ${drawn}")`), drawn],
  ["a key header", header("Ocp-Apim-Subscription-Key", drawn), drawn],
  ["a key header in an expression", header("x-functions-key", `@(context.Api.Name == "a" ? "${drawn}" : "")`), drawn],
  ["a key parameter", parameter("subscription-key", drawn), drawn],
  ["the key of a function as a parameter", parameter("code", drawn), drawn],
  ["the address of a Slack webhook", body(`https://hooks.slack.com/services/T0/B0/${drawn}`), `T0/B0/${drawn}`],
  ["a JSON web token anywhere", body(jwt), jwt],
  ["a private key", body(`-----BEGIN RSA PRIVATE KEY-----\nMIIE`), `-----BEGIN RSA PRIVATE KEY-----`],
  ["a shared access signature", inbound(`<set-backend-service base-url="https://a.example/b?sv=1&amp;sig=${drawn}%3D" />`), `${drawn}%3D`],
  ["a connection string", variable("hub", `Endpoint=sb://a.example/;SharedAccessKeyName=n;SharedAccessKey=${drawn}=`), `${drawn}=`],
  ["a storage account", variable("store", `@("AccountName=a;AccountKey=${storageKey};EndpointSuffix=x")`), storageKey],
  ["a storage key by itself", variable("store", storageKey), storageKey],
  ["a password of a database", variable("db", "Server=a;Database=b;User Id=u;Password=Tr0ub4dor;"), "Tr0ub4dor"],
  ["a client secret in a form", body(`grant_type=client_credentials&amp;client_secret=${drawn}&amp;scope=a`), drawn],
  ["a client secret in an expression", body(`@("client_id=" + context.Api.Id + "&client_secret=${drawn}")`), drawn],
  ["a client secret in JSON", body(`{"client_secret": "${drawn}"}`), drawn],
  ["a client secret of Entra ID", variable("x", entra), entra],
  ["a password in a form", body("grant_type=password&amp;username=u&amp;password=Tr0ub4dor"), "Tr0ub4dor"],
  ["the key of a function", inbound(`<set-backend-service base-url="https://a.example/api?code=${drawn}${drawn}==" />`), `${drawn}${drawn}==`],
  ["a key in an address", body(`@("https://a.example/b?x=1&key=${drawn}")`), drawn],
  ["a password in an address", body("https://user:Tr0ub4dor@a.example/b"), "Tr0ub4dor"],
  ["a key in an object", body(`@(new JObject(new JProperty("apiKey", "${drawn}")).ToString())`), drawn],
  ["a key that is assigned", body(`@{ var o = new JObject(); o["password"] = "${drawn}"; return o.ToString(); }`), drawn],
  ["a variable of that name", variable("backendApiKey", drawn), drawn],
  ["a variable of that name in an expression", variable("clientSecret", `@("${drawn}")`), drawn],
  ["a token of GitHub", variable("x", `ghp_${drawn}ABCDEF`), `ghp_${drawn}ABCDEF`],
  ["a password that an attribute holds", inbound('<authentication-basic username="{{user}}" password="Tr0ub4dor" />'), "Tr0ub4dor"],
  ["a password in an expression of an attribute", inbound(`<authentication-basic username="{{user}}" password='@("Tr0ub4dor")' />`), "Tr0ub4dor"],
  ["the key of a connection string", `<cosmosdb-data-source><connection-info><connection-string>AccountEndpoint=https://a.example:443/;AccountKey=${storageKey};</connection-string><database-name>d</database-name><container-name>c</container-name></connection-info><read-request><id>1</id></read-request></cosmosdb-data-source>`, storageKey],
  ["a password that credentials are put together of", header("Authorization", '@("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("bob:Zk3vRt1qLw9s")))'), "Zk3vRt1qLw9s"],
  ["a password that is joined to a name", variable("credentials", '@(Convert.ToBase64String(Encoding.UTF8.GetBytes("bob" + ":" + "Zk3vRt1qLw9s")))'), "Zk3vRt1qLw9s"],
  ["a token that is joined to its scheme", header("Authorization", `@("Bearer " + "${drawn}")`), drawn],
  ["a key that the caller's is compared with", inbound(`<choose><when condition='@(context.Request.Headers.GetValueOrDefault("x-api-key","") == "Zk3vRt1qLw9s")' /></choose>`), "Zk3vRt1qLw9s"],
  ["a key that the caller's is compared with by a method", inbound(`<choose><when condition='@(!"Zk3vRt1qLw9s".Equals("Zk3vRt1qLw9s") || !context.Request.Headers["X-Secret"].Contains("Zk3vRt1qLw9t"))' /></choose>`), "Zk3vRt1qLw9s"],
  ["a token that the caller's is compared with", inbound(`<choose><when condition='@("Bearer Zk3vRt1qLw9s" != context.Request.Headers.GetValueOrDefault("Authorization",""))' /></choose>`), "Zk3vRt1qLw9s"],
  ["a key that a header is checked for", inbound('<check-header name="X-Secret" failed-check-httpcode="401" failed-check-error-message="m" ignore-case="false"><value>Zk3vRt1qLw9s</value></check-header>'), "Zk3vRt1qLw9s"],
  ["a short key", header("x-api-key", "Zk3vRt1qLw9s"), "Zk3vRt1qLw9s"],
  ["credentials in a comment", inbound("<!-- was: Authorization: Basic Ym9iOlprM3ZSdDFxTHc5cw== -->"), "Ym9iOlprM3ZSdDFxTHc5cw=="],
  ["a key in a comment between sections", "<policies><!-- api-key=Zk3vRt1qLw9s --><inbound /></policies>", "Zk3vRt1qLw9s"],
  ["a key in a comment", inbound("<!-- x-api-key: Zk3vRt1qLw9s -->"), "Zk3vRt1qLw9s"],
  ["a policy that is commented out", inbound(`<!-- <set-body>client_secret=${drawn}</set-body> -->`), drawn],
  ["a password that has a word in it", inbound('<authentication-basic username="{{user}}" password="hunter2secret" />'), "hunter2secret"],
  ["a signing key", inbound(`<validate-jwt header-name="Authorization"><issuer-signing-keys><key>${drawn}</key></issuer-signing-keys></validate-jwt>`), drawn],
];

const harmless: readonly (readonly [title: string, xml: string])[] = [
  ["a named value", header("Authorization", "Bearer {{token}}")],
  ["a key of a named value", header("api-key", "{{key}}")],
  ["an expression", header("Authorization", '@("Bearer " + (string)context.Variables["token"])').replace("<inbound>", "<inbound><base />")],
  ["a variable in an interpolated string", header("Authorization", '@($"Bearer {context.Variables["token"]}")').replace("<inbound>", "<inbound><base />")],
  ["a header that is passed on", header("api-key", '@(context.Request.Headers.GetValueOrDefault("Ocp-Apim-Subscription-Key", ""))')],
  ["a placeholder in brackets", header("Authorization", "Bearer [your-token-value-123]")],
  ["a placeholder in words", header("x-api-key", "YOUR_API_KEY_GOES_HERE_1")],
  ["a placeholder of a pipeline", header("x-api-key", "#{FunctionKey123456}#")],
  ["crossed out", header("x-api-key", "xxxxxxxxxxxxxxxxxxxxxxx1")],
  ["the scheme only", header("WWW-Authenticate", 'Bearer error="invalid_token"')],
  ["the scheme of a check", variable("isBearer", '@(context.Request.Headers.GetValueOrDefault("Authorization", "").StartsWith("Bearer "))')],
  ["a client secret of a named value", body("client_id={{id}}&amp;client_secret={{secret}}")],
  ["a client secret of a variable", body('@("&client_secret=" + context.Variables["secret"] + "&scope=a")').replace("<inbound>", "<inbound><base />")],
  ["a client secret of an interpolated variable", body('@($"grant_type=refresh_token&client_secret={Uri.EscapeDataString("{{secret}}")}&x=1")')],
  ["an address with a port", body('@($"https://a.example:8080/{context.Api.Path}@v1")')],
  ["a code that a caller gives", parameter("code", "@(context.Request.Url.Query.GetValueOrDefault(&quot;code&quot;))")],
  ["a code that is a word", parameter("code", "authorization-code")],
  ["an authorization code", body("grant_type=authorization_code&amp;code={{code}}")],
  ["names of keys", body('{"keyType": "account", "password": "the password of the account"}')],
  ["a scope or resource", variable("apiKeyScope", "https://management.azure.com/.default")],
  ["a variable whose name says so but whose value does not", variable("clientSecret", "not-configured")],
  ["a hash without a name", variable("etag", drawn)],
  ["an identifier", header("x-correlation-id", "3f2504e0-4f89-11d3-9a0c-0305e82c3301")],
  ["a password from an expression", inbound('<authentication-basic username="u" password="@(context.Api.Name)" />')],
  ["a user's name", inbound('<authentication-basic username="svc-backend-7" password="{{password}}" />')],
  ["a connection string without a key", `<cosmosdb-data-source><connection-info><connection-string use-managed-identity="true">AccountEndpoint=https://a.example:443/;</connection-string><database-name>d</database-name><container-name>c</container-name></connection-info><read-request><id>1</id></read-request></cosmosdb-data-source>`],
  ["a signing key to be filled in", inbound('<validate-jwt header-name="Authorization"><issuer-signing-keys><key>Base64 encoded signing key</key></issuer-signing-keys></validate-jwt>')],
  ["a password to be filled in", inbound('<authentication-basic username="username" password="password" />')],
  ["a password to be filled in, in one word", inbound('<authentication-basic username="u" password="YourSecretPassword" />')],
  ["a password to be filled in, with dashes", inbound('<authentication-basic username="u" password="my-secret-key-1" />')],
  ["credentials of named values", header("Authorization", '@("Basic " + Convert.ToBase64String(Encoding.UTF8.GetBytes("{{user}}:{{password}}")))')],
  ["what a header that is no key is compared with", inbound(`<choose><when condition='@(context.Request.Headers.GetValueOrDefault("x-version","") == "2024-10-01-preview")' /></choose>`)],
  ["whether a key is there", inbound(`<choose><when condition='@(context.Request.Headers.GetValueOrDefault("x-api-key","") == "undefined")' /></choose>`)],
  ["a key of a named value that the caller's is compared with", inbound(`<choose><when condition='@(context.Request.Headers.GetValueOrDefault("x-api-key","") == "{{api-key-2}}")' /></choose>`)],
  ["a comment about keys", inbound("<!-- password: see the vault. secret: the one of 2024. Authorization: Basic credentials -->")],
  ["a header that is checked for its presence", inbound('<check-header name="x-api-key" failed-check-httpcode="401" failed-check-error-message="m" ignore-case="false" />')],
  ["documentation of a key", body("Send your subscription key in the header Ocp-Apim-Subscription-Key, such as key=abc")],
];

describe("secrets", () => {
  it.each(secrets)("finds %s, and points at it alone", (_, xml, at) => {
    expect(pointed(xml, checkPolicy(readRoot(xml)))).toEqual([`secret-literal @ ${at}`]);
  });

  it.each(secrets)("never shows %s", (_, xml, at) => {
    const [found] = checkPolicy(readRoot(xml));
    expect(`${found?.message ?? at}${found?.detail ?? ""}${found?.fix ?? ""}`).not.toContain(at);
  });

  it.each(harmless)("leaves %s", (_, xml) => {
    expect(pointed(xml, checkPolicy(readRoot(xml)))).toEqual([]);
  });

  it("reads a long text of beginnings in one go", () => {
    for (const piece of ["eyJ", "client_secret=", "sig=a", "AccountKey=", "==", "&password=", "-----BEGIN ", "8Q~", "://a:", "?code=a", "secret\": "]) {
      expect(pointed("", checkPolicy(readRoot(body(`a${piece.replaceAll("&", "&amp;").repeat(50_000)}`)))).length).toBeLessThanOrEqual(1);
    }
  });
});
