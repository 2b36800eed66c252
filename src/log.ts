// The program's log: JSON lines, with tokens and personal data struck out.
import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino'

const secrets = ['token', '*.token', 'phone', '*.phone', 'email', '*.email', 'text', '*.text', 'code', '*.linkCode']

/** Bot tokens stand in the addresses of requests, and so in error messages; those of files and calendars in our own. */
function withoutTokens(line: string): string {
  return line
    .replace(/(?<!\d)\d{6,}:[\w-]{20,}/g, '[token]')
    .replace(/(?:xox[a-z]|xapp)-[\w-]+/g, '[token]')
    .replace(/\/(tep|anh|gui|lich)\/[\w-]{16,}/g, '/$1/[token]')
}

/**
 * What an error may say: databases add the row in question as properties, and Prisma prints all of a wrong query's
 * arguments, which are people's names and words; its last line says what was wrong with them.
 */
function errorFacts(error: Error) {
  const { type, message, stack, code } = pino.stdSerializers.err(error)
  const said = type === 'PrismaClientValidationError' ? (message.trim().split('\n').at(-1) ?? '') : message
  return { type, message: said, stack: stack.replace(message, said), ...(code !== undefined && { code }) }
}

/** Writes to the standard output unless told otherwise. */
export function openLog(level: string, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level,
    redact: { paths: secrets, censor: '[removed]' },
    serializers: { err: errorFacts },
    hooks: { streamWrite: withoutTokens },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  }
  return destination ? pino(options, destination) : pino(options)
}
