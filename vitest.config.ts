import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    testTimeout: 30_000,
    pool: "forks",
    // Left to itself, vitest leaves one core free: half of two.
    maxWorkers: "100%",
    env: { NO_COLOR: "1" },
  },
});
