// `/xuat`: what each may take along, only in private, only of their own office and unit.
import { describe, expect, it } from 'vitest'
import { officeOf } from '../../src/chat/speaker-store.ts'
import type { Tx } from '../../src/db/open-database.ts'
import { thinOut, usualRetention } from '../../src/delivery/thin-out.ts'
import { readTable } from '../../src/documents/read-table.ts'
import { features } from '../../src/features/index.ts'
import { partsOf, wordsOf } from '../documents/archive.ts'
import { openPledgeOffice, pledgesTitle } from './pledge-office.ts'

const lanName = 'Nguyễn Thị Lan'
const hanhName = 'Lê Thị Hạnh'
const maiName = 'Hoàng Thị Mai'
const other = 'Phòng Cải cách hành chính'

type Sent = { readonly name: string; readonly bytes: Uint8Array }

async function cellsOf(file: Sent | undefined): Promise<readonly string[]> {
  if (!file) throw new Error('no file was sent')
  const read = await readTable(file.bytes, file.name)
  if (!read.ok) throw new Error(read.problem)
  return read.rows.flatMap(({ cells }) => cells)
}

describe('the menu', () => {
  it('offers an officer every list, and anybody the calendar', async () => {
    const office = await openPledgeOffice({ dueOn: '2022-02-28' })
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    for (const label of ['Danh sách đăng ký', 'Tỷ lệ đăng ký', 'Nhật ký gửi tin', 'Tất cả trong một tệp'])
      expect(hanh.buttons()).toContain(label)
    const lan = office.person(lanName)
    await lan.says('/xuat')
    expect(lan.buttons()).toEqual(['Lịch thời hạn, ngày kỷ niệm'])
    expect(lan.hears()).toContain('/dulieutoi')
    await lan.presses('Lịch thời hạn, ngày kỷ niệm')
    await lan.presses('Tải tệp .ics')
    const [calendar] = lan.last()!.files
    expect(Buffer.from(calendar!.bytes).toString()).toContain('BEGIN:VCALENDAR')
  })

  it('asked in a group comes in private', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    const there = hanh.in(office.group())
    await there.says('/xuat')
    expect(there.reads().join('\n')).not.toContain('Danh sách đăng ký')
    expect(hanh.buttons()).toContain('Danh sách đăng ký')
    await hanh.presses('Danh sách đăng ký')
    expect(hanh.last()!.files).toHaveLength(1)
  })
})

describe('a list', () => {
  it('of the whole office is the officer’s, of the own unit the contact’s', async () => {
    const office = await openPledgeOffice()
    await pledgesTitle(office.person(lanName), 'Lao động tiên tiến')
    await pledgesTitle(office.person('Bùi Đức Anh'), 'Lao động tiên tiến')
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await hanh.presses('Danh sách đăng ký')
    const [file] = hanh.last()!.files
    expect(file?.name).toBe('danh-sach-dang-ky-2022-01-25.xlsx')
    const all = await cellsOf(file)
    expect(all).toContain(lanName)
    expect(all).toContain('Bùi Đức Anh')

    const mai = office.person(maiName)
    await mai.says('/xuat')
    expect(mai.hears()).toContain('Chỉ gồm số liệu của Phòng Công chức viên chức')
    expect(mai.buttons()).not.toContain('Nhật ký gửi tin')
    await mai.presses('Danh sách đăng ký')
    const own = await cellsOf(mai.last()!.files[0])
    expect(own).toContain(lanName)
    expect(own).not.toContain('Bùi Đức Anh')
    await mai.says('/xuat')
    await mai.presses('Tỷ lệ đăng ký')
    expect(await cellsOf(mai.last()!.files[0])).not.toContain(other)
  })

  it('holds nothing of another office', async () => {
    const office = await openPledgeOffice()
    const elsewhere = { officeId: 'o2', recordedAt: new Date(0) }
    await office.change(async tx => {
      await tx.office.create({ data: { id: 'o2', name: 'Sở Tài chính', createdAt: new Date(0) } })
      await tx.unit.create({ data: { id: 'u2', officeId: 'o2', name: 'Phòng Ngân sách', foldedName: 'x', ordinal: 0 } })
      const member = { id: 'm2', officeId: 'o2', name: 'Người Khác', foldedName: 'nguoi khac', createdAt: new Date(0) }
      await tx.member.create({ data: member })
      await tx.unitMembership.create({
        data: { ...elsewhere, id: 'um2', unitId: 'u2', memberId: 'm2', validFrom: '2021-01-01' },
      })
      const campaign = await tx.campaign.findFirstOrThrow()
      await tx.campaign.create({ data: { ...campaign, id: 'c2', officeId: 'o2' } })
      await tx.pledge.create({
        data: {
          ...{
            id: 'p2',
            officeId: 'o2',
            code: 'DK-2022-0001',
            campaignId: 'c2',
            subject: 'individual',
            memberId: 'm2',
          },
          ...{ unitId: 'u2', kind: 'commitment', content: 'Bí mật', state: 'active', registeredAt: new Date(0) },
        },
      })
      const report = { id: 'r2', officeId: 'o2', code: 'BC-2022-0001', unitId: 'u2', kind: 'final' as const }
      const said = { figures: [], content: { texts: { results: 'Bí mật' }, evidence: [] } }
      const key = { dutyKey: 'final:campaign:c2', campaignId: 'c2', state: 'accepted' as const, enteredAt: new Date(0) }
      await tx.report.create({ data: { ...report, ...said, ...key } })
    })
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    expect(hanh.buttons().join('\n')).not.toContain('Phòng Ngân sách')
    await hanh.presses('Tất cả trong một tệp')
    const parts = [...partsOf(Buffer.from(hanh.last()!.files[0]!.bytes)).values()].join('\n')
    expect(parts).toContain('Phòng Cải cách hành chính')
    for (const word of ['Người Khác', 'Phòng Ngân sách', 'Bí mật', 'Sở Tài chính']) expect(parts).not.toContain(word)
    const { database } = office
    const read = <T>(query: (tx: Tx) => Promise<T>) => database.transaction(query)
    const facts = (await read(tx => officeOf(tx, office.id)))!
    for (const offer of features.flatMap(({ papers }) => papers ?? []))
      for (const id of ['r2', 'c2', 'final:campaign:c2']) {
        const made = await offer.paper(id, { office: facts, today: '2022-01-25' }, { read, word: () => '' })
        expect(made, `${offer.name} ${id}`).toBeUndefined()
      }
  })

  it('is worded for whoever asked, a paper in the language of the office', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/ngonngu English')
    await hanh.says('/export')
    await hanh.presses('List of pledges')
    expect(hanh.last()!.files[0]?.name).toBe('list-of-pledges-2022-01-25.xlsx')
    expect(await cellsOf(hanh.last()!.files[0])).toContain('Commitment')
    await hanh.says('/export')
    await hanh.presses('List of pledges: ')
    const words = wordsOf(partsOf(Buffer.from(hanh.last()!.files[0]!.bytes)).get('word/document.xml')!)
    expect(words).toContain('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')
  })

  it('is refused once the role has gone, also from a button shown before', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await office.change(tx => tx.roleAssignment.deleteMany({ where: { memberId: hanh.id } }))
    const outcome = await hanh.presses('Danh sách đăng ký')
    expect(outcome).toMatchObject({ notice: expect.stringContaining('không thuộc phạm vi') })
    expect(await office.database.client.storedFile.count()).toBe(0)
  })

  it('goes by itself after a week, and the trail says who took it', async () => {
    const office = await openPledgeOffice()
    const hanh = office.person(hanhName)
    await hanh.says('/xuat')
    await hanh.presses('Danh sách đăng ký')
    await thinOut(office.database, new Date(Date.now() + 8 * 86_400_000), usualRetention)
    expect(await office.database.client.storedFile.count()).toBe(0)
    await hanh.says('/nhatky')
    expect(hanh.hears()).toContain('xuất tệp')
  })
})
