/** Headers by which a caller of Dataverse acts for somebody else, or passes over what others have to pass (DV-HTTP). */
export const impersonationHeaders = ["CallerObjectId", "MSCRMCallerID", "MSCRM.BypassCustomPluginExecution"] as const;
