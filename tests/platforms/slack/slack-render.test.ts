// Messages as Slack's blocks: within the published limits whatever they say, and never read as markup.
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { Block, Choice, FieldView, FormView, WordedMessage } from '../../../src/chat/message.ts'
import { fallbackText } from '../../../src/platforms/slack/slack-blocks.ts'
import {
  formDialog,
  menuDialog,
  readMeta,
  sayingDialog,
  waitingDialog,
} from '../../../src/platforms/slack/slack-form.ts'
import { homeView } from '../../../src/platforms/slack/slack-home.ts'
import { answerOf } from '../../../src/platforms/slack/slack-inputs.ts'
import { renderMessage } from '../../../src/platforms/slack/slack-render.ts'
import type { JsonObject } from '../../support/slack-server/json.ts'
import { problemsOfMessage, problemsOfView } from '../../support/slack-server/limits.ts'
import { buttonsOf, textOf } from './slack-seen.ts'

const token = (index: number) => `${'a'.repeat(20)}.${index}`
const json = (value: unknown) => JSON.parse(JSON.stringify(value))

function rendered(blocks: readonly Block<string>[]): readonly (readonly JsonObject[])[] {
  return renderMessage({ message: { blocks }, token }, new Map()).map(part => json(part.blocks))
}

const long = (length: number) => Array.from({ length }, (_, index) => `chữ${index}`).join(' ')

const heavy: readonly (readonly [string, readonly Block<string>[]])[] = [
  ['a heading longer than a header', [{ block: 'heading', text: 'Đ'.repeat(400) }]],
  ['a text longer than a message', [{ block: 'text', text: long(9_000) }]],
  ['a text without a space', [{ block: 'text', text: 'ắ'.repeat(20_000) }]],
  [
    'a hundred paragraphs',
    Array.from({ length: 100 }, (_, index) => ({ block: 'text', text: `đoạn ${index}` }) as const),
  ],
  [
    'four hundred facts',
    [{ block: 'facts', facts: Array.from({ length: 400 }, (_, n) => [`Nhãn ${n}`, `trị ${n}`] as const) }],
  ],
  [
    'a list of a thousand',
    [{ block: 'list', items: Array.from({ length: 1_000 }, (_, n) => `mục ${n}`), isOrdered: true }],
  ],
  [
    'a wide table',
    [
      {
        block: 'table',
        columns: ['Đơn vị', 'a', 'b'],
        rows: Array.from({ length: 300 }, (_, n) => [`${'P'.repeat(60)}${n}`, '1', '2']),
      },
    ],
  ],
  [
    'sixty buttons',
    [
      { block: 'text', text: 'Chọn' },
      {
        block: 'choices',
        choices: Array.from({ length: 60 }, (_, n) => ({ label: `${'n'.repeat(100)}${n}`, action: 'a' })),
      },
    ],
  ],
  ['only buttons', [{ block: 'choices', choices: [{ label: ' ', action: 'a' }] }]],
]

describe('within the limits', () => {
  test.each(heavy)('%s', (_name, blocks) => {
    const parts = rendered(blocks)
    expect(parts.length).toBeGreaterThan(0)
    expect(parts.flatMap(problemsOfMessage)).toEqual([])
  })

  it('nothing is lost by cutting, and nothing is said twice', () => {
    const words = long(4_000).split(' ')
    const said = rendered([{ block: 'text', text: words.join(' ') }]).map(textOf)
    expect(said.join('\n').split(/\s+/)).toEqual(words)
  })

  it('whatever people write', () => {
    const text = fc.string({ unit: 'grapheme', maxLength: 200 })
    const block: fc.Arbitrary<Block<string>> = fc.oneof(
      text.map(one => ({ block: 'heading', text: one }) as const),
      text.map(one => ({ block: 'note', text: one }) as const),
      fc.tuple(text, text).map(([a, b]) => ({ block: 'facts', facts: [[a, b]] }) as const),
      fc.array(text).map(items => ({ block: 'list', items }) as const),
      fc.tuple(text, fc.nat(9)).map(([label, done]) => ({ block: 'progress', label, done, total: 9 }) as const),
      text.map(label => ({ block: 'choices', choices: [{ label, action: 'a' }] }) as const),
    )
    fc.assert(
      fc.property(fc.array(block, { maxLength: 20 }), blocks => {
        expect(rendered(blocks).flatMap(problemsOfMessage)).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})

describe('user text', () => {
  const hostile = '<!channel> <@U1> *đậm* _n_ ~x~ `mã` <http://a.vn|bấm> &lt; :smile: > trích'

  it('stands in elements that are shown as they are, never in markup', () => {
    const [blocks = []] = rendered([
      { block: 'heading', text: hostile },
      { block: 'text', text: hostile },
      { block: 'facts', facts: [[hostile, hostile]] },
      { block: 'choices', choices: [{ label: hostile, action: 'a' }] },
    ])
    expect(JSON.stringify(blocks)).not.toContain('mrkdwn')
    expect(JSON.stringify(blocks)).not.toContain('"emoji":true')
    expect(textOf(blocks).split(hostile)).toHaveLength(5)
  })

  it('is written out in the words for notifications', () => {
    expect(fallbackText(hostile)).not.toMatch(/[<>]/)
    expect(fallbackText('a & b')).toBe('a &amp; b')
    expect(fallbackText(' ')).toBe('…')
  })
})

it('links Slack takes on no button are said in words; a phone number is not asked for', () => {
  const choices: readonly Choice<string>[] = [
    { label: 'Lịch', url: 'webcal://a.vn/x' },
    { label: 'Trang', url: 'https://a.vn/x' },
    { label: 'Gửi số', sharePhone: true },
    { label: 'Riêng', startPrivate: 'c-dangky' },
  ]
  const [blocks = []] = rendered([{ block: 'choices', choices }])
  expect(buttonsOf(blocks)).toEqual(['Trang', 'Riêng'])
  expect(textOf(blocks)).toContain('Lịch: webcal://a.vn/x')
})

const place = { trace: 't1', chatKey: 'T1:D1', isGroup: false, voice: 'vi' } as const

function dialogOf(
  fields: readonly FieldView<string>[],
  message: Partial<WordedMessage> = {},
  current = fields[0]!.name,
) {
  const form: FormView<string> = {
    formId: 'f'.repeat(20),
    revision: 3,
    title: 'Đăng ký thi đua của cá nhân',
    current,
    fields,
  }
  return json(
    formDialog(place, form, { message: { blocks: [{ block: 'text', text: 'Hỏi?' }], ...message }, token }),
  ) as JsonObject
}

function field(more: Partial<FieldView<string>>): FieldView<string> {
  return { name: 'x', kind: 'text', label: 'Nhãn', isOptional: false, ...more }
}

const options = (count: number) => Array.from({ length: count }, (_, n) => ({ id: `id${n}`, label: `Lựa chọn ${n}` }))
const elements = (view: JsonObject) =>
  (view.blocks as readonly JsonObject[]).flatMap(block => (block.type === 'input' ? [block.element as JsonObject] : []))

describe('a field is asked with the input that fits', () => {
  const cases: readonly (readonly [string, Partial<FieldView<string>>, string | undefined])[] = [
    ['a text', { kind: 'text' }, 'plain_text_input'],
    ['lines', { kind: 'lines', prefill: 'một\nhai' }, 'plain_text_input'],
    ['a number', { kind: 'number', prefill: '1.234,5' }, 'number_input'],
    ['a date', { kind: 'date', prefill: '07/5/2022' }, 'datepicker'],
    ['one of a few', { kind: 'choice', options: options(10) }, 'radio_buttons'],
    ['one of many', { kind: 'choice', options: options(11) }, 'static_select'],
    ['one of very many', { kind: 'choice', options: options(250) }, 'static_select'],
    ['some of a few', { kind: 'choices', options: options(3), picked: ['id1'] }, 'checkboxes'],
    ['some of many', { kind: 'choices', options: options(40), picked: ['id1'] }, 'multi_static_select'],
    ['a file', { kind: 'file' }, 'file_input'],
    ['a member by name', { kind: 'member' }, 'plain_text_input'],
    ['a member among several', { kind: 'member', options: options(3) }, 'radio_buttons'],
    ['a unit', { kind: 'unit', options: options(12) }, 'static_select'],
    ['a confirmation', { kind: 'confirm', options: [{ id: 'yes', label: 'Nộp báo cáo' }] }, undefined],
  ]
  test.each(cases)('%s', (_name, more, type) => {
    const view = dialogOf([field(more)])
    expect(problemsOfView(view)).toEqual([])
    expect(elements(view).map(one => one.type)).toEqual(type ? [type] : [])
  })

  it('starts with what is known', () => {
    const start = (more: Partial<FieldView<string>>) => elements(dialogOf([field(more)]))[0]
    expect(start({ kind: 'number', prefill: '1.234,5' })).toMatchObject({ initial_value: '1234.5' })
    expect(start({ kind: 'date', prefill: '07/5/2022' })).toMatchObject({ initial_date: '2022-05-07' })
    expect(start({ kind: 'choices', options: options(3), picked: ['id1'] })).toMatchObject({
      initial_options: [{ value: 'id1' }],
    })
    expect(start({ kind: 'text', prefill: 'x'.repeat(4_000) })).not.toHaveProperty('initial_value')
  })

  it('tells labels in full that are too long for a list', () => {
    const label = `Danh hiệu ${'rất dài '.repeat(20)}`.trim()
    const view = dialogOf([field({ kind: 'choice', options: [{ id: 'a', label }] })])
    expect(problemsOfView(view)).toEqual([])
    expect(textOf(view.blocks as readonly JsonObject[])).toContain(label)
  })

  it('plain questions that follow stand on the same page, eight at most, up to one that hangs on the answers', () => {
    const plain = (n: number) => field({ name: `f${n}`, ask: `Câu hỏi ${n}?` })
    const many = [field({ name: 'now' }), ...Array.from({ length: 12 }, (_, n) => plain(n))]
    expect(elements(dialogOf(many))).toHaveLength(8)
    const stopped = [field({ name: 'now' }), plain(1), field({ name: 'choice', kind: 'choice' }), plain(2)]
    expect(elements(dialogOf(stopped))).toHaveLength(2)
    expect(elements(dialogOf([field({ name: 'now', kind: 'choice', options: options(2) }), plain(1)]))).toHaveLength(1)
  })

  it('questions meant to be together stand together, whatever they are', () => {
    const together = (n: number) =>
      field({ name: `t${n}`, kind: 'choice', options: options(3), prefill: 'id1', isTogether: true })
    const view = dialogOf([together(1), together(2), field({ name: 'alone', kind: 'choice' })])
    expect(problemsOfView(view)).toEqual([])
    expect(elements(view)).toMatchObject([{ initial_option: { value: 'id1' } }, { initial_option: { value: 'id1' } }])
  })

  it('ways through the form stay buttons, answers do not', () => {
    const press = (label: string, args: Record<string, string>) => ({ label, action: 'form', args })
    const choices = [
      press('A', { set: 'a' }),
      press('Bỏ qua', { do: 'skip' }),
      press('Quay lại', { do: 'back' }),
      press('Hủy', { do: 'cancel' }),
    ]
    const view = dialogOf([field({ kind: 'choice', isOptional: true, options: options(2) })], {
      blocks: [{ block: 'choices', choices }],
    })
    expect(buttonsOf(view.blocks as readonly JsonObject[])).toEqual(['Bỏ qua', 'Quay lại', 'Hủy'])
  })
})

describe('dialogs', () => {
  it('keep within the limits whatever the question shows', () => {
    for (const [, blocks] of heavy) {
      const message: WordedMessage = { blocks }
      expect(problemsOfView(dialogOf([field({})], { blocks }))).toEqual([])
      expect(problemsOfView(json(sayingDialog(place, message)))).toEqual([])
      expect(problemsOfView(json(menuDialog(place, { message, token })))).toEqual([])
      expect(problemsOfView(json(homeView({ message, token })))).toEqual([])
    }
    expect(problemsOfView(json(waitingDialog(place)))).toEqual([])
  })

  it('bring back where they stand and what they asked', () => {
    const view = dialogOf([field({ name: 'kind', kind: 'choice', options: options(2) })])
    expect(readMeta(String(view.private_metadata))).toMatchObject({
      ...place,
      form: 'f'.repeat(20),
      revision: 3,
      asked: [{ name: 'kind', kind: 'choice' }],
    })
    for (const wrong of ['', '{', '{}', '{"trace":1}', 'null']) expect(readMeta(wrong)).toBeUndefined()
  })
})

const entered: readonly (readonly [string, object, object])[] = [
  ['a text', { type: 'plain_text_input', value: 'Lan' }, { kind: 'answer', answer: 'Lan' }],
  ['nothing', { type: 'plain_text_input', value: null }, { kind: 'nothing' }],
  ['spaces', { type: 'plain_text_input', value: '  ' }, { kind: 'nothing' }],
  ['a number, as we write it', { type: 'number_input', value: '1234.5' }, { kind: 'answer', answer: '1234,5' }],
  ['a date', { type: 'datepicker', selected_date: '2022-05-07' }, { kind: 'answer', answer: '2022-05-07' }],
  ['no date', { type: 'datepicker', selected_date: null }, { kind: 'nothing' }],
  ['one option', { type: 'radio_buttons', selected_option: { value: 'a' } }, { kind: 'answer', answer: 'a' }],
  ['no option', { type: 'static_select', selected_option: null }, { kind: 'nothing' }],
  [
    'several',
    { type: 'checkboxes', selected_options: [{ value: 'a' }, { value: 'b' }] },
    { kind: 'answer', answer: ['a', 'b'] },
  ],
  ['none of several', { type: 'checkboxes', selected_options: [] }, { kind: 'nothing' }],
  ['files', { type: 'file_input', files: [{ id: 'F1' }] }, { kind: 'files', files: [{ id: 'F1' }] }],
]
test.each(entered)('what was entered is read back: %s', (_name, value, answer) => {
  expect(answerOf({ answer: { ...value } })).toEqual(answer)
  expect(answerOf(undefined)).toEqual({ kind: 'nothing' })
})
