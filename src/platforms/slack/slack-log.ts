// What the SDK has to say goes into our log: warnings and errors only, since the rest shows people's words.
import type { Logger as BoltLogger } from '@slack/bolt'
import { LogLevel } from '@slack/bolt'
import type { Logger } from 'pino'

export function boltLogger(log: Logger): BoltLogger {
  const said = (parts: readonly unknown[]) => ({ detail: parts.map(String).join(' ').slice(0, 300) })
  return {
    debug: () => {},
    info: () => {},
    warn: (...parts: unknown[]) => log.warn(said(parts), 'Slack'),
    error: (...parts: unknown[]) => log.warn(said(parts), 'Slack'),
    setLevel: () => {},
    getLevel: () => LogLevel.WARN,
    setName: () => {},
  }
}
