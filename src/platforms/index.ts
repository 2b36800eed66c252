// Which chat platforms this installation speaks on: one line per platform.
import type { Logger } from 'pino'
import type { Config } from '../config.ts'
import type { Database } from '../db/open-database.ts'
import { openFileLinks } from '../delivery/file-link-store.ts'
import { openLanguages } from '../language/translate.ts'
import type { Platform } from './platform.ts'
import { openSandbox, type Sandbox } from './sandbox/sandbox.ts'
import { openSlack } from './slack/slack.ts'
import { openSlackStore } from './slack/slack-store.ts'
import { openTelegram } from './telegram/telegram.ts'
import { openZaloAccount } from './zalo/zalo-account.ts'
import { openZaloBot } from './zalo/zalo-bot.ts'

export type Platforms = {
  readonly all: readonly Platform[]
  /** The built-in web chat, where it is on: its page and API are mounted with the clock they may move. */
  readonly sandbox?: Sandbox
}

/** `webAddress` is where this program's own pages are found. */
export function openPlatforms(config: Config, database: Database, log: Logger, webAddress: string): Platforms {
  const telegram = config.telegram && openTelegram(config.telegram, log)
  const slack = config.slack && openSlack(config.slack, openSlackStore(database), log)
  const sandbox = config.sandbox ? openSandbox(database, webAddress) : undefined
  const links = openFileLinks(database, config.publicUrl)
  const zalo = { database, log, links, languages: openLanguages(), now: () => new Date() }
  const zaloBot = config.zaloBot && openZaloBot(config.zaloBot, zalo)
  const zaloAccount = config.zaloAccount && openZaloAccount(config.zaloAccount, zalo)
  return { all: [telegram, slack, zaloBot, zaloAccount, sandbox].filter(platform => platform !== undefined), sandbox }
}
