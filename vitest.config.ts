// How the tests run: one process per core, real databases, nothing shared between files.
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    pool: 'forks',
    maxWorkers: 2,
    // Real processes, ports and timers on a shared machine: one more try tells a slow machine from a fault.
    retry: process.env.CI ? 1 : 0,
  },
})
