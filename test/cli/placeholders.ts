import { readFileSync } from "node:fs";
import path from "node:path";

const { version } = JSON.parse(readFileSync(new URL("../../package.json", import.meta.url), "utf8")) as { version: string };

/**
 * What differs from run to run, and what stands for it in a scenario:
 * `<project>` the project's folder, `<url>` the emulator, `<version>` of apiops, `<run-id>`, `<digest>` any SHA-256.
 */
export function placeholders(root: string, url: string): (text: string) => string {
  return (text) =>
    text
      .replaceAll(root, "<project>")
      .replaceAll(path.basename(root), "<project>")
      .replaceAll(url, "<url>")
      .replaceAll(new RegExp(`(?<![\\w.])${version.replaceAll(".", "\\.")}(?![\\w.])`, "g"), "<version>")
      .replaceAll(/\b\d{8}T\d{6}Z-[0-9a-f]{6}\b/g, "<run-id>")
      .replaceAll(/\b[0-9a-f]{64}\b/g, "<digest>")
      .replaceAll(/^(.*?)[ \t]+$/gm, "$1");
}
