import type { Context } from "../../../../src/authoring/dotnet/index.js";

/** Stands for the function that takes an expression: these samples are only looked at by the type checker. */
export declare function expression<R>(body: (context: Context) => R): R;
