// The system's Chromium for the browser tests; where there is none they say so, and under CI_REQUIRE=1 they fail.
import { existsSync } from 'node:fs'
import { type Browser, chromium } from 'playwright-core'
import { test } from 'vitest'

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']

/** Undefined where no Chromium is installed. */
export const chromiumPath = process.env.CHROMIUM || places.find(place => existsSync(place))

/** Call once beside `describe.skipIf(!chromiumPath)`. */
export function sayWhatIsSkipped(): void {
  if (chromiumPath) return
  const sentence = 'Browser tests skipped: no Chromium (apt-get install chromium, or set CHROMIUM to its path).'
  process.stderr.write(`${sentence}\n`)
  test.runIf(process.env.CI_REQUIRE === '1')('Chromium is installed', () => {
    throw new Error(sentence)
  })
}

export function openChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath, args: ['--no-sandbox', '--disable-dev-shm-usage'] })
}
