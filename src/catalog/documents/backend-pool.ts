import { Type, type Static } from "@sinclair/typebox";
import { closed, instances, name, text } from "./shapes.js";

export const backendPoolSchema = closed(
  {
    kind: Type.Literal("BackendPool"),
    name,
    instances,
    title: Type.Optional(Type.String()),
    description: Type.Optional(Type.String()),
    services: Type.Array(
      closed({
        backend: text("Name of a Backend."),
        weight: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
        priority: Type.Optional(Type.Integer({ minimum: 0, maximum: 100 })),
      }),
      { minItems: 1, maxItems: 30, description: "Members; lower priority numbers are called first, weights share within one priority." },
    ),
  },
  "Backends that share the load.",
);

export type BackendPoolDocument = Static<typeof backendPoolSchema>;
