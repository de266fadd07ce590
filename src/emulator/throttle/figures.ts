import { Type, type Static } from "@sinclair/typebox";
import { closed } from "../../catalog/documents/shapes.js";
import type { RequestClass } from "./request-class.js";

const bucket = closed({
  capacity: Type.Integer({ minimum: 1, description: "Requests at once." }),
  perSecond: Type.Number({ exclusiveMinimum: 0, description: "Requests that come back each second." }),
});

export const throttleSchema = Type.Union([
  Type.Number({ exclusiveMinimum: 0, description: "Factor on ARM's own figures." }),
  closed({ reads: Type.Optional(bucket), writes: Type.Optional(bucket), deletes: Type.Optional(bucket) }, "Figures; ARM's own for what is left out."),
]);

export type ThrottleSetting = Static<typeof throttleSchema>;
export type Bucket = Static<typeof bucket>;
export type Figures = Readonly<Record<RequestClass, Bucket>>;

/** Per subscription (arm-behaviour section 8). */
export const armFigures: Figures = {
  reads: { capacity: 250, perSecond: 25 },
  writes: { capacity: 200, perSecond: 10 },
  deletes: { capacity: 200, perSecond: 10 },
};

/** All principals of a subscription together have fifteen times as much (section 8). */
export const globalFactor = 15;

export function figuresOf(setting: ThrottleSetting): Figures {
  if (typeof setting !== "number") return { ...armFigures, ...setting };
  const scaled = ({ capacity, perSecond }: Bucket): Bucket => ({ capacity: Math.max(1, Math.round(capacity * setting)), perSecond: perSecond * setting });
  return { reads: scaled(armFigures.reads), writes: scaled(armFigures.writes), deletes: scaled(armFigures.deletes) };
}
