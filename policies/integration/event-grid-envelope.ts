import { choose, csharp, definePolicy, returnResponse, setBody, setVariable, when } from "apiops";
import { judged } from "../payload/verdict.js";

/**
 * Business events that come by way of Event Grid: it asks once whether the endpoint wants them, and sends each in a list with an envelope around
 * it. The question is answered only for topics of ours, or anybody who knows the key could subscribe the endpoint to events of his own. Before
 * `business-event`, which sees the event itself; the subscription has one event a call (Event Grid's own default).
 */
export const eventGridEnvelope = definePolicy({
  name: "event-grid-envelope",
  description: "Answers Event Grid's validation and takes events out of their envelope. Protects an ingest API from topics that are not ours.",
  parameters: {
    topics: { type: "array", minItems: 1, items: { type: "string", pattern: "^/subscriptions/[0-9a-f-]{36}/resource[gG]roups/[^/]+/providers/[Mm]icrosoft\\.[Ee]vent[Gg]rid/[A-Za-z]+/[A-Za-z0-9-]+(/[A-Za-z]+/[A-Za-z0-9-]+)?$" }, description: "Resource ids of the topics that may send." },
    maxCharacters: { type: "integer", minimum: 256, maximum: 1_048_576, default: 131_072, description: "Largest call: one event of 64 KB, and its envelope." },
  },
  policies: ({ topics, maxCharacters }) => [
    ...judged(
      "envelope-verdict",
      csharp`
        var text = context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true);
        if (text.Length > ${maxCharacters}) { return "event-too-large"; }
        JArray events;
        try { events = JArray.Parse(text); } catch (Exception) { return "envelope-malformed"; }
        if (events.Count != 1 || events[0].Type != JTokenType.Object || !(events[0]["topic"] is JValue) || !(events[0]["data"] is JObject)) { return "envelope-malformed"; }
        if (!${topics.map((topic) => topic.toLowerCase())}.Contains(((string)events[0]["topic"] ?? "").ToLowerInvariant())) { return "topic-unexpected"; }
        var kind = context.Request.Headers.GetValueOrDefault("aeg-event-type", "");
        return kind == "Notification" || (kind == "SubscriptionValidation" && events[0]["data"]["validationCode"] is JValue) ? "" : "envelope-malformed";
      `,
      [
        { status: 413, code: "event-too-large", title: "Content Too Large", detail: `A call may have ${maxCharacters} characters.` },
        { status: 403, code: "topic-unexpected", title: "Forbidden", detail: "This endpoint does not take events of this topic." },
        { status: 400, code: "envelope-malformed", title: "Bad Request", detail: "A call has one event in Event Grid's own schema." },
      ],
    ),
    setVariable({ name: "event-envelope", value: csharp`(JObject)JArray.Parse(context.Request.Body.As<string>(preserveContent: true))[0]` }),
    choose(
      when(csharp`context.Request.Headers.GetValueOrDefault("aeg-event-type", "") == "SubscriptionValidation"`, [
        returnResponse({
          setStatus: { code: 200, reason: "OK" },
          setHeader: [{ name: "Content-Type", existsAction: "override", value: ["application/json"] }],
          setBody: csharp`new JObject(new JProperty("validationResponse", ((JObject)context.Variables["event-envelope"])["data"]["validationCode"])).ToString()`,
        }),
      ]),
    ),
    setBody(csharp`((JObject)context.Variables["event-envelope"])["data"].ToString()`),
  ],
});

export default eventGridEnvelope;
