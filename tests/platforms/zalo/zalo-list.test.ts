// How choices become a list on Zalo, and what a typed number or word then means: tables, without any wire.
import { describe, expect, it, test } from 'vitest'
import { button, type Choice, type FieldKind, type WordedMessage } from '../../../src/chat/message.ts'
import { openLanguages } from '../../../src/language/translate.ts'
import { textOfParagraphs } from '../../../src/platforms/split-message.ts'
import { meaningOf, type ShownList } from '../../../src/platforms/zalo/zalo-answer.ts'
import { asksForText, type ListContent, listOf, numbered, pageAfter } from '../../../src/platforms/zalo/zalo-list.ts'
import { listParagraphs } from '../../../src/platforms/zalo/zalo-list-text.ts'

const languages = openLanguages()
const nextPage = 'Xem thêm ›'

type Plain = Choice<string>
const option = (label: string): Plain => ({ ...button(label, 'form', { form: 'f', set: label }), label })
const way = (label: string, args: Record<string, string>): Plain => ({ ...button(label, 'form', args), label })
const cancel = way('Hủy', { do: 'cancel' })
const back = way('‹ Quay lại', { do: 'back' })
const skip = way('Bỏ qua', { do: 'skip' })

function messageWith(choices: readonly Plain[], kind?: FieldKind): WordedMessage {
  const expectsText = kind !== undefined && ['text', 'number', 'date', 'lines', 'member', 'unit'].includes(kind)
  const field = kind && { name: 'a', kind, label: 'A', isOptional: true }
  return {
    blocks: [{ block: 'choices', choices }],
    ...(expectsText && { expectsText: {} }),
    ...(field && { form: { formId: 'f', revision: 3, title: '', current: 'a', fields: [field] } }),
  }
}

function contentOf(choices: readonly Plain[], kind?: FieldKind, isGroup = false): ListContent {
  return listOf({ message: messageWith(choices, kind), token: index => `t${index}`, isGroup, nextPage })
}

function said(content: ListContent, calledInGroup?: string): string {
  return textOfParagraphs(listParagraphs(content, { languages, voice: 'vi', calledInGroup }))
}

const options = (count: number) => Array.from({ length: count }, (_, index) => option(`Mục ${index + 1}`))

describe('a list', () => {
  it('counts from 1 and cancels with 0', () => {
    const text = said(contentOf([option('Có'), option('Không'), back, cancel], 'choice'))
    expect(text).toContain('1. Có\n2. Không\n3. Quay lại\n0. Hủy')
  })

  test.each<FieldKind>(['text', 'lines', 'number', 'date', 'file'])(
    'has no numbers at a question of kind %s, where a number is the answer',
    kind => {
      const content = contentOf([skip, back, cancel], kind)
      expect(content.choices.every(({ number }) => number === undefined)).toBe(true)
      expect(said(content)).toBe('👉 Có thể gõ: “Bỏ qua”, “Quay lại”, “Hủy”.')
      expect(asksForText(messageWith([skip], kind), content)).toBe(kind !== 'file')
    },
  )

  it('has numbers where a person or unit is to be picked out', () => {
    expect(said(contentOf([option('Nguyễn Thị Lan'), option('Lê Lan'), cancel], 'member'))).toContain('2. Lê Lan')
  })

  it('keeps to nine: the form’s own next page is the ninth, the ways aside', () => {
    const next = way(nextPage, { page: '2' })
    const previous = way('‹ Trang trước', { page: '0' })
    const text = said(contentOf([...options(8), previous, next, back, cancel], 'choice'))
    expect(text).toContain('8. Mục 8\n9. Xem thêm\n0. Hủy')
    expect(text).toContain('Hoặc gõ: “Trang trước”, “Quay lại”.')
  })

  it('goes on to a second page where there are more than nine', () => {
    const content = contentOf(options(12))
    expect(said(content)).toContain('8. Mục 8\n9. Xem thêm')
    expect(said(pageAfter(content))).toContain('1. Mục 9\n2. Mục 10\n3. Mục 11\n4. Mục 12')
  })

  it('says addresses and what must be done elsewhere in words', () => {
    const choices: readonly Plain[] = [
      { label: 'Mở lịch', url: 'https://a.vn/lich' },
      { label: 'Trả lời trong chat riêng', startPrivate: 'f-1' },
      { label: 'Liên kết', startPrivate: 'l-dangky' },
    ]
    const text = said(contentOf(choices, undefined, true), 'Trợ lý')
    expect(text).toContain('Mở lịch: https://a.vn/lich')
    expect(text).toContain('nhắn riêng cho Trợ lý trên Zalo, gõ /tieptuc')
    expect(text).toContain('gõ /batdau l-dangky')
    const wording = { languages, voice: 'vi', calledInGroup: 'Sở', privateAddress: 'https://zalo.me/1' } as const
    const paragraphs = listParagraphs(contentOf(choices, undefined, true), wording)
    expect(textOfParagraphs(paragraphs)).toContain('Liên kết: mở https://zalo.me/1 rồi gõ /batdau l-dangky')
    expect(said(contentOf([{ label: 'Chia sẻ số điện thoại của tôi', sharePhone: true }]))).toContain(
      'dùng mã liên kết',
    )
  })

  it('asks in a group for the mention with the number', () => {
    expect(said(contentOf([option('Có')], 'choice', true), 'Trợ lý')).toContain('ví dụ: @Trợ lý 1')
  })
})

const noon = new Date('2026-11-20T12:00:00Z')
const minutes = (count: number) => new Date(noon.getTime() + count * 60_000)

function shown(content: ListContent, more: Partial<ShownList> = {}): ShownList {
  return { id: 'l', content, isQuestion: false, shownAt: noon, expiresAt: minutes(1440), isEnded: false, ...more }
}

const two = contentOf([option('Có'), option('Đồng ý một phần'), cancel], 'choice')
const form = shown(two, { id: 'form', formId: 'f' })
const meant = (text: string, lists: readonly ShownList[], at = minutes(1), now = at) => meaningOf(text, lists, at, now)

describe('a typed answer', () => {
  test.each(['2', '2.', '2)', ' 2 ', 'số 2', 'Số 2.', 'so 2', 'đồng ý một phần', 'DONG Y MOT PHAN', 'Đồng ý một phần'])(
    '“%s” is the second choice',
    text => expect(meant(text, [form])).toMatchObject({ kind: 'choose', choice: { does: { token: 't1' } } }),
  )

  it('0 cancels at a list, and closes one that has nothing to cancel', () => {
    expect(meant('0', [form])).toMatchObject({ kind: 'choose', choice: { label: 'Hủy' } })
    expect(meant('0', [shown(contentOf(options(3)))])).toMatchObject({ kind: 'close' })
  })

  test.each(['0', '1', '12', 'số 3'])('“%s” is an answer where a text is asked for', text => {
    const question = shown(contentOf([back, cancel], 'number'), { id: 'q', isQuestion: true, shownAt: minutes(0.5) })
    expect(meant(text, [question, form])).toEqual({ kind: 'talk' })
  })

  it('a word of the question itself still leads through the form', () => {
    const question = shown(contentOf([back, cancel], 'text'), { isQuestion: true, formId: 'f' })
    expect(meant('quay lai', [question])).toMatchObject({ kind: 'choose', choice: { label: '‹ Quay lại' } })
    expect(meant('Có', [question, { ...form, shownAt: minutes(-1) }])).toEqual({ kind: 'talk' })
  })

  it('never means a list that has expired, was replaced, or came after it was typed', () => {
    expect(meant('1', [form], minutes(1500))).toEqual({ kind: 'expired' })
    expect(meant('1', [{ ...form, isEnded: true }])).toEqual({ kind: 'replaced' })
    const later = shown(two, { shownAt: minutes(5) })
    expect(meant('1', [later, { ...form, isEnded: true }], minutes(1), minutes(6))).toEqual({ kind: 'replaced' })
  })

  it('says which numbers there are', () => {
    expect(meant('7', [form])).toEqual({ kind: 'noSuchNumber', most: 2 })
  })

  it('lists side by side have numbers of their own', () => {
    const second = shown(numbered(contentOf([option('Duyệt'), option('Trả lại')]), 3), {
      id: 'two',
      shownAt: minutes(0.5),
    })
    const first = shown(contentOf([option('Duyệt'), option('Trả lại')]), { id: 'one' })
    expect(meant('4', [second, first])).toMatchObject({ kind: 'choose', choice: { number: 4, label: 'Trả lại' } })
    expect(meant('1', [second, first])).toMatchObject({ kind: 'choose', choice: { number: 1 } })
    expect(meant('duyệt', [second, first])).toEqual({ kind: 'ambiguous' })
  })

  it('takes several numbers at once where several may be ticked', () => {
    const tick = (label: string): Plain => way(label, { form: 'f', toggle: label })
    const ticks = shown(contentOf([tick('a'), tick('b'), tick('c'), cancel], 'choices'), { formId: 'f' })
    expect(meant('1, 3', [ticks])).toMatchObject({ kind: 'several', picked: ['a', 'c'] })
    expect(meant('1 và 2', [ticks])).toMatchObject({ kind: 'several', picked: ['a', 'b'] })
    expect(meant('1, 9', [ticks])).toEqual({ kind: 'noSuchNumber', most: 3 })
  })

  test.each(['xin chào', '15/7/2022', '12,5', '1234', '/dangky'])('“%s” is ordinary talk', text => {
    expect(meant(text, [form])).toEqual({ kind: 'talk' })
  })
})
