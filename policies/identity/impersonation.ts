import { impersonationHeaders, setHeader, type PolicyItem } from "apiops";

/** Ways around plug-ins and flows that Dataverse has learnt since; the same privilege opens them. */
const bypasses = ["MSCRM.BypassBusinessLogicExecution", "MSCRM.BypassBusinessLogicExecutionStepIds", "MSCRM.SuppressCallbackRegistrationExpanderJob"];

/** What only the gateway may say to Dataverse. */
export function withoutImpersonation(): PolicyItem[] {
  return [...impersonationHeaders, ...bypasses].map((name) => setHeader({ name, existsAction: "delete" }));
}
