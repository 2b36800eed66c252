// An officer copies the plan out of its pages, broken lines and all, and the campaign is right.
import { expect, it } from 'vitest'
import { openTestOffice } from '../support/office.ts'
import { movementsOnPage, phasesOnPage, targetsOnPage, themeOnPage } from '../support/plan-pages.ts'

it('a plan pasted as its pages break it is read sentence by sentence', async () => {
  const hanh = (await openTestOffice()).person('Lê Thị Hạnh')
  await hanh.says('/phatdong')
  await hanh.presses('Thường xuyên')
  await hanh.says('Phong trào thi đua\n\nnăm 2022')
  await hanh.presses('2022')
  await hanh.says(themeOnPage)
  await hanh.presses('Bỏ qua')
  await hanh.says(phasesOnPage)
  expect(hanh.hears()).toContain('Đã đọc được 2 đợt')
  expect(hanh.hears()).toContain('hạn trước ngày 15/7/2022 — chậm nhất hết ngày 14/7/2022')
  await hanh.says(targetsOnPage)
  expect(hanh.hears()).toContain('Đã đọc 10 chỉ tiêu chính')
  expect(hanh.hears()).toContain('được UBND tỉnh tặng Cờ thi đua hoặc Bằng khen')
  await hanh.says(movementsOnPage)
  expect(hanh.hears()).toContain(
    '“Cả tỉnh chung sức xây dựng tỉnh Hà Tĩnh đạt chuẩn nông thôn mới” giai đoạn 2021 - 2025',
  )
  await hanh.presses('Không, luôn mở')
  expect(hanh.hears()).toContain('Phong trào thi đua năm 2022')
  expect(hanh.hears()).toContain('thi đua hoàn thành vượt mức các chỉ tiêu, nhiệm vụ năm 2022”')
})
