import { Type, type Static } from "@sinclair/typebox";
import { common } from "./resource-document.js";
import { closed, policies } from "./shapes.js";

const { instances, workspace } = common;

export const globalPolicySchema = closed({ kind: Type.Literal("GlobalPolicy"), name: Type.Optional(Type.String()), instances, workspace, policies }, "The policy of the whole instance, or of a workspace.");

export type GlobalPolicyDocument = Static<typeof globalPolicySchema>;
