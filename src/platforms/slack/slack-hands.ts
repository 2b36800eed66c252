// What a payload leaves out and has to be asked: people's names, channels' titles, which private chat is whose.
import type { Place } from '../../chat/incoming.ts'
import type { SlackClients } from './slack-client.ts'
import type { Facts } from './slack-decode.ts'
import { keyOf } from './slack-key.ts'

type Known = {
  readonly eventId: string
  readonly userId: string
  readonly place: Place
  readonly handle?: string
  /** The bot may write to this person first. */
  readonly isReachable: boolean
}

export function handsOf(clients: SlackClients, teamId: string) {
  async function groupPlace(channelId: string, threadKey?: string): Promise<Place> {
    const { title } = await clients.channel(teamId, channelId)
    return { kind: 'group', key: keyOf(teamId, channelId), ...(title && { title }), ...(threadKey && { threadKey }) }
  }

  return {
    groupPlace,
    facts: async ({ isReachable, ...known }: Known): Promise<Facts> => ({
      ...known,
      teamId,
      personName: await clients.personName(teamId, known.userId),
      privateChatId: isReachable ? await clients.privateChat(teamId, known.userId) : undefined,
    }),
    /** Commands can be typed anywhere; the bot speaks only where it is. */
    commandPlace: async (channelId: string, userId: string): Promise<{ place: Place; isElsewhere: boolean }> => {
      const home = await clients.privateChat(teamId, userId)
      if (channelId === home) return { place: { kind: 'private', key: keyOf(teamId, home) }, isElsewhere: false }
      const { isMember } = channelId.startsWith('D') ? { isMember: false } : await clients.channel(teamId, channelId)
      if (isMember || !home) return { place: await groupPlace(channelId), isElsewhere: false }
      return { place: { kind: 'private', key: keyOf(teamId, home) }, isElsewhere: true }
    },
  }
}
