/** The one directory there is. Tokens for whatever tenant a client names are of it, unless the name is a GUID. */
export const tenantId = "10000000-0000-4000-8000-00000000a910";

/** Whom tokens are about, and the application they were asked by when nobody says. */
export const principalId = "20000000-0000-4000-8000-00000000a910";
export const applicationId = "30000000-0000-4000-8000-00000000a910";

export function tenantOf(named: string | undefined): string {
  return named !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(named) ? named : tenantId;
}
