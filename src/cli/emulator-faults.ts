import { diagnose, type Diagnostic } from "../diagnostics/index.js";
import { profileParts, type FaultProfile } from "../emulator/faults/index.js";
import { parseYaml } from "../load/yaml/parse.js";
import { validateShape } from "../model/validate-shape.js";
import { renderDiagnostics } from "../render/index.js";
import { text, type Invocation } from "./command.js";
import { readTextFiles, sourceOf, type PolicyFile } from "./policy-files.js";
import { settleDiagnostics } from "./settle-diagnostics.js";

export interface EmulatorFaults {
  readonly faults?: FaultProfile;
  readonly throttle?: number;
}

/** What `--faults` and `--throttle` say; shows every mistake and gives nothing when there is one. */
export async function emulatorFaults({ terminal, globals, options }: Invocation): Promise<EmulatorFaults | undefined> {
  const named = text(options, "faults");
  const { files, diagnostics } = named === undefined ? { files: [], diagnostics: [] } : readTextFiles([named], terminal);
  const file = files[0];
  const profile = file === undefined ? undefined : readProfile(file);
  const throttle = readThrottle(options["throttle"]);
  const read = sourceOf(files);
  const found = settleDiagnostics([...diagnostics, ...(profile?.diagnostics ?? []), ...throttle.diagnostics], read).kept;
  if (found.length > 0) {
    terminal.err(renderDiagnostics(found, read, await terminal.paint(globals.color)));
    return undefined;
  }
  return { ...(profile === undefined ? {} : { faults: profile.value }), ...(throttle.factor === undefined ? {} : { throttle: throttle.factor }) };
}

function readProfile({ file, text: source }: PolicyFile): { value: FaultProfile; diagnostics: readonly Diagnostic[] } {
  const { documents, diagnostics } = parseYaml(source, file);
  const [document] = documents;
  if (document === undefined) return { value: {}, diagnostics };
  const found = profileParts(document.value).flatMap(({ path, value, schema }) => {
    const rule = path.at(-1);
    return validateShape(rule === undefined ? "The fault profile" : `Rule ${Number(rule) + 1}`, schema, value, (below, part) => document.locate([...path, ...below], part));
  });
  return { value: document.value as FaultProfile, diagnostics: [...diagnostics, ...found] };
}

function readThrottle(option: unknown): { factor?: number; diagnostics: readonly Diagnostic[] } {
  if (option === undefined) return { diagnostics: [] };
  const factor = option === true ? 1 : Number(option);
  if (factor > 0 && Number.isFinite(factor)) return { factor, diagnostics: [] };
  const value = typeof option === "string" ? option : "";
  return { diagnostics: [diagnose("choice-unknown", { option: "--throttle", value, problem: "is no number above 0", fix: "Write a factor such as 0.1, or nothing for ARM's own figures." })] };
}
