import { describe, expect, it } from "vitest";
import { evaluateExpression, timestampOfContext } from "../../../src/expressions/evaluate/index.js";
import { settings } from "./support.js";

/** Each problem with the text that it points at, in the order of the file. */
function problemsOf(context: string): string[] {
  const lines = context.split("\n");
  return evaluateExpression("@(1)", context, settings)
    .contextProblems.map(({ message, range }) => {
      const { start, end } = range!;
      return { start, text: `${message} «${lines[start.line - 1]!.slice(start.column - 1, end.column - 1)}»` };
    })
    .sort((a, b) => a.start.line - b.start.line || a.start.column - b.start.column)
    .map(({ text }) => text);
}

describe("what is wrong with a context file is shown at its place", () => {
  it.each([
    [`{\n  "Request": { "Url": "/orders" } }`, [`Request.Url must be an absolute address such as https://example.com/path; here it is "/orders". «"/orders"»`]],
    [`{ "Request": { "Body": {"a": 1} } }`, [`Request.Body must be a string with the body's text (JSON in it has \\" for each quote); here it is an object. «{»`]],
    [`{ "Request": { "Headers": { "X-A": "b", "X-C": [1] } } }`, [`Request.Headers.X-A must be an array of strings such as ["text"]; here it is "b". «"b"»`, `Request.Headers.X-C[0] must be a string; here it is 1. «1»`]],
    [`{ "Response": { "StatusCode": 200.5 } }`, [`Response.StatusCode must be a whole number that an int holds; here it is 200.5. «200.5»`]],
    [`{ "Variables": { "a b": { "$type": "IResponse", "StatusCode": 99999999999 } } }`, [`Variables['a b'].StatusCode must be a whole number that an int holds; here it is 99999999999. «99999999999»`]],
    [`{ "Variables": { "n": 9223372036854775808 } }`, ["Variables.n must be a number that a long holds; here it is 9223372036854775808. «9223372036854775808»"]],
    [`{ "Variables": { "b": { "$type": "byte[]", "Base64": "a" }, "c": { "$type": "List" } } }`, [`Variables.b.Base64 must be base64; here it is "a". «"a"»`, `Variables.c.$type must be one of IResponse, Jwt, byte[], X509Certificate2; here it is "List". «"List"»`]],
    [`{ "Variables": { "t": { "$type": "Jwt", "Token": "a.b" } } }`, ["Variables.t.Token must be a token: a header, claims and a signature as base64url, with a `.` between them; here it is \"a.b\". «\"a.b\"»"]],
    [`{ /* one */ "request": {}, "Product": { "State" : "published" } }`, ["The variable `context` has no request. «\"request\"»", `Product.State must be one of NotPublished, Published; here it is "published". «"published"»`]],
    ["[]", ["The context must be an object; here it is an array. «[»"]],
    ["", ["The context is not valid JSON: the file is empty. «»"]],
    [`{\n  "Request": {,\n}`, ["The context is not valid JSON: Invalid property identifier character: ,. «,»"]],
    [`{\n  "Request": {`, ["The context is not valid JSON: Unexpected end of content while loading JObject. «{»"]],
  ])("%s", (context, expected) => {
    expect(problemsOf(context)).toEqual(expected);
  });

  it("does not repeat a long text, which may be a secret", () => {
    expect(problemsOf(`{ "RequestId": "${"s".repeat(60)}" }`)[0]).toContain("here it is another text.");
  });
});

describe("the time of the request", () => {
  it.each([
    [`{ "Timestamp": "2024-05-06T07:08:09.5Z" }`, "2024-05-06T07:08:09.500Z"],
    [`{ "Timestamp": "2024-05-06T07:08:09" }`, "2024-05-06T07:08:09.000Z"],
    [`{ /* as Newtonsoft reads it */ 'Timestamp': "2024-05-06T09:08:09+02:00" }`, "2024-05-06T07:08:09.000Z"],
    ["{}", undefined],
    ["[", undefined],
    [`{ "Timestamp": "soon" }`, undefined],
  ])("of %s", (text, expected) => {
    expect(timestampOfContext(text)?.toISOString()).toBe(expected);
  });

  it("is the clock's where the context has none", () => {
    const { outcome } = evaluateExpression("@(context.Timestamp.ToString(\"o\") + context.Elapsed)", "{}", settings);
    expect(outcome).toMatchObject({ text: "2024-05-06T07:08:09.1230000Z00:00:00" });
  });
});
