// Forms: asked one step at a time or all at once, in one chat, resumed anywhere, nothing typed is lost.
import { beforeEach, describe, expect, it } from 'vitest'
import { openTestOffice, type TestOffice, type TestPerson } from '../support/office.ts'
import { surveyFeature } from '../support/survey.ts'

let office: TestOffice
let lan: TestPerson
beforeEach(async () => {
  office = await openTestOffice({ features: [surveyFeature] })
  lan = office.person('Nguyễn Thị Lan')
})

describe('in the private chat', () => {
  it('asks what the answers call for and edits choices in place', async () => {
    await lan.says('/khaosat')
    expect(lan.hears()).toContain('Màu nào?')
    await lan.presses('Xanh')
    expect(lan.reads()).toHaveLength(1)
    expect(lan.hears()).toContain('Xanh gì?')
    await lan.says('lam')
    await lan.says('mèo')
    expect(lan.hears()).toContain('Đồng chí kiểm tra lại')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toBe('Xong: c1 lam mèo')
  })

  it('takes an answer typed with the command, without accents', async () => {
    await lan.says('/khao sat vang')
    expect(lan.hears()).toContain('Điều bí mật?')
  })

  it('says what is wrong and keeps what was answered', async () => {
    await lan.says('/moithu')
    await lan.says('nhiều')
    expect(lan.hears()).toContain('Không phải một con số')
    await lan.says('11')
    expect(lan.hears()).toContain('từ 1 đến 10')
    await lan.says('5')
    await lan.says('30/02/2022')
    expect(lan.hears()).toContain('Không hiểu ngày này')
    await lan.says('ngày mai')
    await lan.says('một\nsai\nba\nsai nữa')
    expect(lan.hears()).toContain('Có 2 dòng chưa đúng')
    expect(lan.hears()).toContain('Dòng 2 “sai”')
    await lan.says('- một\n- hai')
    expect(lan.hears()).toContain('Chọn nhiều')
  })

  it('pages long lists and picks several', async () => {
    await lan.says('/moithu')
    for (const answer of ['2', '26/01/2022', 'a']) await lan.says(answer)
    await lan.presses('Mục 1')
    await lan.presses('Xem thêm')
    await lan.presses('Mục 9')
    expect(lan.buttons()).toContain('✓ Mục 9')
    await lan.presses('Xong')
    await lan.presses('Bỏ qua')
    await lan.presses('Bỏ qua')
    expect(lan.hears()).toBe('2|2022-01-26|a|m1+m9|-|-')
  })

  it('receives a file', async () => {
    await lan.says('/moithu')
    for (const answer of ['2', '26/01/2022', 'a', 'Mục 20', 'ghi chú']) await lan.says(answer)
    await lan.sends({ name: 'danh sách.xlsx', bytes: new Uint8Array([1, 2, 3]) })
    expect(lan.hears()).toContain('|danh sách.xlsx')
  })

  it('refuses at the end without losing the form', async () => {
    await lan.says('/moithu')
    for (const answer of ['7', '26/01/2022', 'a', 'Mục 20', 'ghi chú']) await lan.says(answer)
    expect(await lan.presses('Bỏ qua')).toMatchObject({ notice: expect.stringContaining('Không có lệnh /bảy') })
    await lan.says('/tieptuc')
    await lan.presses('‹ Quay lại')
    expect(lan.hears()).toContain('Ghi chú?')
  })

  it('goes back, corrects and cancels', async () => {
    await lan.says('/khaosat đỏ')
    await lan.says('một điều')
    await lan.presses('Sửa')
    await lan.presses('Màu')
    await lan.presses('Vàng')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toBe('Xong: c2 - một điều')
    await lan.says('/khaosat')
    await lan.says('hủy')
    expect(lan.hears()).toBe('Đã hủy.')
    await lan.says('/tieptuc')
    expect(lan.hears()).toContain('Không có việc nào đang dở')
  })

  it('takes all answers at once, or tells every field that is wrong', async () => {
    await lan.says('/moithu')
    const wrong = await lan.fills({
      count: '99',
      day: 'hôm kia kìa',
      items: 'a\nb',
      picks: ['m1'],
      note: '',
      paper: '',
    })
    expect(wrong).toMatchObject({ kind: 'fieldErrors', errors: { count: expect.any(String), day: expect.any(String) } })
    await lan.fills({ count: '3', day: '2022-02-01', items: 'a\nb', picks: ['m1'], note: '', paper: '' })
    expect(lan.hears()).toBe('3|2022-02-01|a+b|m1|-|-')
  })

  it('keeps another form for later', async () => {
    await lan.says('/khaosat đỏ')
    await lan.says('/moithu')
    await lan.says('/khaosat')
    expect(lan.hears()).toContain('Điều bí mật?')
    await lan.says('x')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toContain('còn biểu mẫu đang dở')
    await lan.presses('Làm tiếp')
    expect(lan.hears()).toContain('Mấy cái?')
  })

  it('survives a restart of the program', async () => {
    await lan.says('/khaosat xanh')
    expect(await office.database.client.form.count({ where: { state: 'open' } })).toBe(1)
    await lan.says('lam')
    expect(lan.hears()).toContain('Điều bí mật?')
  })
})

describe('a field that may hold several files', () => {
  const picture = (name: string) => ({ name, bytes: new TextEncoder().encode(name) })

  it('takes them one after the other until told that these are all', async () => {
    await lan.says('/album đỏ')
    await lan.says('Hè')
    await lan.sends(picture('a.jpg'))
    expect(lan.hears()).toContain('Đã nhận: a.jpg')
    expect(lan.hears()).toContain('Những ảnh nào?')
    await lan.sends(picture('b.jpg'))
    await lan.sends(picture('b.jpg'))
    await lan.sends(picture('c.jpg'))
    await lan.sends(picture('d.jpg'))
    expect(lan.hears()).toContain('Tối đa 3 tệp; không nhận thêm “d.jpg”')
    await lan.presses('Xong')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toBe('c0|Hè|a.jpg+b.jpg+c.jpg')
  })

  it('keeps them when corrected, and drops them when told so', async () => {
    await lan.says('/album đỏ')
    await lan.says('Hè')
    await lan.sends(picture('a.jpg'))
    await lan.presses('Xong')
    await lan.presses('Sửa')
    await lan.presses('Ảnh')
    expect(lan.hears()).toContain('Đã nhận: a.jpg')
    await lan.sends(picture('b.jpg'))
    await lan.presses('Xong')
    await lan.presses('Sửa')
    await lan.presses('Ảnh')
    await lan.presses('Bỏ các tệp đã gửi')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toBe('c0|Hè|-')
  })
})

describe('what is known already', () => {
  it('is kept with a button, and stands in the input of a native form', async () => {
    await lan.says('/album đỏ')
    expect(lan.last()?.message.form?.fields.find(field => field.name === 'title')?.prefill).toBe('Album c0')
    await lan.presses('Giữ nguyên')
    await lan.presses('Bỏ qua')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toBe('c0|Album c0|-')
  })
})

describe('half-filled forms about different things', () => {
  it('stand side by side, and each is taken up by what it is about', async () => {
    await lan.says('/album đỏ')
    await lan.says('Tên của đỏ')
    await lan.says('/album vàng')
    expect(lan.hears()).toContain('Tên gì?')
    await lan.says('/album đỏ')
    expect(lan.hears()).toContain('Những ảnh nào?')
    await lan.presses('Bỏ qua')
    await lan.presses('Xác nhận')
    expect(lan.reads().join('\n')).toContain('c0|Tên của đỏ|-')
    await lan.says('/album')
    expect(lan.hears()).toContain('Tên gì?')
  })
})

describe('buttons of old messages', () => {
  it('say so and change nothing', async () => {
    await lan.says('/khaosat')
    const old = lan.last()!.tokens[0]!
    await lan.presses('Vàng')
    expect(await lan.pressesToken(old)).toMatchObject({
      kind: 'expired',
      notice: expect.stringContaining('câu hỏi cũ'),
    })
    await lan.says('x')
    await lan.presses('Xác nhận')
    expect(await lan.pressesToken(old)).toMatchObject({
      kind: 'expired',
      notice: expect.stringContaining('đã hoàn thành'),
    })
  })

  it('made up by somebody mean nothing', async () => {
    for (const token of ['', 'x', '0'.repeat(20), `${'0'.repeat(20)}.1`, '../../etc', `${'z'.repeat(20)}.9999`])
      expect(await lan.pressesToken(token)).toMatchObject({ kind: 'expired' })
  })
})

describe('in a group', () => {
  it('keeps choices there and private answers away from it', async () => {
    const here = lan.in(office.group())
    await here.says('/khaosat')
    await here.presses('Đỏ')
    expect(here.reads()).toHaveLength(1)
    expect(here.hears()).toContain('trả lời trong chat riêng')
    expect(lan.hears()).toContain('Điều bí mật?')
    await lan.says('bí mật lắm')
    await lan.presses('Xác nhận')
    expect(lan.hears()).toContain('bí mật lắm')
    expect(here.reads()).toEqual(['Đã ghi nhận.'])
  })

  it('asks free text as a reply and takes the question away', async () => {
    const here = lan.in(office.group())
    await here.says('/khaosat')
    await here.presses('Xanh')
    expect(here.hears()).toContain('Xanh gì?')
    expect(here.last()!.message.expectsText).toBeDefined()
    expect(here.buttons()).toEqual([])
    await here.replies('lam')
    expect(here.reads().join('\n')).not.toContain('Xanh gì?')
    expect(here.reads()).toHaveLength(1)
  })

  it('ignores talk that is not addressed to the bot while a question is open', async () => {
    const here = lan.in(office.group())
    await here.says('/khaosat')
    await here.presses('Xanh')
    await here.says('báo cáo anh, em đang họp')
    expect(here.hears()).toContain('Xanh gì?')
  })

  it('refuses the button to everybody but the owner', async () => {
    await lan.in(office.group()).says('/khaosat')
    const nam = office.person('Nguyễn Văn Nam').in(office.group())
    expect(await nam.presses('Đỏ')).toMatchObject({
      kind: 'expired',
      notice: expect.stringContaining('của người khác'),
    })
  })

  it('moves to the private chat by its button, and back with the command', async () => {
    const here = lan.in(office.group())
    await here.says('/khaosat')
    await here.presses('Xanh')
    await here.presses('Trả lời trong chat riêng')
    expect(lan.hears()).toContain('Xanh gì?')
    expect(here.hears()).toContain('trong chat riêng')
    await here.says('/khaosat')
    expect(here.hears()).toContain('Xanh gì?')
    await lan.says('/trogiup')
    await here.replies('lam')
    expect(lan.hears()).toContain('Điều bí mật?')
  })
})
