import { definePolicy, rewriteUri, setBody, setHeader, setMethod } from "apiops";
import { judged } from "./verdict.js";


const envelopes = { "1.1": "http://schemas.xmlsoap.org/soap/envelope/", "1.2": "http://www.w3.org/2003/05/soap-envelope" };
const sources = ["path", "query", "header", "body"];

function given({ from = "query", name = "", default: otherwise = "" }: Readonly<Record<string, string>>): string {
  const usual = JSON.stringify(otherwise);
  if (from === "path") return `Uri.UnescapeDataString(context.Request.MatchedParameters.GetValueOrDefault("${name}", ${usual}))`;
  if (from === "header") return `context.Request.Headers.GetValueOrDefault("${name}", ${usual})`;
  if (from === "body") return `((string)(body["${name}"] as JValue) ?? ${usual})`;
  return `context.Request.OriginalUrl.Query.GetValueOrDefault("${name}", ${usual})`;
}

const bodyRead = `JObject body;
  try { body = JObject.Parse(context.Request.Body?.As<string>(preserveContent: true) ?? "{}"); } catch (Exception) { `;

/**
 * XElement escapes what the caller wrote; text put together by hand would let it end the element. Characters that XML has no way
 * to write are refused before, or the gateway itself would fail. `soap-answer` is the way back.
 */
export const soapCall = definePolicy({
  name: "soap-call",
  description: "Turns a REST request into a call of one operation of a SOAP service; callers need no SOAP, and cannot write into the envelope.",
  parameters: {
    namespace: { type: "string", pattern: "^[^\"\\s<>&]+$", description: "Target namespace of the service." },
    operation: { type: "string", pattern: "^[A-Za-z_][\\w.-]*$", description: "Element of the request." },
    action: { type: "string", pattern: "^[^\"\\s<>]*$", description: "What SOAPAction says." },
    path: { type: "string", pattern: "^/[^?#{}]*$", description: "Path of the service, after the backend's URL." },
    version: { type: "string", enum: ["1.1", "1.2"], default: "1.1", description: "Version of SOAP. 1.2 has the action in its content type." },
    fields: {
      type: "object",
      additionalProperties: { type: "object", additionalProperties: { type: "string" } },
      description: "Elements of the request in the order of its schema: `from` path, query, header or body, its `name` there, the `default` of one that may be left out, the `pattern` it must match.",
    },
  },
  check: ({ fields }) => {
    const odd = Object.entries(fields).find(([element, { from = "query", name = "" }]) => !/^[A-Za-z_][\w.-]*$/.test(element) || !sources.includes(from) || !/^[\w.-]+$/.test(name));
    return odd === undefined ? undefined : { parameter: "fields", problem: `the value of \`${odd[0]}\` comes from nowhere`, fix: "Say `from: path`, `query`, `header` or `body`, and the `name` that it has there." };
  },
  policies: ({ namespace, operation, action, path, version, fields }) => {
    const entries = Object.entries(fields);
    const hasBody = entries.some(([, { from }]) => from === "body");
    const checks = entries.map(
      ([, field]) => `value = ${given(field)};\n  if (value.Length > 4096 || Regex.IsMatch(value, "[\\\\x00-\\\\x08\\\\x0b\\\\x0c\\\\x0e-\\\\x1f\\\\ufffe\\\\uffff]")${field["pattern"] === undefined ? "" : ` || !Regex.IsMatch(value, ${JSON.stringify(field["pattern"])})`}) { return "soap-${field["name"] ?? ""}"; }`,
    );
    return [
      ...judged("soap-verdict", `@{\n  ${hasBody ? `${bodyRead}return "body-malformed"; }\n  ` : ""}string value;\n  ${checks.join("\n  ")}\n  return "";\n}`, [
        ...(hasBody ? [{ status: 400, title: "Bad Request", code: "body-malformed", detail: "The body is one JSON object." }] : []),
        ...entries
          .filter(([, { name }], i) => entries.findIndex(([, other]) => other["name"] === name) === i)
          .map(([, { name = "" }]) => ({ status: 400, title: "Bad Request", code: `soap-${name}`, detail: `${name} is missing, or not what it should be.` })),
      ]),
      setBody(`@{
  XNamespace soap = "${envelopes[version]}";
  XNamespace service = "${namespace}";
  ${hasBody ? `${bodyRead}body = new JObject(); }\n  ` : ""}return new XElement(soap + "Envelope",
    new XElement(soap + "Body",
      new XElement(service + "${operation}"${entries.map(([element, field]) => `,\n        new XElement(service + "${element}", ${given(field)})`).join("")}))).ToString();
}`),
      setMethod("POST"),
      rewriteUri({ template: path, copyUnmatchedParams: false }),
      ...(version === "1.1"
        ? [setHeader({ name: "Content-Type", existsAction: "override", value: ["text/xml; charset=utf-8"] }), setHeader({ name: "SOAPAction", existsAction: "override", value: [`"${action}"`] })]
        : [setHeader({ name: "Content-Type", existsAction: "override", value: [`application/soap+xml; charset=utf-8; action="${action}"`] }), setHeader({ name: "SOAPAction", existsAction: "delete" })]),
      // Whatever the caller accepts, the service answers in XML and uncompressed, which soap-answer reads.
      setHeader({ name: "Accept", existsAction: "override", value: ["text/xml, application/soap+xml"] }),
      setHeader({ name: "Accept-Encoding", existsAction: "delete" }),
    ];
  },
});

export default soapCall;
