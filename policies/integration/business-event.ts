import { choose, csharp, definePolicy, returnResponse, setVariable, when } from "apiops";
import { judged } from "../payload/verdict.js";

/** What F&O sends when somebody creates the endpoint: it wants to see a success and nothing else. */
const probe = "BusinessEventsTestEndpointContract";

const field = (name: string) => csharp`(string)context.Request.Body.As<JObject>(preserveContent: true)[${name}] ?? ""`;

/**
 * The envelope of a business event, checked before anything believes it. The event's id tells repetitions apart; control numbers rise with gaps,
 * and so only say which of two events of a kind and company is the later one. Compose with an address list, a key and `replay-guard`.
 */
export const businessEvent = definePolicy({
  name: "business-event",
  description: "Protects an ingest API from what is no business event of Finance and Operations: checks size and envelope, events and companies expected.",
  parameters: {
    events: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9_]{1,128}$" }, minItems: 1, description: "Accepted BusinessEventId." },
    companies: { type: "array", items: { type: "string", pattern: "^[A-Za-z0-9]{1,4}$" }, default: [], description: "Accepted legal entities, whatever their case; empty takes all." },
    maxCharacters: { type: "integer", minimum: 256, maximum: 1_048_576, default: 65_536, description: "Largest event. Business events are notices, not exports; ours have less than 4 KB." },
  },
  policies: ({ events, companies, maxCharacters }) => [
    ...judged(
      "event-verdict",
      csharp`
        if (!context.Request.Headers.GetValueOrDefault("Content-Type", "").StartsWith("application/json", StringComparison.OrdinalIgnoreCase)) { return "event-media-type"; }
        var text = context.Request.Body == null ? "" : context.Request.Body.As<string>(preserveContent: true);
        if (text.Length > ${maxCharacters}) { return "event-too-large"; }
        JObject body;
        try { body = JObject.Parse(text); } catch (Exception) { return "event-malformed"; }
        foreach (var name in new[] { "BusinessEventId", "EventId", "ControlNumber", "BusinessEventLegalEntity" }) {
          if (!(body[name] is JValue)) { return "event-malformed"; }
        }
        long number; Guid id;
        if (!long.TryParse((string)body["ControlNumber"], out number) || !Guid.TryParse((string)body["EventId"], out id)) { return "event-malformed"; }
        if ((string)body["BusinessEventId"] == ${probe}) { return ""; }
        if (!${events}.Contains((string)body["BusinessEventId"])) { return "event-unexpected"; }
        return ${companies.length === 0} || ${companies.map((each) => each.toLowerCase())}.Contains(((string)body["BusinessEventLegalEntity"]).ToLowerInvariant()) ? "" : "event-unexpected";
      `,
      [
        { status: 415, code: "event-media-type", title: "Unsupported Media Type", detail: "Business events are application/json." },
        { status: 413, code: "event-too-large", title: "Content Too Large", detail: `An event may have ${maxCharacters} characters.` },
        { status: 400, code: "event-malformed", title: "Bad Request", detail: "A business event has BusinessEventId, EventId, ControlNumber and BusinessEventLegalEntity." },
        { status: 403, code: "event-unexpected", title: "Forbidden", detail: "This endpoint does not take such events, or not of this legal entity." },
      ],
    ),
    setVariable({ name: "event-name", value: field("BusinessEventId") }),
    choose(
      when(csharp`(string)context.Variables["event-name"] == ${probe}`, [
        returnResponse({ setStatus: { code: 200, reason: "OK" }, setHeader: [{ name: "X-Event-Ignored", existsAction: "override", value: ["endpoint-test"] }] }),
      ]),
    ),
    setVariable({ name: "event-id", value: csharp`Guid.Parse((string)context.Request.Body.As<JObject>(preserveContent: true)["EventId"]).ToString("N")` }),
    setVariable({ name: "event-number", value: field("ControlNumber") }),
    setVariable({ name: "event-company", value: csharp`((string)context.Request.Body.As<JObject>(preserveContent: true)["BusinessEventLegalEntity"]).ToLowerInvariant()` }),
    setVariable({ name: "event-stream", value: csharp`(string)context.Variables["event-name"] + "/" + (string)context.Variables["event-company"]` }),
  ],
});

export default businessEvent;
