// Help, unknown words and ordinary talk.
import { describe, expect, it } from 'vitest'
import { openTestOffice } from '../support/office.ts'

describe('help', () => {
  it('lists what a member may do, and answers with or without accents and slash', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    for (const words of ['/trogiup', '/trợ giúp', 'Trợ giúp', '/help']) {
      await lan.says(words)
      expect(lan.hears()).toContain('/tieptuc')
    }
  })

  it('fits a phone, and says what each command is for by area', async () => {
    const office = await openTestOffice()
    const hanh = office.person('Lê Thị Hạnh')
    await hanh.says('/trogiup')
    expect(hanh.hears()).toContain('/thongbao')
    expect(hanh.hears()).not.toContain('Soạn và gửi thông báo')
    await hanh.presses('Thông báo')
    expect(hanh.hears()).toContain('/thongbao – Soạn và gửi thông báo')
    await hanh.presses('Tất cả các việc')
    expect(hanh.hears()).toContain('/viectoi')
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/trogiup')
    expect(lan.hears()).not.toContain('/thongbao')
    expect(lan.buttons()).not.toContain('Quản lý')
  })

  it('suggests the nearest command', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.says('/trogip')
    expect(lan.hears()).toContain('Có phải ý đồng chí là /trogiup?')
    await lan.presses('/trogiup')
    expect(lan.hears()).toContain('/tieptuc')
  })

  it('leaves ordinary talk in a group alone', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan').in(office.group())
    await lan.says('trợ giúp anh em một tay')
    expect(lan.reads()).toEqual([])
  })

  it('is sent in private when asked for in a group', async () => {
    const office = await openTestOffice()
    const lan = office.person('Nguyễn Thị Lan')
    await lan.in(office.group()).says('/trogiup')
    expect(lan.hears()).toContain('/tieptuc')
    expect(lan.in(office.group()).hears()).toBe('Đã gửi trong chat riêng của đồng chí.')
  })
})
