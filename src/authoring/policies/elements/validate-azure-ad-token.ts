// Generated from src/catalog/policies/validate-azure-ad-token.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** Applications the token may be meant for. */
export interface ValidateAzureAdTokenBackendApplicationIds {
  /** One application (client) id. */
  readonly applicationId: OneOrMany<TextElement<PlainText>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenBackendApplicationIds, "applicationId"> | undefined;
}

/** Applications that may call. */
export interface ValidateAzureAdTokenClientApplicationIds {
  /** One application (client) id. */
  readonly applicationId: OneOrMany<TextElement<PlainText>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenClientApplicationIds, "applicationId"> | undefined;
}

/** Audiences the token may be meant for; one match is enough. */
export interface ValidateAzureAdTokenAudiences {
  /** An accepted value of the aud claim. Expression allowed. */
  readonly audience: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenAudiences, "audience"> | undefined;
}

/** One claim and the values it may have. */
export interface ValidateAzureAdTokenRequiredClaimsClaim {
  /** Name of the claim. Expression allowed. */
  readonly name: PlainText | Expression;
  /**
   * Whether every value must be there, or one. `all` or `any`. Expression allowed.
   * @default "all"
   */
  readonly match?: "all" | "any" | NamedValueText | Expression | undefined;
  /** What separates several values within the claim. Expression allowed. */
  readonly separator?: PlainText | Expression | undefined;
  /** An accepted value. Expression allowed. */
  readonly value?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenRequiredClaimsClaim, "value"> | undefined;
}

/** Claims the token must have; all of them. */
export interface ValidateAzureAdTokenRequiredClaims {
  /** One claim and the values it may have. */
  readonly claim: OneOrMany<ValidateAzureAdTokenRequiredClaimsClaim>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenRequiredClaims, "claim"> | undefined;
}

/** One certificate, or a key as text. Exactly one of `text` and `certificateId`. */
export interface ValidateAzureAdTokenDecryptionKeysKey {
  /**
   * An uploaded certificate. Names an uploaded certificate of the instance. Expression allowed. Exactly one of `text`
   * and `certificateId`.
   */
  readonly certificateId?: PlainText | Expression | undefined;
  /** The kid that the token's header must name. Expression allowed. Undocumented: only the published schema has it. */
  readonly id?: PlainText | Expression | undefined;
  /**
   * The element's text. Base64. A secret: write a named value, not the text itself. Expression allowed. Exactly one of
   * `text` and `certificateId`.
   */
  readonly text?: PlainText | Expression | undefined;
}

/** Certificates that decrypt the token. */
export interface ValidateAzureAdTokenDecryptionKeys {
  /** One certificate, or a key as text. */
  readonly key: OneOrMany<ValidateAzureAdTokenDecryptionKeysKey | PlainText | Expression>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenDecryptionKeys, "key"> | undefined;
}

/** What `validateAzureAdToken` takes. At most one of `headerName`, `queryParameterName` and `tokenValue`. */
export interface ValidateAzureAdTokenArguments {
  /** The tenant: its id, its domain, or common and the like. Expression allowed. */
  readonly tenantId: PlainText | Expression;
  /**
   * Request header that holds the token. Expression allowed. At most one of `headerName`, `queryParameterName` and
   * `tokenValue`.
   * @default "Authorization"
   */
  readonly headerName?: PlainText | Expression | undefined;
  /**
   * Query parameter that holds the token. Expression allowed. At most one of `headerName`, `queryParameterName` and
   * `tokenValue`.
   */
  readonly queryParameterName?: PlainText | Expression | undefined;
  /**
   * The token itself, without Bearer before it. A secret: write a named value, not the text itself. Expression allowed.
   * At most one of `headerName`, `queryParameterName` and `tokenValue`.
   */
  readonly tokenValue?: PlainText | Expression | undefined;
  /** Entra endpoint of another cloud, such as login.partner.microsoftonline.cn. Expression allowed. */
  readonly authenticationEndpoint?: PlainText | Expression | undefined;
  /**
   * Status code of the answer when the token is refused. HTTP status code. Expression allowed.
   * @default 401
   */
  readonly failedValidationHttpcode?: number | NamedValueText | Expression | undefined;
  /** Message of that answer; left out, it tells what failed. Expression allowed. */
  readonly failedValidationErrorMessage?: PlainText | Expression | undefined;
  /** Variable that receives the validated token as a Jwt object. */
  readonly outputTokenVariableName?: PlainText | undefined;
  /**
   * Scheme the Authorization header must start with. Expression allowed. Undocumented: only the published schema has
   * it.
   */
  readonly requireScheme?: PlainText | Expression | undefined;
  /**
   * Whether protected forwarded tokens are taken. Expression allowed. Undocumented: only the published schema has it.
   */
  readonly allowProtectedForwardedTokens?: boolean | NamedValueText | Expression | undefined;
  /**
   * Whether proof-of-possession tokens are taken. Expression allowed. Undocumented: only the published schema has it.
   */
  readonly allowProofOfPossessionTokens?: boolean | NamedValueText | Expression | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** Applications the token may be meant for. */
  readonly backendApplicationIds?: ValidateAzureAdTokenBackendApplicationIds | InOrder<ValidateAzureAdTokenBackendApplicationIds, "applicationId"> | ListOf<TextElement<PlainText>> | undefined;
  /** Applications that may call. */
  readonly clientApplicationIds?: ValidateAzureAdTokenClientApplicationIds | InOrder<ValidateAzureAdTokenClientApplicationIds, "applicationId"> | ListOf<TextElement<PlainText>> | undefined;
  /** Audiences the token may be meant for; one match is enough. */
  readonly audiences?: ValidateAzureAdTokenAudiences | InOrder<ValidateAzureAdTokenAudiences, "audience"> | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Claims the token must have; all of them. */
  readonly requiredClaims?: ValidateAzureAdTokenRequiredClaims | InOrder<ValidateAzureAdTokenRequiredClaims, "claim"> | ListOf<ValidateAzureAdTokenRequiredClaimsClaim> | undefined;
  /** Certificates that decrypt the token. */
  readonly decryptionKeys?: ValidateAzureAdTokenDecryptionKeys | InOrder<ValidateAzureAdTokenDecryptionKeys, "key"> | ListOf<ValidateAzureAdTokenDecryptionKeysKey | PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateAzureAdTokenArguments, "backendApplicationIds" | "clientApplicationIds" | "audiences" | "requiredClaims" | "decryptionKeys"> | undefined;
}

/**
 * Lets a request pass only with a valid token of a Microsoft Entra tenant.
 *
 * In inbound, at every scope, on every gateway. At most one of `headerName`, `queryParameterName` and `tokenValue`.
 * @see https://learn.microsoft.com/azure/api-management/validate-azure-ad-token-policy
 * @example
 * validateAzureAdToken({
 *   tenantId: namedValue("tenant-id"),
 *   audiences: ["api://orders"],
 *   requiredClaims: [{ name: "roles", match: "any", value: ["Orders.Read"] }],
 * })
 */
export function validateAzureAdToken(value: ValidateAzureAdTokenArguments): PolicyItem {
  return buildPolicy("validate-azure-ad-token", [value], validateAzureAdToken);
}
