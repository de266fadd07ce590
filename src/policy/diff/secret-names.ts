/** Whether a name says that its value is a key, a password or the like. */
export function namesSecret(name: string): boolean {
  return /secret|passw|passphrase|pwd|credential|(?:api|access|account|auth|client|function|functions|master|primary|private|secondary|service|shared|signing|subscription)[-_ ]?(?:key|token)|sas[-_ ]?token|^(?:x-)?(?:key|token)$/i.test(name);
}

/** The same, and whatever may hold one: rather too much is hidden than too little. */
export function mayNameSecret(name: string): boolean {
  if (/(?:cache|correlation|counter|idempotency|lookup|partition|routing|row|sort)[-_]?key$/i.test(name)) return false;
  return namesSecret(name) || /authoriz|authentic|(?:^|[-_.])auth(?:$|[-_.])|token(?!s)|key$|key[-_.]|signature|cookie|session|hmac|bearer|(?:^|[-_])sig(?:$|[-_])/i.test(name);
}

/** Query parameters have shorter names. */
export function isSecretParameter(name: string): boolean {
  return namesSecret(name) || /^(?:code|key|sig|token)$/i.test(name);
}

/** Whether the backend, or who else receives it, knows the caller by a header of this name. */
export function isCredentialHeader(name: string): boolean {
  return namesSecret(name) || /^(?:proxy-)?authorization$/i.test(name);
}
