import { dynamicsEnvironment } from "../../catalog/dynamics/index.js";
import { diagnose } from "../../diagnostics/index.js";
import type { Rule } from "../subject.js";

/** A Dynamics 365 environment has one home: two of them hold different rows, so a pool answers now with these, now with those. */
export const poolEnvironmentsDiffer: Rule = function* ({ scopes }) {
  for (const index of scopes)
    for (const pool of index.all("BackendPool")) {
      const members = pool.value.services.map((s) => ({ name: s.backend, environment: dynamicsEnvironment(index.get("Backend", s.backend)?.value ?? {}) }));
      const first = members.find((m) => m.environment !== undefined);
      for (const [i, { name, environment }] of members.entries())
        if (first?.environment !== undefined && environment !== undefined && environment.environmentUrl !== first.environment.environmentUrl)
          yield diagnose("pool-environments-differ", { pool: pool.name, first: first.name, second: name }, pool.locate(["services", i]));
    }
};
