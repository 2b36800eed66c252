// Pieces of statements written by hand: what a count over a whole office needs, in words both databases understand.
import { Prisma } from './generated/sqlite/client.ts'

export const { sql, join } = Prisma
export type Sql = Prisma.Sql
