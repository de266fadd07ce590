import { hasErrors, type Diagnostic } from "../../diagnostics/index.js";
import { countDiagnostics, diagnosticsJson, plural, renderDiagnostics } from "../../render/index.js";
import { checkTraffic } from "../check-traffic.js";
import { text, type RunCommand } from "../command.js";
import { compileEnvironment, sourceReader } from "../compile-project.js";
import { exitCodes } from "../exit-codes.js";
import { loadForCommand } from "../load-for-command.js";
import { settleDiagnostics } from "../settle-diagnostics.js";

export const run: RunCommand = async (invocation) => {
  const { terminal, globals, options } = invocation;
  terminal.progress("Checking the definitions");
  const { value: project, diagnostics: found } = await loadForCommand(invocation);
  const diagnostics: Diagnostic[] = [...found];
  const named = text(options, "environment");
  const environments = named !== undefined ? [named] : [...(project?.environments.keys() ?? [])];
  let resources = 0;
  if (project !== undefined) {
    for (const environment of environments) {
      const result = await compileEnvironment(project, environment, { secrets: { variables: terminal.variables, missing: "accept" } });
      diagnostics.push(...result.diagnostics);
      if (result.compiled !== undefined && result.sources !== undefined) diagnostics.push(...(await checkTraffic(project, result.sources, environment)));
      resources += (result.compiled?.instances ?? []).reduce((sum, i) => sum + i.resources.length, 0);
    }
  }
  terminal.progress(undefined);
  const read = sourceReader(globals.project);
  const { kept: shown, accepted } = settleDiagnostics(diagnostics, read);
  invocation.ci.annotate(shown, globals.project);
  if (text(options, "format") === "json") terminal.out(JSON.stringify(diagnosticsJson(shown), null, 2));
  else {
    const paint = await terminal.paint(globals.color);
    if (shown.length > 0) terminal.out(renderDiagnostics(shown, read, paint, diagnostics));
    if (!hasErrors(shown)) {
      const { warnings } = countDiagnostics(shown);
      const checked = `${plural(environments.length, "environment")} (${environments.join(", ")}), ${plural(resources, "resource")}`;
      const remarks = [...(warnings > 0 ? [plural(warnings, "warning")] : []), ...(accepted > 0 ? [`${plural(accepted, "finding")} accepted in the sources`] : [])];
      terminal.out(`${paint.added("Valid.")} ${[checked, ...remarks].join(", ")}.`);
    }
  }
  return hasErrors(shown) ? exitCodes.failure : exitCodes.success;
};
