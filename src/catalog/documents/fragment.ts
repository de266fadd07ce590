import { Type, type Static } from "@sinclair/typebox";
import { fragment } from "../resources/fragment.js";
import { resourceDocument } from "./resource-document.js";
import { policyList, text } from "./shapes.js";

export const fragmentSchema = resourceDocument("Fragment", fragment, "A policy fragment on the instance, included by include-fragment.", {
  policies: Type.Optional(policyList),
  xml: Type.Optional(text("The fragment as XML.")),
  file: Type.Optional(text("XML file, relative to this document.")),
});

export type FragmentDocument = Static<typeof fragmentSchema>;
