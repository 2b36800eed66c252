// Two officers enter the same plan at the same moment.
import { expect, it } from 'vitest'
import { openTestOffice } from '../support/office.ts'

it('keeps one when two officers add the same day at once', async () => {
  const office = await openTestOffice()
  const both = [office.person('Lê Thị Hạnh'), office.person('Hoàng Thị Mai')]
  await office.database.client.roleAssignment.updateMany({
    where: { memberId: both[1]!.id },
    data: { role: 'officer' },
  })
  for (const officer of both) {
    await officer.says('/themngay')
    await officer.presses('Tự ghi')
    await officer.says('Ngày thành lập Sở (28/8/1945)')
  }
  await Promise.all(both.map(officer => officer.presses('Thêm ngày kỷ niệm')))
  expect(await office.database.client.anniversary.count()).toBe(1)
  expect(both.map(officer => officer.hears()).join('\n')).toContain('✓ Đã thêm 1 ngày kỷ niệm')
})
