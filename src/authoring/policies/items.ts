import { captureCallSite, withCallSite } from "../call-site.js";
import type { Aside } from "./arguments.js";

/**
 * A comment of the policy document, which the service keeps: comment("Guests may read") is `<!-- Guests may read -->`.
 * A text that starts or ends with white space is taken as it is.
 */
export const comment = (text: string): Aside => withCallSite({ comment: text } as unknown as Aside, captureCallSite(comment));

/** Policy XML as it is, for what the builders cannot say. */
export const xml = (text: string): Aside => withCallSite({ xml: text } as unknown as Aside, captureCallSite(xml));
