// What doctor asks the Bot Platform: whose token it is, how updates reach us, and what is missing for files and groups.

import type { Finding } from '../platform.ts'
import type { BotApi } from './zalo-bot-api.ts'
import type { ZaloBotConfig } from './zalo-config.ts'

/** Never throws: a token that is refused is what is looked for. */
export async function checkBot(
  api: BotApi,
  { updates, hearsGroups }: ZaloBotConfig,
  path: string,
  isPublic: boolean,
): Promise<readonly Finding[]> {
  try {
    const me = await api.getMe()
    const url = await api.getWebhook()
    const expected = updates.by === 'webhook' ? updates.publicUrl + path : ''
    return [
      { isGood: true, what: `The Zalo token is that of ${me.account_name || me.id}.` },
      url === expected
        ? {
            isGood: true,
            what: expected ? `Zalo posts updates to ${expected}.` : 'Zalo: updates are polled, as for trying out.',
          }
        : {
            isGood: false,
            what: url
              ? `Zalo posts updates to ${url} instead of ${expected || 'waiting to be polled'}.`
              : 'Zalo: no webhook is set.',
            advice:
              'Start the program with this configuration: it sets this right. Another installation may use the same token.',
          },
      filesFinding(isPublic),
      groupsFinding(hearsGroups, me.can_join_groups),
    ]
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    const isRevoked = / 401 /.test(detail)
    return [
      {
        isGood: false,
        what: `Zalo: ${detail}`,
        advice: isRevoked
          ? 'Open Zalo Bot Creator, copy the token and set ZALO_BOT_TOKEN.'
          : 'See whether this machine reaches ZALO_API_ROOT.',
      },
    ]
  }
}

function filesFinding(isPublic: boolean): Finding {
  if (isPublic) return { isGood: true, what: 'Zalo: files go out and come in through pages under PUBLIC_URL.' }
  return {
    isGood: false,
    what: 'Zalo bots carry no files, and this program has no public address for them.',
    advice: 'Set PUBLIC_URL to the https address under which phones reach this program.',
  }
}

function groupsFinding(isWanted: boolean, isAllowed: boolean): Finding {
  if (!isWanted) return { isGood: true, what: 'Zalo: group chats are not heard (ZALO_BOT_GROUPS is off).' }
  if (isAllowed) return { isGood: true, what: 'Zalo: the bot may join groups.' }
  const advice = 'Ask Zalo for the trial of bots in groups, or unset ZALO_BOT_GROUPS: members are reached one by one.'
  return { isGood: false, what: 'Zalo does not let this bot into groups, though ZALO_BOT_GROUPS is on.', advice }
}
