// Sorts what the databases and Prisma throw into the four things callers must tell apart.
import { Prisma } from './generated/sqlite/client.ts'

/** Somebody else wrote the same unique value first. On PostgreSQL the transaction is over then: catch it outside, or nest one with `tx.$transaction`. */
export function isUniqueViolation(error: unknown): boolean {
  return (
    prismaCode(error) === 'P2002' ||
    driverCodes(error).some(code => code === '23505' || code === 'UniqueConstraintViolation')
  )
}

/** SQLite: another process holds the lock. */
export function isBusy(error: unknown): boolean {
  return driverCodes(error).some(code => code.startsWith('SQLITE_BUSY') || code.startsWith('SQLITE_LOCKED'))
}

/** Lost against a concurrent transaction and rolled back whole; doing it again may succeed. */
export function isConflict(error: unknown): boolean {
  if (prismaCode(error) === 'P2034' || isBusy(error)) return true
  return driverCodes(error).some(code => code === '40001' || code === '40P01' || code === 'TransactionWriteConflict')
}

const downPrismaCodes = new Set(['P1001', 'P1002', 'P1008', 'P1011', 'P1017', 'P2024', 'P2037'])
const downDriverCodes =
  /^(ECONN\w+|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EPIPE|EHOSTUNREACH|08\w{3}|57P0[1-3]|53[0-9]00|SQLITE_(BUSY|CANTOPEN|IOERR|FULL|LOCKED)\w*|DatabaseNotReachable|ConnectionClosed|SocketTimeout|TooManyConnections)$/
const downMessages =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|connection is not open/

/** The database is away, restarting or out of room: nothing is wrong with the request, it may be asked again later. */
export function isDatabaseDown(error: unknown): boolean {
  if (downPrismaCodes.has(prismaCode(error) ?? '')) return true
  if (driverCodes(error).some(code => downDriverCodes.test(code))) return true
  return error instanceof Error && downMessages.test(error.message)
}

function prismaCode(error: unknown): string | undefined {
  if (error instanceof Prisma.PrismaClientKnownRequestError) return error.code
  if (error instanceof Prisma.PrismaClientInitializationError) return error.errorCode
  return undefined
}

// Prisma hides the driver's own error at changing depths (`cause`, `meta.driverAdapterError`, `originalCode`).
function driverCodes(error: unknown, depth = 0): readonly string[] {
  if (typeof error !== 'object' || error === null || depth > 4) return []
  const codes: string[] = []
  for (const [key, value] of Object.entries(error)) {
    if (typeof value === 'string' && (key === 'code' || key === 'originalCode' || key === 'kind')) codes.push(value)
    if (key === 'meta' || key === 'driverAdapterError') codes.push(...driverCodes(value, depth + 1))
  }
  if ('cause' in error) codes.push(...driverCodes(error.cause, depth + 1))
  if (error instanceof AggregateError) codes.push(...error.errors.flatMap(inner => driverCodes(inner, depth + 1)))
  return codes
}
