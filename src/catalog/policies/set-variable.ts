import { everyGateway, everyScope, everySection, policyElement } from "./policy.js";

const numbers = ["Byte", "UInt16", "UInt32", "UInt64", "Int16", "Int32", "Int64", "Decimal", "Single", "Double"];
const values = [...numbers, "Guid", "String", "Char", "DateTime"];

/** What the page lists for the value of a variable. Published policies store more, such as lists. */
const storable: readonly string[] = [
  ...["JArray", "JConstructor", "JContainer", "JProperty", "JObject", "JRaw", "JToken", "JValue"].map((name) => `Newtonsoft.Json.Linq.${name}`),
  ...["Boolean", "SByte", "SByte[]", "Byte[]", "TimeSpan"].map((name) => `System.${name}`),
  ...values.flatMap((name) => [`System.${name}`, `System.${name}?`]),
];

export const setVariable = policyElement({
  name: "set-variable",
  description: "Gives a context variable a value.",
  page: "https://learn.microsoft.com/azure/api-management/set-variable-policy",
  category: "Transformation",
  sections: everySection,
  scopes: everyScope,
  gateways: everyGateway,
  key: ["name"],
  attributes: {
    name: { type: "string", required: true, expression: false, writes: "variable", holds: { attribute: "value" }, description: "Name of the variable." },
    value: { type: "string", required: true, expression: true, returns: storable, description: "Its value; a literal is a string." },
  },
});
