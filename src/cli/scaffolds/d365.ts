import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { OutputFile } from "../../compile/output/output-file.js";
import { packageFolder } from "../package-folder.js";

/** What is taken of the example that the package ships: every building block, and an API in front of each platform. */
const taken: readonly RegExp[] = [
  /^policies\//,
  /^templates\//,
  /^apis\/platform\//,
  /^apis\/customer-engagement\/(?:backends|ce-customers)\./,
  /^apis\/finance-operations\/(?:backends|fo-products)\./,
  /^environments\/(?:local|dev)\.yaml$/,
];

/** Of the gateways' lists, what is there. */
const served: Readonly<Record<string, (text: string) => string>> = {
  "environments/local.yaml": (text) => text.replace(/^( +apis: )\[.*\]$/gm, "$1[ce-customers, fo-products]"),
};

/** The example without what a first look does not need; it runs on the emulator as it stands. */
export function d365Project(name: string): OutputFile[] {
  const root = packageFolder();
  const files = ["apis", "environments", "policies", "templates"].flatMap((folder) => filesBelow(root, folder)).filter((file) => taken.some((pattern) => pattern.test(file)));
  const copied = files.map((file): OutputFile => {
    const text = readFileSync(path.join(root, file), "utf8");
    return { path: file, text: served[file]?.(text) ?? text };
  });
  return [{ path: "apiops.yaml", text: projectFile(name) }, ...copied, { path: ".gitignore", text: ".apiops/\nnode_modules/\n" }];
}

function filesBelow(root: string, folder: string): string[] {
  const entries = readdirSync(path.join(root, folder), { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1));
  return entries.flatMap((entry) => (entry.isDirectory() ? filesBelow(root, `${folder}/${entry.name}`) : [`${folder}/${entry.name}`]));
}

function projectFile(name: string): string {
  return `# APIs in front of Dynamics 365, with the building blocks of apiops. \`apiops validate\`, \`plan\` and \`apply\` work here as it stands: the
# environment \`local\` runs on the built-in emulator.
#
#   apis/customer-engagement   customers, from Dataverse
#   apis/finance-operations    products, from Finance and Operations
#   apis/platform              products, subscriptions, groups, tags, named values, logging
#   policies                   building blocks by category; *.test.yaml beside each says what it does with a request
#   environments               local (emulated), and dev: a real instance, with your own names
name: ${JSON.stringify(name)}
defaultEnvironment: local
`;
}
