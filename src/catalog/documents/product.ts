import { Type } from "@sinclair/typebox";
import { list } from "./shapes.js";

/** What a product's document says besides the product's own. */
export const productExtras = { apis: Type.Optional(list(Type.String(), "APIs of the product; an Api may name its products instead.")) };
