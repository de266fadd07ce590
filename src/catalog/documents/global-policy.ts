import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, policies } from "./shapes.js";

export const globalPolicySchema = closed({ kind: Type.Literal("GlobalPolicy"), name: Type.Optional(Type.String()), instances, policies }, "The policy of the whole instance.");

export type GlobalPolicyDocument = Static<typeof globalPolicySchema>;
