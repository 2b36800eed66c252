// How blocks look on Telegram, and that no text of anybody breaks its markup or its limits.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Block, Choice, WordedMessage } from '../../../src/chat/message.ts'
import { type Part, renderParts } from '../../../src/platforms/telegram/telegram-render.ts'
import { parseHtml } from '../../support/bot-api-server/html.ts'

const lan = { key: '1001', name: 'Lan <Lê>' }

function render(message: WordedMessage, more: { isGroup?: boolean; addressedTo?: typeof lan } = {}): readonly Part[] {
  const token = (index: number) => `0190f5f0-0000-7000-8000-000000000000.${index}`
  return renderParts({ message, isGroup: false, token, ...more }, 'thidua_bot')
}

const html = (...blocks: Block<string>[]) => render({ blocks }).map(part => part.html)
const shown = (part: Part) => parseHtml(part.html).text
const choices = (...list: Choice<string>[]): Block<string> => ({ block: 'choices', choices: list })
const markup = (part: Part | undefined) => JSON.parse(JSON.stringify(part?.markup ?? null))

function rowsOf(...labels: string[]): readonly (readonly string[])[] {
  const [part] = render({
    blocks: [{ block: 'text', text: 'x' }, choices(...labels.map(label => ({ label, action: 'a' })))],
  })
  return markup(part).inline_keyboard.map((row: { text: string }[]) => row.map(({ text }) => text))
}

describe('blocks', () => {
  test('a heading is bold, a note italic, facts have bold labels, and blocks stand apart', () => {
    expect(
      html(
        { block: 'heading', text: 'A & B' },
        { block: 'note', text: 'ghi chú' },
        {
          block: 'facts',
          facts: [
            ['Đơn vị', '<Phòng>'],
            ['Sẵn dấu:', 'x'],
          ],
        },
      ),
    ).toEqual(['<b>A &amp; B</b>\n\n<i>ghi chú</i>\n\n<b>Đơn vị:</b> &lt;Phòng&gt;\n<b>Sẵn dấu:</b> x'])
  })

  test('lists have bullets or numbers', () => {
    expect(html({ block: 'list', items: ['a', 'b'] })).toEqual(['• a\n• b'])
    expect(html({ block: 'list', items: ['a', 'b'], isOrdered: true })).toEqual(['1. a\n2. b'])
  })

  test('a narrow table keeps its columns', () => {
    const table: Block<string> = {
      block: 'table',
      columns: ['Đơn vị', 'Số'],
      rows: [
        ['VP', '12'],
        ['Nội vụ', '3'],
      ],
    }
    expect(html(table)).toEqual(['<code>Đơn vị  Số</code>\n<code>VP      12</code>\n<code>Nội vụ  3</code>'])
  })

  test('a wide table becomes one paragraph per row', () => {
    const columns = ['Đơn vị', 'Đã đăng ký', 'Chưa đăng ký', 'Ghi chú']
    expect(html({ block: 'table', columns, rows: [['Phòng Nội vụ', '7', '2', '']] })).toEqual([
      '<b>Phòng Nội vụ</b>\nĐã đăng ký: 7 · Chưa đăng ký: 2',
    ])
  })

  test.each([
    [7, 9, '▰▰▰▰▰▰▰▰▱▱ 7/9 (78%)'],
    [0, 9, '▱▱▱▱▱▱▱▱▱▱ 0/9 (0%)'],
    [9, 9, '▰▰▰▰▰▰▰▰▰▰ 9/9 (100%)'],
    [999, 1000, '▰▰▰▰▰▰▰▰▰▱ 999/1000 (99%)'],
    [0, 0, '▱▱▱▱▱▱▱▱▱▱ 0/0'],
    [12, 9, '▰▰▰▰▰▰▰▰▰▰ 12/9 (100%)'],
  ])('progress %d of %d', (done, total, bar) => {
    expect(html({ block: 'progress', label: 'Đã nộp', done, total })).toEqual([`Đã nộp\n${bar}`])
  })

  test('a message that shows nothing is no request', () => {
    expect(render({ blocks: [] })).toEqual([])
    expect(render({ blocks: [{ block: 'text', text: ' \n\u200b' }] })).toEqual([])
  })
})

describe('buttons', () => {
  test('short labels share a row, long ones do not, numbers stand in fives', () => {
    expect(rowsOf('Đồng ý', 'Hủy', 'Một nhãn dài hơn mười sáu chữ', 'Sau')).toEqual([
      ['Đồng ý', 'Hủy'],
      ['Một nhãn dài hơn mười sáu chữ'],
      ['Sau'],
    ])
    expect(rowsOf('Đồng ý', 'Từ chối', 'Sửa lại')).toEqual([['Đồng ý', 'Từ chối'], ['Sửa lại']])
    expect(rowsOf('1', '2', '3', '4', '5', '6')).toEqual([['1', '2', '3', '4', '5'], ['6']])
  })

  test('each does what its choice says, and the places of all are counted together', () => {
    const [part] = render({
      blocks: [
        { block: 'text', text: 'x' },
        choices({ label: 'Mở', startPrivate: 'f-1' }, { label: 'Xem', url: 'https://a.vn/x' }),
        choices({ label: 'Xóa', action: 'a', style: 'danger' }),
      ],
    })
    expect(markup(part).inline_keyboard).toEqual([
      [
        { text: 'Mở', url: 'https://t.me/thidua_bot?start=f-1' },
        { text: 'Xem', url: 'https://a.vn/x' },
      ],
      [{ text: 'Xóa', callback_data: '0190f5f0-0000-7000-8000-000000000000.2', style: 'danger' }],
    ])
  })

  test('an address Telegram refuses on a button is said in the text', () => {
    const [part] = render({ blocks: [choices({ label: 'Tải', url: 'http://localhost:3000/x' })] })
    expect(part).toMatchObject({ html: 'Tải: http://localhost:3000/x' })
    expect(part?.markup).toBeUndefined()
  })

  test('the phone number is asked by a keyboard of its own, in private only', () => {
    const message: WordedMessage = {
      blocks: [
        { block: 'text', text: 'Chào' },
        choices({ label: 'Chia sẻ số', sharePhone: true }, { label: 'Mã', action: 'c' }),
      ],
    }
    const [first, second] = render(message)
    expect(markup(first).inline_keyboard).toEqual([
      [{ text: 'Mã', callback_data: '0190f5f0-0000-7000-8000-000000000000.1' }],
    ])
    expect(second).toMatchObject({
      html: 'Chia sẻ số',
      markup: { keyboard: [[{ text: 'Chia sẻ số', request_contact: true }]], one_time_keyboard: true },
    })
    const alone = { blocks: [message.blocks[0]!, choices({ label: 'Chia sẻ số', sharePhone: true })] }
    expect(render(alone)).toMatchObject([{ html: 'Chào', markup: { keyboard: [[{ request_contact: true }]] } }])
    expect(render(message, { isGroup: true })).toHaveLength(1)
  })
})

describe('a free-text question', () => {
  const question: WordedMessage = {
    blocks: [{ block: 'text', text: 'Nội dung cam kết?' }],
    expectsText: { placeholder: 'Cam kết'.padEnd(100, '.') },
  }

  test('forces a reply from the one who is asked, in a group', () => {
    const [part] = render(question, { isGroup: true, addressedTo: lan })
    expect(part?.html).toBe('<a href="tg://user?id=1001">Lan &lt;Lê&gt;</a>\n\nNội dung cam kết?')
    expect(part?.markup).toMatchObject({ force_reply: true, selective: true })
    expect([...markup(part).input_field_placeholder]).toHaveLength(64)
  })

  test('is an ordinary message in private', () => {
    expect(render(question)).toEqual([{ kind: 'text', html: 'Nội dung cam kết?' }])
  })

  test('stands in a message of its own where there are buttons too', () => {
    const both = { ...question, blocks: [...question.blocks, choices({ label: 'Hủy', action: 'c' })] }
    const parts = render(both, { isGroup: true, addressedTo: lan })
    expect(parts.map(part => Object.keys(markup(part))[0])).toEqual(['inline_keyboard', 'force_reply'])
    expect(parts[1]!.html).toContain('tg://user?id=1001')
  })

  test('mentions the one who is asked in the very part that forces the reply', () => {
    const long = { ...question, blocks: [{ block: 'text', text: 'chữ '.repeat(1020) } as const] }
    const parts = render(long, { isGroup: true, addressedTo: lan })
    expect(parts).toHaveLength(1)
    const longer = { ...question, blocks: [{ block: 'text', text: 'chữ '.repeat(1500) } as const] }
    const split = render(longer, { isGroup: true, addressedTo: lan })
    expect(split.map(part => part.html.includes('tg://user'))).toEqual([false, true])
    expect(split.every(part => [...shown(part)].length <= 4096)).toBe(true)
  })
})

describe('pictures and files', () => {
  const file: Block<string> = { block: 'file', fileId: 'f', name: 'ds.xlsx', caption: 'Danh sách' }

  test('a short message is the caption of its only file, with the buttons under it', () => {
    const parts = render({
      blocks: [{ block: 'heading', text: 'Xong' }, file, choices({ label: 'Tiếp', action: 'a' })],
    })
    expect(parts).toMatchObject([
      {
        kind: 'document',
        fileId: 'f',
        html: '<b>Xong</b>\n\nDanh sách',
        markup: { inline_keyboard: [[{ text: 'Tiếp' }]] },
      },
    ])
  })

  test('a longer one is sent before it', () => {
    const parts = render({ blocks: [{ block: 'text', text: 'a'.repeat(1020) }, file] })
    expect(parts.map(({ kind, html }) => [kind, html.length])).toEqual([
      ['text', 1020],
      ['document', 9],
    ])
  })

  test('a caption over 1024 is sent as text before it', () => {
    const parts = render({ blocks: [{ ...file, caption: 'chữ '.repeat(400).trim() } as Block<string>] })
    expect(parts.map(({ kind }) => kind)).toEqual(['text', 'document'])
    expect(parts[1]!.html).toBe('')
  })

  test('a picture whose words stand beside it carries them alone, with the buttons: one message', () => {
    const image = { block: 'image', fileId: 'p', alt: 'Hình: đăng ký 2/9', isTold: true } as const
    const parts = render({
      blocks: [{ block: 'heading', text: 'Tổng hợp' }, image, choices({ label: 'Chỉ tiêu', action: 'a' })],
    })
    expect(parts).toMatchObject([{ kind: 'photo', html: '<b>Tổng hợp</b>' }])
    expect(parts[0]!.markup).toBeDefined()
  })

  test('several are sent one by one, the buttons under the last', () => {
    const parts = render({
      blocks: [{ block: 'image', fileId: 'p', alt: 'Biểu đồ' }, file, choices({ label: 'Tiếp', action: 'a' })],
    })
    expect(parts).toMatchObject([
      { kind: 'photo', html: '<i>Biểu đồ</i>' },
      { kind: 'document', html: 'Danh sách' },
    ])
    expect(parts.map(part => part.markup !== undefined)).toEqual([false, true])
  })
})

describe('whatever people type', () => {
  const typed = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc
      .array(
        fc.constantFrom(
          '<b>',
          '</b>',
          '&lt;',
          '&',
          '<',
          '>',
          '"',
          '😀',
          'ế',
          '\n',
          '  ',
          '<a href="',
          '*',
          '_',
          '\\',
          '`',
        ),
        {
          maxLength: 60,
        },
      )
      .map(parts => parts.join('')),
  )
  const long = fc.array(typed, { maxLength: 60 }).map(parts => parts.join(' chữ '))
  /** What Telegram itself does to any text. */
  const asTelegram = (text: string) =>
    text
      .replace(/\r\n?/g, '\n')
      .replace(/\p{Cs}/gu, '\uFFFD')
      .replace(/[^\P{Cc}\t\n]/gu, ' ')

  test('is shown as typed', () => {
    fc.assert(
      fc.property(typed, text => {
        const parts = render({
          blocks: [
            { block: 'text', text: 'a' },
            { block: 'text', text: `${text}.` },
          ],
        })
        expect(parts.map(shown)).toEqual([`a\n\n${asTelegram(text)}.`])
      }),
    )
  })

  const block: fc.Arbitrary<Block<string>> = fc.oneof(
    long.map(text => ({ block: 'heading', text }) as const),
    long.map(text => ({ block: 'text', text }) as const),
    long.map(text => ({ block: 'note', text }) as const),
    fc.array(fc.tuple(typed, long), { maxLength: 5 }).map(facts => ({ block: 'facts', facts }) as const),
    fc.array(long, { maxLength: 5 }).map(items => ({ block: 'list', items }) as const),
    fc
      .array(fc.array(typed, { minLength: 2, maxLength: 3 }), { maxLength: 5 })
      .map(rows => ({ block: 'table', columns: ['Một', 'Hai', 'Ba'], rows }) as const),
    typed.map(label => ({ block: 'progress', label, done: 1, total: 3 }) as const),
    long.map(caption => ({ block: 'file', fileId: 'f', name: 'a', caption }) as const),
    long.map(alt => ({ block: 'image', fileId: 'p', alt }) as const),
    fc
      .array(typed, { maxLength: 30 })
      .map(labels => ({ block: 'choices', choices: labels.map(label => ({ label, action: 'a' })) }) as const),
  )

  test('stays within every limit of Telegram, in well-formed markup', () => {
    fc.assert(
      fc.property(fc.array(block, { maxLength: 8 }), fc.boolean(), fc.boolean(), (blocks, isGroup, asks) => {
        const message: WordedMessage = { blocks, ...(asks && { expectsText: {} }) }
        const parts = render(message, { isGroup, addressedTo: isGroup ? lan : undefined })
        for (const [index, part] of parts.entries()) {
          const text = shown(part)
          expect([...text].length).toBeLessThanOrEqual(part.kind === 'text' ? 4096 : 1024)
          expect(Buffer.byteLength(part.html)).toBeLessThanOrEqual(32_768)
          if (part.kind === 'text') expect(text.trim()).not.toBe('')
          const rows = markup(part)?.inline_keyboard ?? []
          for (const row of rows) expect(row.length).toBeLessThanOrEqual(12)
          for (const button of rows.flat()) {
            expect(Buffer.byteLength(button.callback_data)).toBeLessThanOrEqual(64)
            expect(button.text.trim()).not.toBe('')
          }
          if (part.markup) expect(index).toBeGreaterThanOrEqual(parts.length - 2)
        }
      }),
      { numRuns: 200 },
    )
  })
})
