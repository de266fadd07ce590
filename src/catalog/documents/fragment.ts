import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name, policyList, text } from "./shapes.js";

export const fragmentSchema = closed(
  {
    kind: Type.Literal("Fragment"),
    name,
    instances,
    description: Type.Optional(Type.String()),
    policies: Type.Optional(policyList),
    xml: Type.Optional(text("The fragment as XML.")),
    file: Type.Optional(text("XML file, relative to this document.")),
  },
  "A policy fragment on the instance, included by include-fragment.",
);

export type FragmentDocument = Static<typeof fragmentSchema>;
