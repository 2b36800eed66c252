// How the tests run: one process per core, real databases, nothing shared between files.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Minutes of killed processes and stopped databases: `npm run torture -- --sample` runs the same faults.
    exclude: ['tests/torture/kills.test.ts', 'tests/torture/surroundings.test.ts', '**/node_modules/**'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Real processes, ports and timers on a shared machine: one more try tells a slow machine from a fault.
    retry: process.env.CI ? 1 : 0,
  },
})
