// A small feature that asks everything a form can ask, for the tests of conversation itself.
import { command } from '../../src/chat/command.ts'
import {
  choice,
  confirm,
  date,
  file,
  files,
  lines,
  multiple,
  number,
  optional,
  text,
  when,
} from '../../src/chat/field.ts'
import { message } from '../../src/chat/message.ts'
import { Refusal } from '../../src/chat/refusal.ts'
import { privately } from '../../src/chat/reply.ts'
import type { Feature } from '../../src/features/feature.ts'
import { phrase } from '../../src/language/translate.ts'

const colours = ['Đỏ', 'Xanh', 'Vàng'].map((label, index) => ({ id: `c${index}`, label }))
const many = Array.from({ length: 20 }, (_, index) => ({ id: `m${index + 1}`, label: `Mục ${index + 1}` }))

export const surveyFeature: Feature = {
  name: 'survey',
  commands: [
    command({
      name: 'ask-survey',
      words: ['khaosat'],
      english: ['survey'],
      area: 'mine',
      access: { who: 'linked' },
      argument: 'colour',
      fields: {
        colour: choice({ ask: 'Màu nào?', label: 'Màu', options: () => colours }),
        shade: when(given => given.colour === 'c1', text({ ask: 'Xanh gì?', label: 'Sắc', max: 20 })),
        secret: text({ ask: 'Điều bí mật?', label: 'Bí mật', isPrivate: true, max: 100 }),
        confirm: confirm(),
      },
      run: async (_ctx, answers) =>
        privately(
          message(`Xong: ${answers.colour} ${answers.shade ?? '-'} ${answers.secret}`),
          message('Đã ghi nhận.'),
        ),
    }),
    command({
      name: 'ask-everything',
      words: ['moithu'],
      english: ['everything'],
      area: 'mine',
      access: { who: 'linked', where: 'private' },
      fields: {
        count: number({ ask: 'Mấy cái?', label: 'Số', min: 1, max: 10 }),
        day: date({ ask: 'Ngày nào?', label: 'Ngày' }),
        items: lines({
          ask: 'Những gì?',
          label: 'Danh sách',
          readLine: (line): { value: string } | { problem: ReturnType<typeof phrase> } =>
            line.includes('sai') ? { problem: phrase('field-not-a-number') } : { value: line },
          showItem: (item: string) => item,
        }),
        picks: multiple({ ask: 'Chọn nhiều', label: 'Các mục', options: () => many }),
        note: optional(text({ ask: 'Ghi chú?', label: 'Ghi chú' })),
        paper: optional(file({ ask: 'Tệp?', label: 'Tệp' })),
      },
      run: async (_ctx, { count, day, items, picks, note, paper }) => {
        if (count === 7) throw new Refusal(phrase('router-unknown-command', { word: 'bảy' }))
        return message(`${count}|${day}|${items.join('+')}|${picks.join('+')}|${note ?? '-'}|${paper?.name ?? '-'}`)
      },
    }),
    command({
      name: 'ask-album',
      words: ['album'],
      english: ['album-en'],
      area: 'mine',
      access: { who: 'linked', where: 'private' },
      argument: 'colour',
      subject: ['colour'],
      fields: {
        colour: choice({ ask: 'Màu nào?', label: 'Màu', options: () => colours }),
        title: text({ ask: 'Tên gì?', label: 'Tên', prefill: ({ given }) => `Album ${String(given.colour)}` }),
        pictures: optional(files({ ask: 'Những ảnh nào?', label: 'Ảnh', max: 3 })),
        sure: confirm(),
      },
      run: async (_ctx, { colour, title, pictures }) =>
        message(`${colour}|${title}|${pictures?.map(picture => picture.name).join('+') ?? '-'}`),
    }),
  ],
}
