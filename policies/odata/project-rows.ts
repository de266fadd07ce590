import { choose, csharp, definePolicy, setBody, when } from "apiops";

const list = (columns: string) => csharp`
  var columns = JObject.Parse(${columns});
  var rows = (JArray)context.Response.Body.As<JObject>()["value"];
  return new JObject(new JProperty("items", new JArray(rows.Select(row =>
    new JObject(columns.Properties().Select(column => new JProperty((string)column.Value, row[column.Name]))))))).ToString();
`;

const single = (columns: string) => csharp`
  var columns = JObject.Parse(${columns});
  var row = context.Response.Body.As<JObject>();
  return new JObject(columns.Properties().Select(column => new JProperty((string)column.Value, row[column.Name]))).ToString();
`;

/**
 * The façade's own names and nothing else: a column that F&O adds tomorrow does not become part of our contract. The map
 * is also the `$select` of the query, so that what is not passed on is not read either.
 */
export const projectRows = definePolicy({
  name: "project-rows",
  description: "Turns the rows of an OData answer into the façade's own objects.",
  parameters: {
    columns: { type: "object", additionalProperties: { type: "string", pattern: "^[A-Za-z]\\w*$" }, description: "Name in the façade by name of the column." },
    single: { type: "boolean", default: false, description: "The answer is one row and not a page." },
  },
  policies: (values) => {
    const columns = JSON.stringify(values.columns);
    return [choose(when(csharp`context.Response.StatusCode == 200`, [setBody(values.single ? single(columns) : list(columns))]))];
  },
});

export default projectRows;
