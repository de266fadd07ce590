import type { AccessToken, GetTokenOptions, TokenCredential } from "@azure/identity";
import { cloudOf } from "./clouds.js";
import { credentialSources, type CredentialSource } from "./sources.js";

export interface Attempt {
  readonly name: string;
  readonly problem: string;
}

/** No source gave a token. `refused` is the one that was set up and whose login was turned down. */
export class CredentialError extends Error {
  constructor(
    readonly refused: Attempt | undefined,
    readonly tried: readonly Attempt[],
    /** Sources that are not set up, each with the variables that are missing. */
    readonly skipped: readonly Attempt[],
  ) {
    super([...(refused === undefined ? tried : [refused]), ...skipped].map(({ name, problem }) => `${name}: ${problem}`).join("; "));
    this.name = "CredentialError";
  }
}

type Variables = Readonly<Record<string, string | undefined>>;

/** The credential for an endpoint: the first source that is set up and gives a token, from then on alone. */
export function credentialFor(endpoint: string, variables: Variables, sources: readonly CredentialSource[] = credentialSources): TokenCredential {
  return new CredentialChain(endpoint, variables, sources);
}

interface Chosen {
  readonly credential: TokenCredential;
  /** The token by which it was found to work. */
  readonly token: AccessToken | null;
  readonly scopes: string | string[];
}

class CredentialChain implements TokenCredential {
  private choosing: Promise<Chosen> | undefined;
  private chosen: TokenCredential | undefined;

  constructor(
    private readonly endpoint: string,
    private readonly variables: Variables,
    private readonly sources: readonly CredentialSource[],
  ) {}

  async getToken(scopes: string | string[], options?: GetTokenOptions): Promise<AccessToken | null> {
    if (this.chosen !== undefined) return this.chosen.getToken(scopes, options);
    // Whoever asks for the same meanwhile gets the same: a source such as the Azure CLI takes a second for each token.
    this.choosing ??= this.choose(scopes, options);
    const { credential, token, scopes: given } = await this.choosing;
    this.chosen = credential;
    return String(given) === String(scopes) ? token : credential.getToken(scopes, options);
  }

  /** A source that is not there is passed over; one that is set up and refused is an answer. */
  private async choose(scopes: string | string[], options: GetTokenOptions | undefined): Promise<Chosen> {
    const cloud = cloudOf(this.endpoint, this.variables);
    const tried: Attempt[] = [];
    const skipped: Attempt[] = [];
    for (const { name, needs, anyOf, create } of this.sources) {
      const missing = needs.filter((variable) => this.value(variable) === "");
      if (anyOf === true ? missing.length === needs.length && needs.length > 0 : missing.length > 0) {
        skipped.push({ name, problem: `${missing.join(anyOf === true ? " or " : ", ")} ${missing.length === 1 || anyOf === true ? "is" : "are"} not set` });
        continue;
      }
      try {
        const credential = create((variable) => this.value(variable), cloud);
        return { credential, token: await credential.getToken(scopes, options), scopes };
      } catch (error) {
        const attempt = { name, problem: problemOf(error) };
        if (needs.length > 0 && !isUnavailable(error)) throw new CredentialError(attempt, tried, skipped);
        tried.push(attempt);
      }
    }
    throw new CredentialError(undefined, tried, skipped);
  }

  private value(variable: string): string {
    return this.variables[variable] ?? "";
  }
}

const isUnavailable = (error: unknown): boolean => error instanceof Error && error.name === "CredentialUnavailableError";

/** The first line says what; the others are traces and links. */
function problemOf(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return (text.split(/\r?\n/).find((line) => line.trim() !== "") ?? "no reason was given").replace(/^\w+Credential: /, "").replace(/[.\s]+$/, "");
}
