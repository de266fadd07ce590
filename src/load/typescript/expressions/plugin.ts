import { readFile } from "node:fs/promises";
import path from "node:path";
import type { Plugin } from "esbuild";
import type { Diagnostic } from "../../../diagnostics/index.js";
import { compileExpressions } from "./compile-file.js";
import type { CompiledExpressions } from "./compiled-expressions.js";

/** Compiles the expressions of the project's own files while they are bundled. */
export function expressionPlugin(root: string, compiled: CompiledExpressions, report: (found: readonly Diagnostic[]) => void): Plugin {
  return {
    name: "apiops-expressions",
    setup(build) {
      build.onLoad({ filter: /\.[cm]?ts$/, namespace: "file" }, async ({ path: absolute }) => {
        const file = path.relative(root, absolute).split(path.sep).join("/");
        if (/(?:^|\/)node_modules\//.test(file)) return undefined;
        const result = await compileExpressions(file, await readFile(absolute, "utf8"), compiled);
        if (result === undefined) return undefined;
        report(result.diagnostics);
        return { contents: result.contents, loader: "ts" };
      });
    },
  };
}
