// A sample of every kind of fault, against the built program: some minutes, so `npm test` leaves it out.
import { defineConfig } from 'vitest/config'
import usual from './vitest.config.ts'

const { test } = usual

export default defineConfig({ test: { ...test, include: ['tests/torture/*.torture.ts'] } })
