// Installs and builds what is missing, so that one command works on a fresh clone.
import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import path from "node:path";
import { fileURLToPath } from "node:url";

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "..");

/** Runs a program of this Node.js with the terminal passed on; ends this process when it fails. */
export function runNode(args, options = {}) {
  const { status } = spawnSync(process.execPath, args, { cwd: root, stdio: "inherit", ...options });
  if (status !== 0) process.exit(status ?? 1);
}

export function checkNode() {
  const [major, minor] = process.versions.node.split(".").map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`apiops needs Node.js 20.19 or later; this is ${process.version}.`);
  process.exit(1);
}

/** `npm ci` when the installed packages are not those of the lock file. */
export function ensureInstalled() {
  const lock = createHash("sha256").update(readFileSync(path.join(root, "package-lock.json"))).digest("hex");
  const stamp = path.join(root, "node_modules", ".apiops-lock");
  if (existsSync(stamp) && readFileSync(stamp, "utf8") === lock) return;
  console.log("Installing packages (npm ci)");
  const npm = process.env.npm_execpath;
  const arguments_ = ["ci", "--no-audit", "--no-fund", "--loglevel=error"];
  const { status } =
    npm !== undefined && npm.endsWith(".js")
      ? spawnSync(process.execPath, [npm, ...arguments_], { cwd: root, stdio: "inherit" })
      : spawnSync("npm", arguments_, { cwd: root, stdio: "inherit", shell: process.platform === "win32" });
  if (status !== 0) process.exit(status ?? 1);
  writeFileSync(stamp, lock);
}

/** Compiles src to dist when a source is newer than the last build. */
export function ensureBuilt() {
  const stamp = path.join(root, "dist", ".built");
  if (existsSync(stamp) && statSync(stamp).mtimeMs >= newest(path.join(root, "src")) && statSync(stamp).mtimeMs >= statSync(path.join(root, "tsconfig.json")).mtimeMs) return;
  build();
}

export function build() {
  console.log("Building (tsc)");
  rmSync(path.join(root, "dist"), { recursive: true, force: true });
  mkdirSync(path.join(root, "dist"), { recursive: true });
  runNode(["node_modules/typescript/bin/tsc", "-p", "tsconfig.json"]);
  writeFileSync(path.join(root, "dist", ".built"), "");
}

function newest(folder) {
  let time = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true }))
    time = Math.max(time, statSync(path.join(entry.parentPath ?? entry.path, entry.name)).mtimeMs);
  return time;
}
