import { createDefaultHttpClient, createHttpHeaders, createPipelineFromOptions, createPipelineRequest } from "@azure/core-rest-pipeline";

/** The token by which GitHub says which workflow runs; the job needs `permissions: id-token: write` for it. */
export async function githubToken(requestUrl: string, requestToken: string, audience: string): Promise<string> {
  const url = new URL(requestUrl);
  url.searchParams.set("audience", audience);
  const headers = createHttpHeaders({ Authorization: `Bearer ${requestToken}`, Accept: "application/json" });
  const request = createPipelineRequest({ url: url.href, headers, allowInsecureConnection: url.protocol === "http:", timeout: 30_000 });
  const reply = await createPipelineFromOptions({}).sendRequest(createDefaultHttpClient(), request);
  const token = reply.status === 200 ? valueIn(reply.bodyAsText ?? "") : undefined;
  if (token === undefined) throw new Error(`GitHub gave no token for ${audience}: HTTP ${reply.status}`);
  return token;
}

function valueIn(text: string): string | undefined {
  try {
    const { value } = JSON.parse(text) as { value?: unknown };
    return typeof value === "string" ? value : undefined;
  } catch {
    return undefined;
  }
}
