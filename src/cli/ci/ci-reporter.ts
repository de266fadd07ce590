import { appendFileSync, existsSync, mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import type { Diagnostic } from "../../diagnostics/index.js";
import type { Terminal } from "../terminal.js";
import type { Annotation, CiSystem } from "./ci-system.js";
import { ciSystemOf } from "./systems.js";

/** What a run tells the system that it runs in; nothing where there is none. */
export interface CiReporter {
  /** Folds what is said on stderr meanwhile. */
  group<T>(title: string, run: () => Promise<T>): Promise<T>;
  /** Shows findings beside their lines; `root` is the project's folder. */
  annotate(diagnostics: readonly Diagnostic[], root: string): void;
  /** Adds to the page of the step, in Markdown. It is made only where it is shown. */
  summarize(markdown: () => string): void;
}

/** GitHub takes 1 MiB a step; the page is of no use long before. */
const longestSummary = 500_000;

export function ciReporter(terminal: Terminal, system: CiSystem | undefined = ciSystemOf(terminal.variables)): CiReporter {
  if (system === undefined) return { group: (_title, run) => run(), annotate: () => undefined, summarize: () => undefined };
  return {
    async group(title, run) {
      terminal.err(system.group(title));
      try {
        return await run();
      } finally {
        terminal.err(system.endGroup);
      }
    },
    annotate(diagnostics, root) {
      const repository = path.resolve(terminal.cwd, system.repository(terminal.variables) ?? root);
      const lines = diagnostics.flatMap((d) => system.annotation(annotationOf(d, root, repository)) ?? []);
      if (lines.length > 0) terminal.err(lines.join("\n"));
    },
    summarize(markdown) {
      const target = system.summary(terminal.variables);
      if (target === undefined) return;
      const text = shortened(markdown());
      if ("append" in target) appendFileSync(path.resolve(terminal.cwd, target.append), `${text}\n\n`);
      else {
        const folder = path.resolve(terminal.cwd, target.folder);
        mkdirSync(folder, { recursive: true });
        const file = firstFree((n) => path.join(folder, `apiops-summary-${n}.md`));
        writeFileSync(file, `${text}\n`);
        terminal.err(target.command(file));
      }
    },
  };
}

/** Earlier steps of the job have left theirs, which is shown when the job ends. */
function firstFree(name: (n: number) => string): string {
  let n = 1;
  while (existsSync(name(n))) n++;
  return name(n);
}

function annotationOf({ severity, code, message, detail, fix, file, range }: Diagnostic, root: string, repository: string): Annotation {
  const text = [message, ...(detail === undefined ? [] : [detail]), ...(fix === undefined ? [] : [`Fix: ${fix}`])].join("\n");
  if (file === undefined || range === undefined) return { severity, code, text };
  const relative = path.relative(repository, path.resolve(root, file)).split(path.sep).join("/");
  return { severity, code, text, place: { file: relative.startsWith("../") ? path.resolve(root, file) : relative, range } };
}

function shortened(text: string): string {
  if (text.length <= longestSummary) return text;
  const cut = text.slice(0, text.lastIndexOf("\n", longestSummary));
  return `${cut}\n\n_The rest does not fit here._`;
}
