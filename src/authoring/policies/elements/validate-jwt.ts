// Generated from src/catalog/policies/validate-jwt.ts by `npm run generate`; edit that file instead.
import type { ChildList, InOrder, ListOf, OneOrMany, PolicyItem, TextElement } from "../arguments.js";
import { buildPolicy } from "../builder.js";
import type { Expression, NamedValueText, PlainText } from "../expression.js";

/** An OpenID configuration endpoint, from which keys and issuer are read. */
export interface ValidateJwtOpenidConfig {
  /** Address of the configuration document. URI. Expression allowed. */
  readonly url: PlainText | Expression;
  /** Whether the endpoint must answer when the policy is saved. Expression allowed. */
  readonly validateConnectivity?: boolean | NamedValueText | Expression | undefined;
  /**
   * Host name to send instead of the one in the address. Expression allowed. Undocumented: only the published schema
   * has it.
   */
  readonly host?: PlainText | Expression | undefined;
}

/** Older form of issuer-signing-keys. */
export interface ValidateJwtIssuerSigningTokens {
  /** One key as text. Base64. A secret: write a named value, not the text itself. Expression allowed. */
  readonly token?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtIssuerSigningTokens, "token"> | undefined;
}

/**
 * One key: as text, as an uploaded certificate, or as modulus and exponent. Exactly one of `text`, `certificateId` and
 * `n`. `n` needs `e`. `e` needs `n`.
 */
export interface ValidateJwtIssuerSigningKeysKey {
  /** The kid that the token's header must name. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /**
   * An uploaded certificate. Names an uploaded certificate of the instance. Expression allowed. Exactly one of `text`,
   * `certificateId` and `n`.
   */
  readonly certificateId?: PlainText | Expression | undefined;
  /** Modulus of an RSA key. Base64. Exactly one of `text`, `certificateId` and `n`. `n` needs `e`. */
  readonly n?: PlainText | undefined;
  /** Exponent of an RSA key. Base64. `e` needs `n`. */
  readonly e?: PlainText | undefined;
  /**
   * The element's text. Base64. A secret: write a named value, not the text itself. Expression allowed. Exactly one of
   * `text`, `certificateId` and `n`.
   */
  readonly text?: PlainText | Expression | undefined;
}

/** Master key of Azure Mobile Services that signed the token. */
export interface ValidateJwtIssuerSigningKeysZumoMasterKey {
  /** The kid that the token's header must name. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** The element's text. A secret: write a named value, not the text itself. Expression allowed. */
  readonly text: PlainText | Expression;
}

/** Keys that may have signed the token. */
export interface ValidateJwtIssuerSigningKeys {
  /** One key: as text, as an uploaded certificate, or as modulus and exponent. */
  readonly key?: OneOrMany<ValidateJwtIssuerSigningKeysKey | PlainText | Expression> | undefined;
  /** Master key of Azure Mobile Services that signed the token. Undocumented: only the published schema has it. */
  readonly zumoMasterKey?: OneOrMany<ValidateJwtIssuerSigningKeysZumoMasterKey | PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtIssuerSigningKeys, "key" | "zumoMasterKey"> | undefined;
}

/** One key: as text or as an uploaded certificate. Exactly one of `text` and `certificateId`. */
export interface ValidateJwtDecryptionKeysKey {
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

/** Keys that decrypt the token. */
export interface ValidateJwtDecryptionKeys {
  /** One key: as text or as an uploaded certificate. */
  readonly key?: OneOrMany<ValidateJwtDecryptionKeysKey | PlainText | Expression> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtDecryptionKeys, "key"> | undefined;
}

/** Audiences the token may be meant for; one match is enough. */
export interface ValidateJwtAudiences {
  /** An accepted value of the aud claim. Expression allowed. */
  readonly audience: OneOrMany<TextElement<PlainText | Expression>>;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtAudiences, "audience"> | undefined;
}

/** Issuers that are trusted; one match is enough. */
export interface ValidateJwtIssuers {
  /** An accepted value of the iss claim. Expression allowed. */
  readonly issuer?: OneOrMany<TextElement<PlainText | Expression>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtIssuers, "issuer"> | undefined;
}

/** One claim and the values it may have. */
export interface ValidateJwtRequiredClaimsClaim {
  /**
   * Name of the claim. Expression allowed. Sources disagree: the reference lists the attribute only in its statement.
   */
  readonly name?: PlainText | Expression | undefined;
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
  readonly children?: ChildList<ValidateJwtRequiredClaimsClaim, "value"> | undefined;
}

/** Claims the token must have; all of them. */
export interface ValidateJwtRequiredClaims {
  /** One claim and the values it may have. */
  readonly claim?: OneOrMany<ValidateJwtRequiredClaimsClaim | ListOf<TextElement<PlainText | Expression>>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtRequiredClaims, "claim"> | undefined;
}

/** What `validateJwt` takes. Exactly one of `headerName`, `queryParameterName` and `tokenValue`. */
export interface ValidateJwtArguments {
  /**
   * Request header that holds the token. Expression allowed. Exactly one of `headerName`, `queryParameterName` and
   * `tokenValue`.
   */
  readonly headerName?: PlainText | Expression | undefined;
  /**
   * Query parameter that holds the token. Expression allowed. Exactly one of `headerName`, `queryParameterName` and
   * `tokenValue`.
   */
  readonly queryParameterName?: PlainText | Expression | undefined;
  /**
   * The token itself, without Bearer before it. A secret: write a named value, not the text itself. Expression allowed.
   * Exactly one of `headerName`, `queryParameterName` and `tokenValue`.
   */
  readonly tokenValue?: PlainText | Expression | undefined;
  /**
   * Status code of the answer when the token is refused. HTTP status code. Expression allowed.
   * @default 401
   */
  readonly failedValidationHttpcode?: number | NamedValueText | Expression | undefined;
  /** Message of that answer; left out, it tells what failed. Expression allowed. */
  readonly failedValidationErrorMessage?: PlainText | Expression | undefined;
  /**
   * Whether the token must say when it expires. Expression allowed.
   * @default true
   */
  readonly requireExpirationTime?: boolean | NamedValueText | Expression | undefined;
  /** Scheme the Authorization header must start with, such as Bearer. Expression allowed. */
  readonly requireScheme?: PlainText | Expression | undefined;
  /**
   * Whether the token must be signed. Expression allowed.
   * @default true
   */
  readonly requireSignedTokens?: boolean | NamedValueText | Expression | undefined;
  /**
   * How far the clocks of issuer and gateway may differ. Seconds. Expression allowed.
   * @default 0
   */
  readonly clockSkew?: number | NamedValueText | Expression | undefined;
  /** Variable that receives the validated token as a Jwt object. */
  readonly outputTokenVariableName?: PlainText | undefined;
  /** Names this element, so that context.LastError.PolicyId can tell which one failed. Expression allowed. */
  readonly id?: PlainText | Expression | undefined;
  /** An OpenID configuration endpoint, from which keys and issuer are read. */
  readonly openidConfig?: OneOrMany<ValidateJwtOpenidConfig> | undefined;
  /** Older form of issuer-signing-keys. Undocumented: only the published schema has it. */
  readonly issuerSigningTokens?: ValidateJwtIssuerSigningTokens | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Keys that may have signed the token. */
  readonly issuerSigningKeys?: ValidateJwtIssuerSigningKeys | ListOf<ValidateJwtIssuerSigningKeysKey | PlainText | Expression> | undefined;
  /** Keys that decrypt the token. */
  readonly decryptionKeys?: ValidateJwtDecryptionKeys | ListOf<ValidateJwtDecryptionKeysKey | PlainText | Expression> | undefined;
  /** Audiences the token may be meant for; one match is enough. */
  readonly audiences?: ValidateJwtAudiences | InOrder<ValidateJwtAudiences, "audience"> | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Issuers that are trusted; one match is enough. */
  readonly issuers?: ValidateJwtIssuers | ListOf<TextElement<PlainText | Expression>> | undefined;
  /** Claims the token must have; all of them. */
  readonly requiredClaims?: ValidateJwtRequiredClaims | ListOf<ValidateJwtRequiredClaimsClaim | ListOf<TextElement<PlainText | Expression>>> | undefined;
  /** Children in the order they are written, where it or a comment between them matters. */
  readonly children?: ChildList<ValidateJwtArguments, "openidConfig" | "issuerSigningTokens" | "issuerSigningKeys" | "decryptionKeys" | "audiences" | "issuers" | "requiredClaims"> | undefined;
}

/**
 * Lets a request pass only with a valid JSON web token.
 *
 * In inbound, at every scope, on every gateway. Exactly one of `headerName`, `queryParameterName` and `tokenValue`.
 * @see https://learn.microsoft.com/azure/api-management/validate-jwt-policy
 * @example
 * validateJwt({
 *   headerName: "Authorization",
 *   requireScheme: "Bearer",
 *   openidConfig: [{ url: "https://login.example.com/.well-known/openid-configuration" }],
 *   audiences: ["orders"],
 *   requiredClaims: [{ name: "scope", match: "any", separator: " ", value: ["orders.read"] }],
 * })
 */
export function validateJwt(value?: ValidateJwtArguments): PolicyItem {
  return buildPolicy("validate-jwt", [value], validateJwt);
}
