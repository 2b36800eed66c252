// Every command by every role in every place: what is not theirs is refused, and another office's is neither shown nor changed.
import { describe, expect, it } from 'vitest'
import type { Command } from '../../src/chat/command.ts'
import { choicesOf } from '../../src/chat/message.ts'
import type { Database } from '../../src/db/database.ts'
import { talk } from '../support/conversation.ts'
import { addOffice, openTestOffice, type TestOffice } from '../support/office.ts'
import { textOf } from '../support/talk-platform.ts'

const mark = 'ZQXOTHEROFFICE'

/** One of each role; `roles` besides being on the roster. */
const speakers = [
  { name: 'Nguyễn Thị Lan', roles: [] },
  { name: 'Hoàng Thị Mai', roles: ['unitContact'] },
  { name: 'Đặng Minh Tuấn', roles: ['unitHead'] },
  { name: 'Võ Thị Hương', roles: ['unitHead', 'unitContact'] },
  { name: 'Phạm Văn Dũng', roles: ['union'] },
  { name: 'Trần Quốc Bảo', roles: ['leader'] },
  { name: 'Lê Thị Hạnh', roles: ['officer', 'administrator'] },
  { name: 'người lạ', roles: undefined },
] as const

const places = ['private', 'own group', 'foreign group', 'unclaimed group'] as const

type Case = { readonly speaker: (typeof speakers)[number]; readonly place: (typeof places)[number] }
const cases: readonly Case[] = speakers.flatMap(speaker => places.map(place => ({ speaker, place })))

async function twoOffices() {
  const office = await openTestOffice()
  const other = await addOffice(office.database, office.platform.connection, `Sở ${mark}`, 'z')
  await markEverything(office.database, other.officeId)
  return { office, other }
}

/** Whatever of the other office came into sight could be recognised. */
async function markEverything({ client }: Pick<Database, 'client'>, officeId: string): Promise<void> {
  const at = new Date('2022-01-01T00:00:00Z')
  for (const member of await client.member.findMany({ where: { officeId } }))
    await client.member.update({
      where: { id: member.id },
      data: { name: `${member.name} ${mark}`, code: `${mark}${member.code}` },
    })
  for (const unit of await client.unit.findMany({ where: { officeId } }))
    await client.unit.update({
      where: { id: unit.id },
      data: { name: `${unit.name} ${mark}`, foldedName: `${unit.foldedName} ${mark}` },
    })
  const campaign = {
    ...{ id: 'z-campaign', officeId, kind: 'regular' as const, state: 'running' as const, title: `Phong trào ${mark}` },
    ...{ year: 2022, startsOn: '2022-01-01', endsOn: '2022-12-31', createdAt: at },
  }
  await client.campaign.create({ data: campaign })
  const author = await client.member.findFirstOrThrow({ where: { officeId } })
  await client.pledge.create({
    data: {
      ...{
        id: 'z-pledge',
        officeId,
        campaignId: 'z-campaign',
        code: 'DK-2022-0001',
        subject: 'individual',
        memberId: author.id,
      },
      ...{ kind: 'commitment', content: `Cam kết ${mark}`, state: 'active', registeredAt: at },
    },
  })
  await client.announcement.create({
    data: {
      ...{ id: 'z-announcement', officeId, authorId: author.id, text: `Họp ${mark}`, audience: { kind: 'everyone' } },
      ...{ state: 'scheduled', sendAt: new Date('2023-01-01T00:00:00Z'), createdAt: at },
    },
  })
  await client.deadline.create({
    data: {
      ...{
        id: 'z-deadline',
        officeId,
        kind: 'obligation',
        what: `Báo cáo ${mark}`,
        wording: 'by',
        statedOn: '2022-06-30',
      },
      ...{ effectiveLastOn: '2022-06-30', createdAt: at },
    },
  })
  await client.anniversary.create({
    data: {
      ...{
        id: 'z-anniversary',
        officeId,
        name: `Ngày ${mark}`,
        foldedName: `ngay ${mark}`,
        calendar: 'solar',
        month: 2,
        day: 3,
      },
      createdAt: at,
    },
  })
}

/** All that the other office has, but for what it was told. */
async function factsOf({ client }: Pick<Database, 'client'>, officeId: string): Promise<string> {
  const where = { officeId }
  return JSON.stringify([
    await client.member.findMany({ where, orderBy: { id: 'asc' } }),
    await client.unit.findMany({ where, orderBy: { id: 'asc' } }),
    await client.roleAssignment.findMany({ where, orderBy: { id: 'asc' } }),
    await client.link.findMany({
      where,
      orderBy: { id: 'asc' },
      select: { accountId: true, memberId: true, endedAt: true },
    }),
    await client.chatGroup.findMany({
      where,
      orderBy: { id: 'asc' },
      select: { id: true, unitId: true, mutedReminders: true },
    }),
    await client.officeSetting.findMany({ where }),
    await client.workingDayChange.findMany({ where }),
    await client.campaign.findMany({ where }),
    await client.pledge.findMany({ where }),
    await client.announcement.findMany({ where }),
    await client.deadline.findMany({ where }),
    await client.anniversary.findMany({ where }),
    await client.linkCode.findMany({ where, orderBy: { id: 'asc' } }),
    await client.auditEntry.findMany({ where, orderBy: { id: 'asc' } }),
  ])
}

type Offices = Awaited<ReturnType<typeof twoOffices>>

function speak({ office, other }: Offices, { speaker, place }: Case) {
  const person = speaker.roles === undefined ? office.stranger(speaker.name) : office.person(speaker.name)
  const group = {
    'own group': office.group(),
    'foreign group': other.groups.get('')!,
    'unclaimed group': { key: 'g-nobody', title: 'Nhóm chưa gắn' },
  }
  return place === 'private' ? person : person.in(group[place])
}

async function refusals({ app }: TestOffice): Promise<number> {
  const text = await app.engine.metrics.registry.getSingleMetricAsString('thidua_refusals_total')
  return Number(/refusals_total\{platform="talk"\} (\d+)/.exec(text)?.[1] ?? 0)
}

function isAllowed(command: Command, { speaker, place }: Case): boolean {
  const { who, where, isAllowedInUnboundGroup } = command.access
  if (where && where !== (place === 'private' ? 'private' : 'group')) return false
  if (place === 'unclaimed group' && !isAllowedInUnboundGroup) return false
  if (who === 'anyone') return true
  // In another office's group one speaks as somebody who is not of it.
  if (speaker.roles === undefined || place === 'foreign group') return false
  return who === 'linked' || speaker.roles.some(role => who.includes(role))
}

describe.each(cases)('$speaker.name, $place', one => {
  it('is refused what is not theirs, and finds nothing of another office', async () => {
    const offices = await twoOffices()
    const { office, other } = offices
    const before = await factsOf(office.database, other.officeId)
    const chat = speak(offices, one)
    const wrong: string[] = []
    for (const command of office.app.engine.table.commands) {
      const refusedBefore = await refusals(office)
      await chat.says(`/${command.words[0]}`)
      const isRefused = (await refusals(office)) > refusedBefore
      if (!isRefused && !isAllowed(command, one)) wrong.push(`/${command.words[0]} was not refused`)
      await chat.says('/huy')
    }
    expect(wrong).toEqual([])
    expect(await factsOf(office.database, other.officeId)).toBe(before)
    // The name of the group's own office may be said in its own group; nothing else, and nowhere else.
    const shown = office.platform.shown.map(textOf).join('\n').replaceAll(`Sở ${mark}`, '')
    expect(shown).not.toContain(mark)
  }, 60_000)
})

describe('buttons of another office', () => {
  it('pressed by somebody else change nothing there and show nothing of it', async () => {
    const { office, other } = await twoOffices()
    const officer = other.people.get('Lê Thị Hạnh')!
    const theirs = talk(office.app, office.platform, { key: officer.key, name: 'Lê Thị Hạnh' })
    for (const command of office.app.engine.table.commands) await theirs.says(`/${command.words[0]}`)
    const tokens = office.platform.shown.flatMap(one => choicesOf(one.message).map((_, index) => one.tokens[index]!))
    expect(tokens.length).toBeGreaterThan(20)
    const count = office.platform.shown.length
    const before = await factsOf(office.database, other.officeId)
    for (const name of ['Lê Thị Hạnh', 'Nguyễn Thị Lan'])
      for (const token of tokens) await office.person(name).pressesToken(token)
    expect(await factsOf(office.database, other.officeId)).toBe(before)
    const shown = office.platform.shown.slice(count).map(textOf).join('\n')
    expect(shown).not.toContain(mark)
  }, 120_000)
})
