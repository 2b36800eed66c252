// The program's log: JSON lines, with tokens and personal data struck out.
import { type Logger, pino } from 'pino'

const secrets = ['token', '*.token', 'phone', '*.phone', 'email', '*.email', 'text', '*.text', 'code', '*.linkCode']

/** Bot tokens stand in the addresses of requests, and so in error messages. */
function withoutTokens(line: string): string {
  return line.replace(/\b\d{6,}:[\w-]{20,}/g, '[token]').replace(/xox[a-z]-[\w-]+/g, '[token]')
}

export function openLog(level: string): Logger {
  return pino({
    level,
    redact: { paths: secrets, censor: '[removed]' },
    hooks: { streamWrite: withoutTokens },
    base: null,
    timestamp: pino.stdTimeFunctions.isoTime,
  })
}
