import { csharp, definePolicy, dynamicsLimits, forwardRequest } from "apiops";

const plugIn = dynamicsLimits["dataverse-plug-in-timeout"].value;

/**
 * Seconds by what is called. Reads get what a person waits for. Synchronous plug-ins and dual-write may take two minutes, so a
 * shorter time would give up on writes that still succeed; a batch has many, and half a minute more.
 */
export const timeoutClasses = {
  "dataverse-read": 30,
  "dataverse-write": plugIn,
  "dataverse-batch": plugIn + 30,
  "finance-operations-read": 60,
  "finance-operations-write": dynamicsLimits["finance-operations-dual-write-timeout"].value,
  package: 60,
  decision: 2,
  branch: 4,
} as const;

/** The backend section of an API whose requests are sent once; safe-retry has times of its own. */
export const timeoutClass = definePolicy({
  name: "timeout-class",
  description: "Forwards the request and gives up after the time that fits what is called, so that a slow backend holds nobody.",
  parameters: {
    reads: { type: "string", enum: ["dataverse-read", "dataverse-batch", "finance-operations-read", "package", "decision", "branch"], description: "What GET and HEAD are." },
    writes: { type: "string", enum: ["dataverse-write", "dataverse-batch", "finance-operations-write", "package", "decision", "branch"], description: "What everything else is." },
  },
  policies: ({ reads, writes }) => [
    forwardRequest({
      timeout: timeoutClasses[reads] === timeoutClasses[writes] ? timeoutClasses[reads] : csharp`context.Operation.Method == "GET" || context.Operation.Method == "HEAD" ? ${timeoutClasses[reads]} : ${timeoutClasses[writes]}`,
      bufferRequestBody: false,
    }),
  ],
});

export default timeoutClass;
