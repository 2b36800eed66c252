// Readies each platform in the background, again and again while it fails: an outage far away never keeps this program from running.
import type { Logger } from 'pino'
import type { CommandMenu } from '../chat/command.ts'
import type { Platform } from './platform.ts'

const firstPauseMillis = 1_000
const longestPauseMillis = 60_000

/** Returns how to stop trying. */
export function startPlatforms(platforms: readonly Platform[], menu: CommandMenu, log: Logger): () => void {
  const stopped = new AbortController()
  for (const platform of platforms) void startUntilReady(platform, menu, log, stopped.signal)
  return () => stopped.abort()
}

async function startUntilReady(platform: Platform, menu: CommandMenu, log: Logger, signal: AbortSignal): Promise<void> {
  let pauseMillis = firstPauseMillis
  while (!signal.aborted) {
    try {
      return await platform.start(menu)
    } catch (error) {
      const retryInSeconds = Math.round(pauseMillis / 1000)
      log.warn({ err: error, connection: platform.connection, retryInSeconds }, 'the platform could not be readied')
    }
    await pause(pauseMillis, signal)
    pauseMillis = Math.min(pauseMillis * 2, longestPauseMillis)
  }
}

function pause(millis: number, signal: AbortSignal): Promise<void> {
  return new Promise(resolve => {
    const timer = setTimeout(resolve, millis)
    signal.addEventListener('abort', () => {
      clearTimeout(timer)
      resolve()
    })
  })
}
