import type { DocumentLink, LinkedDocument } from "./linked-document.js";
import { readIntrospection, introspectionRequest } from "./graphql/introspection.js";

const patienceMs = 30_000;
const maxRedirects = 5;

/** Nothing but this machine is reached: a link to anywhere else is one that does not answer. */
export async function fetchLink({ url, introspect }: DocumentLink): Promise<LinkedDocument> {
  try {
    const asked = introspect ? await fetchText(url, introspectionRequest()) : undefined;
    const schema = asked === undefined ? undefined : readIntrospection(asked);
    if (schema !== undefined) return { text: schema };
  } catch {
    // No GraphQL endpoint: the schema itself may lie there.
  }
  try {
    return { text: await fetchText(url) };
  } catch (error) {
    return { problem: error instanceof Unreachable ? error.message : `the connection failed` };
  }
}

class Unreachable extends Error {}

async function fetchText(address: string, request: RequestInit = {}, redirects = 0): Promise<string> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol)) throw new Unreachable("it is not a valid absolute URI");
  if (!isLoopback(url.hostname)) throw new Unreachable("the remote name could not be resolved");
  const response = await fetch(url, { ...request, redirect: "manual", signal: AbortSignal.timeout(patienceMs) });
  const location = response.headers.get("location");
  if (response.status >= 300 && response.status < 400 && location !== null && redirects < maxRedirects)
    return await fetchText(new URL(location, url).href, request, redirects + 1);
  if (!response.ok) throw new Unreachable(`the response status code is ${response.status}`);
  return (await response.text()).replace(/^\uFEFF/, "");
}

function isLoopback(hostname: string): boolean {
  return hostname === "localhost" || hostname === "[::1]" || /^127(?:\.\d{1,3}){3}$/.test(hostname);
}
