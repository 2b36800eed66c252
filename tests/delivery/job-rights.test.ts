// What a job found goes only to whoever may still have it.
import { describe, expect, it } from 'vitest'
import { newId } from '../../src/db/new-id.ts'
import { claimJob, failJob, finishJob } from '../../src/delivery/job-store.ts'
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

describe('a job that outlived its lease', () => {
  it('is not begun again by the slow worker once another has finished it', async () => {
    const office = await openTestOffice()
    const { database } = office
    await asked(office, office.person('Nguyễn Thị Lan'), 'write-roster', {})
    const now = new Date('2022-01-25T01:00:00Z')
    const later = new Date('2022-01-25T01:10:00Z')
    const slow = (await claimJob(database, 'slow', now))!
    const quick = (await claimJob(database, 'quick', later))!
    expect(quick.id).toBe(slow.id)
    await database.transaction(tx => finishJob(tx, quick.id, later))
    expect(await failJob(database, slow, 'too late', later)).toBe(false)
    expect(await database.client.job.findFirst({ where: { id: slow.id } })).toMatchObject({ state: 'done' })
  })
})
