import { createHttpPoller, type OperationResponse, type RunningOperation } from "@azure/core-lro";
import { ConnectionError, ServiceError } from "./management-port.js";
import { askedToWait, bodyOf, refusal } from "./replies.js";
import type { PipelineResponse } from "./sdk-types.js";

export interface Polling {
  /** A GET of an absolute URL that is sent again as reads are; refusals are thrown. */
  readonly read: (url: string) => Promise<PipelineResponse>;
  readonly now: () => number;
  readonly delay: (ms: number) => Promise<void>;
  /** Longest time from the answer that started the operation. */
  readonly deadlineMs: number;
}

const firstIntervalMs = 200;
const longestIntervalMs = 5_000;

export function isLongRunning(reply: PipelineResponse): boolean {
  return reply.headers.has("azure-asyncoperation") || (reply.status === 202 && reply.headers.has("location"));
}

/** Polls to the real end: a write that fails does so on the poll, not on the request (arm-behaviour, section 3). */
export async function finishOperation(operation: string, first: PipelineResponse, polling: Polling): Promise<void> {
  let latest = first;
  const running: RunningOperation = {
    sendInitialRequest: () => Promise.resolve(operationResponse(first)),
    sendPollRequest: async (url) => {
      latest = await readPoll(operation, url, polling);
      return operationResponse(latest);
    },
  };
  const poller = createHttpPoller(running, { resourceLocationConfig: "location", skipFinalGet: true, resolveOnUnsuccessful: true });
  const end = polling.now() + polling.deadlineMs;
  await poller.poll();
  for (let interval = firstIntervalMs; !poller.isDone; interval = Math.min(longestIntervalMs, interval * 2)) {
    const asked = askedToWait(latest) ?? 0;
    const wait = asked > 0 ? asked : interval;
    if (polling.now() + wait > end) throw new ServiceError(operation, 504, "OperationTimedOut", `The operation did not end within ${Math.round(polling.deadlineMs / 1_000)} s.`);
    await polling.delay(wait);
    await poller.poll();
  }
  // The poller's own error drops the details, which say what was wrong.
  if (poller.operationState?.status !== "succeeded") throw refusal(operation, latest, 400);
}

/** An operation that is not known any more: how it ended is not either, so the write is done again. */
async function readPoll(operation: string, url: string, polling: Polling): Promise<PipelineResponse> {
  try {
    return await polling.read(url);
  } catch (error) {
    if (error instanceof ServiceError && error.status === 404) throw new ConnectionError(new URL(url).origin, `the result of ${operation} is gone`, { cause: error });
    throw error;
  }
}

function operationResponse(reply: PipelineResponse): OperationResponse {
  const headers = reply.headers.toJSON();
  const { method, url } = reply.request;
  return { flatResponse: undefined, rawResponse: { statusCode: reply.status, headers, body: bodyOf(reply), request: { method, url } } };
}
