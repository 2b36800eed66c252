// Builds what a command may know and do: the speaker's facts from the database, effects gathered for the commit.
import type { AuditNote, Context, JobOrder, MemberFacts, OfficeContext, OfficeFacts } from './chat/context.ts'
import type { Incoming } from './chat/incoming.ts'
import { type Known, officeOf, whoSpeaks } from './chat/speaker-store.ts'
import { newId } from './db/new-id.ts'
import type { Tx } from './db/open-database.ts'
import type { Address } from './delivery/address-store.ts'
import type { OutgoingRow } from './delivery/outbox.ts'
import type { Engine } from './engine.ts'
import { addressStyleKey, type Voice, voiceFor } from './language/voice.ts'
import { dayOf } from './time/day.ts'

/** What a transaction wants to happen besides its facts. */
export type Effects = {
  readonly outgoing: OutgoingRow[]
  readonly jobs: JobOrder[]
  readonly audits: AuditNote[]
  plansChanged: boolean
  voice: Voice
  speaker: { office?: OfficeFacts; member?: MemberFacts }
  /** Where the speaker's private chat is; unset once it may have changed. */
  home?: { readonly account: string; readonly address: Address }
}

export function noEffects(): Effects {
  return { outgoing: [], jobs: [], audits: [], plansChanged: false, voice: 'vi', speaker: {} }
}

/** Who speaks, where, and what this transaction may do; its effects are gathered in `effects`. */
export async function contextOf(engine: Engine, tx: Tx, incoming: Incoming, effects: Effects): Promise<Context> {
  const now = engine.now()
  const known = await whoSpeaks(tx, incoming, now, engine.machineNow())
  const office = known.office ?? (known.group?.officeId ? await officeOf(tx, known.group.officeId) : undefined)
  effects.speaker = { office, member: known.member }
  return buildContext(engine, tx, incoming, effects, { ...known, office })
}

function buildContext(engine: Engine, tx: Tx, incoming: Incoming, effects: Effects, known: Known): Context {
  const { place, content } = incoming
  const platform = engine.platforms.find(one => one.connection === incoming.connection)
  const language = (place.kind === 'group' ? known.office?.language : known.language) ?? 'vi'
  const voice = voiceFor(language, known.office?.settings[addressStyleKey])
  effects.voice = voice
  if (place.kind === 'private') effects.home = homeOf(known, voice)
  const now = engine.now()
  const ctx: Context = {
    tx,
    now,
    today: dayOf(now, known.office?.timeZone ?? 'Asia/Ho_Chi_Minh'),
    machineNow: engine.machineNow(),
    languages: engine.languages,
    voice,
    account: known.account,
    office: known.office,
    member: known.member,
    place: {
      connection: incoming.connection,
      chatKey: place.key,
      kind: place.kind,
      threadKey: place.threadKey,
      group: known.group,
      isGroupAdministrator: incoming.speaker.isGroupAdministrator ?? false,
      messageKey: content.kind !== 'press' && 'messageKey' in content ? content.messageKey || undefined : undefined,
    },
    word: wordable => engine.languages.word(voice, wordable),
    privateLink: payload => platform?.privateLink?.(payload),
    canSharePhone: platform?.sharesNoPhone !== true,
    mutableReminders: engine.reminderKinds.filter(kind => kind.canBeMuted).map(({ kind }) => kind),
    oneByOne: engine.oneByOne,
    webAddress: engine.webAddress,
    send: outgoing => {
      const rowId = outgoing.rowId ?? newId()
      effects.outgoing.push({ ...outgoing, rowId })
      return rowId
    },
    audit: note => void effects.audits.push(note),
    startJob: order => void effects.jobs.push(order),
    planChanged: () => {
      effects.plansChanged = true
      effects.home = undefined
    },
    becomes: (office, member) => {
      effects.home = undefined
      effects.speaker = { office, member }
      return { ...ctx, office, member, today: dayOf(now, office.timeZone) } as OfficeContext
    },
  }
  return ctx
}

/** The same as the outbox would find. */
function homeOf({ account, office }: Known, voice: Voice): Effects['home'] {
  const address = { connection: account.connection, lane: `a:${account.id}`, voice, officeId: office?.id }
  return { account: account.id, address }
}
