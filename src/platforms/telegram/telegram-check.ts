// What doctor asks Telegram: whose token it is, and whether updates can reach us.
import type { Api } from 'grammy'
import type { Finding } from '../platform.ts'
import type { TelegramConfig } from './telegram-config.ts'
import { toSendFailure } from './telegram-failure.ts'

const lateSeconds = 3600

/** Never throws: a token that is refused is what is looked for. */
export async function checkTelegram(api: Api, { updates }: TelegramConfig, path: string): Promise<readonly Finding[]> {
  try {
    const { username, can_read_all_group_messages: readsAll } = await api.getMe()
    const { url = '', pending_update_count: pending, ...info } = await api.getWebhookInfo()
    const expected = updates.by === 'webhook' ? updates.publicUrl + path : ''
    return [
      { isGood: true, what: `The token is that of @${username}${readsAll ? '' : ' (privacy mode is on)'}.` },
      url === expected
        ? {
            isGood: true,
            what: expected ? `Telegram posts updates to ${expected}.` : 'No webhook is set: updates are polled.',
          }
        : {
            isGood: false,
            what: url
              ? `Telegram posts updates to ${url} instead of ${expected || 'waiting to be polled'}.`
              : 'No webhook is set.',
            advice:
              'Start the program with this configuration: it sets this right. Another installation may use the same token.',
          },
      lastError(info),
      {
        isGood: pending < 1000,
        what: `${pending} updates wait at Telegram.`,
        advice: 'See whether the program runs and can be reached.',
      },
    ].filter(finding => finding !== undefined)
  } catch (error) {
    const failure = toSendFailure(error)
    const detail = failure instanceof Error ? failure.message : String(failure)
    const isRevoked = /: 40[14] /.test(detail)
    return [
      {
        isGood: false,
        what: `Telegram: ${detail}`,
        advice: isRevoked
          ? 'Ask @BotFather for the token and set TELEGRAM_BOT_TOKEN.'
          : 'See whether this machine reaches TELEGRAM_API_ROOT; where it is blocked, set TELEGRAM_PROXY.',
      },
    ]
  }
}

function lastError(info: { last_error_date?: number; last_error_message?: string }): Finding | undefined {
  const { last_error_date: at, last_error_message: text } = info
  if (at === undefined || Date.now() / 1000 - at > lateSeconds) return undefined
  const when = new Date(at * 1000).toISOString()
  const advice = 'See whether PUBLIC_URL leads to this program, with a certificate that Telegram accepts.'
  return { isGood: false, what: `Telegram could not deliver an update at ${when}: ${text}`, advice }
}
