// Tells Prisma's command line where the schema is, and keeps it from downloading an engine that generating does not need.
import { defineConfig } from 'prisma/config'

process.env.PRISMA_SCHEMA_ENGINE_BINARY ??= process.execPath

export default defineConfig({ schema: 'prisma/schema' })
