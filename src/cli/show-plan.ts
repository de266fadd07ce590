import type { PlanRun } from "./plan-environment.js";
import { renderPlan, renderPlanMarkdown } from "../render/index.js";
import { text, type Invocation } from "./command.js";

/** Shows what a command is about to do: beside its result where that is JSON, and on the page of the pipeline's step. */
export async function showPlan({ terminal, globals, options, ci }: Invocation, { plan, complete }: Pick<PlanRun, "plan" | "complete">, instead?: string): Promise<void> {
  const view = { selected: !complete };
  const paint = await terminal.paint(globals.color);
  const shown = instead === undefined ? renderPlan(plan, paint, view) : paint.strong(instead);
  if (instead === undefined) ci.summarize(() => renderPlanMarkdown(plan, view));
  if (text(options, "format") !== "json") terminal.out(shown);
  else
    await ci.group("Plan", () => {
      terminal.err(shown);
      return Promise.resolve();
    });
}
