import { choose, definePolicy, otherwise, setBody, setHeader, setVariable, when, csharp } from "apiops";
import { refusal } from "./refuse.js";

const readers: Readonly<Record<string, string>> = {
  text: "new JValue(value)",
  number: 'Regex.IsMatch(value, "^-?[0-9]{1,18}([.][0-9]{1,9})?$") ? new JValue((decimal)cell) : new JValue(value)',
  boolean: 'new JValue(value == "true" || value == "1")',
};

/** SOAP 1.1 sends faults with 500; they carry the service's stack traces, so that their text is for nobody outside. */
export const soapAnswer = definePolicy({
  name: "soap-answer",
  description: "Turns the answer of a SOAP service into JSON, and a fault into a problem; callers learn neither the service's XML nor what went wrong inside it.",
  parameters: {
    namespace: { type: "string", pattern: "^[^\"\\s<>&]+$", description: "Target namespace of the service." },
    element: { type: "string", pattern: "^[A-Za-z_][\\w.-]*$", description: "Element of the answer whose children are the fields." },
    fields: {
      type: "object",
      additionalProperties: { type: "object", additionalProperties: { type: "string" } },
      description: "Properties of the JSON in order: the `element` that each comes from, its `type` text, number or boolean.",
    },
    many: { type: "boolean", default: false, description: "Whether there may be several such elements, which become `items`." },
  },
  check: ({ fields }) => {
    const odd = Object.entries(fields).find(([name, { element = "", type = "text" }]) => !/^[A-Za-z_][\w-]*$/.test(name) || !/^[A-Za-z_][\w.-]*$/.test(element) || !(type in readers));
    return odd === undefined ? undefined : { parameter: "fields", problem: `\`${odd[0]}\` comes from no element`, fix: "Say the `element`, and a `type` of text, number, boolean." };
  },
  policies: ({ namespace, element, fields, many }) => {
    const properties = Object.entries(fields).map(([name, { element: child = "", type = "text" }]) => {
      const read = readers[type] ?? "";
      return `cell = row.Element(service + "${child}");\n    value = ((string)cell ?? "").Trim();\n    item.Add(new JProperty("${name}", cell == null ? JValue.CreateNull() : ${read}));`;
    });
    return [
      setVariable({
        name: "soap-answer",
        value: `@{
  if (context.Response.StatusCode != 200) { return ""; }
  XNamespace service = "${namespace}";
  XElement envelope;
  try { envelope = XElement.Parse(context.Response.Body.As<string>()); } catch (Exception) { return ""; }
  if (envelope.Name.LocalName != "Envelope" || envelope.Descendants().Any(each => each.Name.LocalName == "Fault" && each.Name.Namespace == envelope.Name.Namespace)) { return ""; }
  var items = new JArray();
  foreach (var row in envelope.Descendants(service + "${element}")) {
    var item = new JObject();
    XElement cell;
    string value;
    ${properties.join("\n    ")}
    items.Add(item);
  }
  ${many ? 'return new JObject(new JProperty("items", items)).ToString();' : 'return items.Count == 0 ? "none" : items[0].ToString();'}
}`,
      }),
      choose(
        when(csharp`(string)context.Variables["soap-answer"] == ""`, [refusal({ status: 502, code: "soap-fault", title: "Bad Gateway", detail: "The service behind this API could not answer. Try again later." })]),
        ...(many ? [] : [when(csharp`(string)context.Variables["soap-answer"] == "none"`, [refusal({ status: 404, code: "not-found", title: "Not Found", detail: "There is no such thing." })])]),
        otherwise([setBody(csharp`(string)context.Variables["soap-answer"]`), setHeader({ name: "Content-Type", existsAction: "override", value: ["application/json"] })]),
      ),
    ];
  },
});

export default soapAnswer;
