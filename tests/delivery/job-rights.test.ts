// What a job found goes only to whoever may still have it.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'

/** As it stands when somebody asked, and became an ordinary member before it was done. */
async function asked(office: TestOffice, person: TestPerson, kind: string, input: object) {
  const createdAt = new Date('2022-01-25T00:00:00Z')
  const { connection } = office.platform
  const place = { kind: 'private', key: person.key }
  const returnTo = { connection, place, speaker: { key: person.key, name: person.name }, voice: 'vi' }
  const data = { id: newId(), officeId: office.id, kind, input, returnTo, notBefore: createdAt, createdAt }
  return office.database.client.job.create({ data })
}

describe('a job whose owner lost the right meanwhile', () => {
  it.each([
    ['write-roster', () => ({})],
    ['write-log', (officeId: string) => ({ log: 'audit', officeId })],
    [
      'compose-code-sheets',
      (_: string, memberIds: string[]) => ({
        memberIds,
        officeName: 'Sở',
        timeZone: 'Asia/Ho_Chi_Minh',
        on: '2022-01-25',
      }),
    ],
  ] as const)('%s hands nothing over', async (kind, inputFor) => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    const hanh = office.person('Lê Thị Hạnh')
    await asked(office, lan, kind, inputFor(office.id, [lan.id]))
    await hanh.says('/danhba')
    await hanh.presses('Tải danh bạ')
    expect(hanh.last()?.files).toHaveLength(1)
    expect(lan.last()?.files ?? []).toHaveLength(0)
    expect(lan.hears()).toContain('văn phòng')
    expect(await office.database.client.linkCode.count()).toBe(0)
    expect(await office.database.client.job.count({ where: { state: { not: 'done' } } })).toBe(0)
  })
})
