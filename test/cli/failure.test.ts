import { describe, expect, test } from "vitest";
import { ConnectionError, ServiceError } from "../../src/azure/management-port.js";
import { CredentialError } from "../../src/azure/credentials/credential-chain.js";
import { reportFailure } from "../../src/cli/failure.js";
import type { Terminal } from "../../src/cli/terminal.js";
import { plainPaint } from "../../src/render/paint.js";

async function report(error: unknown, debug = false): Promise<{ exitCode: number; text: string; annotated: readonly string[] }> {
  let text = "";
  const annotated: string[] = [];
  const terminal: Terminal = {
    cwd: "/",
    variables: {},
    out: () => undefined,
    document: () => undefined,
    err: (line) => (text += `${line}\n`),
    readInput: () => Promise.resolve(new Uint8Array()),
  interactive: false,
    confirm: () => Promise.resolve(false),
    paint: () => Promise.resolve(plainPaint),
    progress: () => undefined,
    onInterrupt: () => () => undefined,
    interrupt: () => false,
    wait: () => Promise.resolve(),
    stop: () => undefined,
  };
  return { exitCode: await reportFailure(error, terminal, { debug, redact: (t) => t, annotate: (d) => annotated.push(...d.map((each) => each.code)) }), text, annotated };
}

describe("what is thrown", () => {
  test("by the service is told in its own words", async () => {
    const { exitCode, text } = await report(new ServiceError("PUT /apis/a", 403, "AuthorizationFailed", "The client may not."));
    expect(exitCode).toBe(1);
    expect(text).toContain("error service-failed: PUT /apis/a failed: 403 AuthorizationFailed: The client may not.");
  });

  test("by the network names the endpoint", async () => {
    const { text } = await report(new ConnectionError("https://management.azure.com", "getaddrinfo ENOTFOUND"));
    expect(text).toContain("error service-unreachable: https://management.azure.com cannot be reached: getaddrinfo ENOTFOUND");
    expect(text).toContain("fix: ");
  });

  test("for want of a credential says what was tried, and what is not set up", async () => {
    const error = new CredentialError(undefined, [{ name: "Azure CLI", problem: "not logged in" }], [{ name: "client secret", problem: "AZURE_CLIENT_SECRET is not set" }]);
    const { text, annotated } = await report(error);
    expect(text).toContain("Tried Azure CLI (not logged in). Not set up: client secret (AZURE_CLIENT_SECRET is not set).");
    expect(annotated).toEqual(["credential-missing"]);
  });

  test("by a login that was refused says which", async () => {
    const { text } = await report(new CredentialError({ name: "GitHub Actions", problem: "AADSTS70021: no matching federated identity" }, [], []));
    expect(text).toContain("error credential-refused: The login by GitHub Actions was refused.\n  AADSTS70021: no matching federated identity.");
  });

  test("for want of a credential says how to get one", async () => {
    const { text } = await report(Object.assign(new Error("no login\nmore"), { name: "AggregateAuthenticationError" }));
    expect(text).toContain("error credential-missing: No Azure credential could be found.\n  no login\n");
    expect(text).toContain("az login");
  });

  test("by a bug is called one, and shown where it happened only when asked", async () => {
    const error = new TypeError("x is not a function");
    const { exitCode, text } = await report(error);
    expect(exitCode).toBe(1);
    expect(text).toBe("error: apiops failed unexpectedly: TypeError: x is not a function\nThis is a bug in apiops. Run again with --log-level debug for where it happened.\n");
    expect((await report(error, true)).text).toContain("failure.test.ts");
  });

  test("is anything at all", async () => {
    expect((await report("a text")).text).toContain("apiops failed unexpectedly: a text");
  });
});
