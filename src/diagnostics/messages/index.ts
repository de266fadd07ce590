import { fileMessages } from "./files.js";
import { modelMessages } from "./model.js";
import { policyMessages } from "./policies.js";
import { serviceMessages } from "./service.js";
import type { MessageTemplate } from "./message.js";

/** Every diagnostic there is, by its code. Codes are `noun-problem`, and are never reused. */
export const messages = {
  ...fileMessages,
  ...modelMessages,
  ...policyMessages,
  ...serviceMessages,
} as const;

export type MessageCode = keyof typeof messages;

export type MessageParameters<C extends MessageCode> = (typeof messages)[C] extends MessageTemplate<infer P> ? P : never;
