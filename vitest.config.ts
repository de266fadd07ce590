import { defineConfig } from "vitest/config";

/** Tests that change their process for what runs in it later: variables that libraries read themselves. */
const changingTheirProcess = ["test/azure/credentials.test.ts", "test/cli/secret-canaries.test.ts", "test/emulator/https.test.ts"];

const common = { testTimeout: 60_000, hookTimeout: 60_000, pool: "forks", env: { NO_COLOR: "1" } } as const;

export default defineConfig({
  test: {
    // Left to itself, vitest leaves one core free: half of two.
    maxWorkers: "100%",
    projects: [
      // A process reads the modules of the project once, not once a file: most of the suite's time would go there.
      { test: { ...common, name: "shared", include: ["test/**/*.test.ts"], exclude: changingTheirProcess, isolate: false } },
      { test: { ...common, name: "isolated", include: changingTheirProcess } },
    ],
  },
});
