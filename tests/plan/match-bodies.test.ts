// Bodies as plans name them, matched to the units of a roster; what is not certain stays open.
import { expect, it } from 'vitest'
import { matchBody } from '../../src/features/plan/draft/match-bodies.ts'

const names = [
  'Văn phòng Sở',
  'Thanh tra Sở',
  'Phòng Tổ chức, biên chế và Tổ chức phi chính phủ',
  'Phòng Công chức, viên chức',
  'Phòng Cải cách hành chính',
  'Ban Thi đua - Khen thưởng',
  'Trung tâm Lưu trữ lịch sử',
]
const office = { name: 'Sở Nội vụ tỉnh Hà Tĩnh', units: names.map((name, index) => ({ id: String(index), name })) }

function said(body: string): string {
  const match = matchBody(body, office)
  if (match === undefined) return 'asked'
  return match.kind === 'units' ? match.ids.join(' ') : match.kind
}

it.each([
  ['Văn phòng Sở', '0'],
  ['VĂN PHÒNG SỞ', '0'],
  ['Văn phòng', '0'],
  ['Chánh Văn phòng Sở', '0'],
  ['VP Sở', '0'],
  ['phong cong chuc vien chuc', '3'],
  ['Phòng CCHC', '4'],
  ['Trưởng phòng Cải cách hành chính', '4'],
  ['Ban TĐKT', '5'],
  ['Ban Thi đua – Khen thưởng', '5'],
  ['Văn phòng Sở, Thanh tra Sở', '0 1'],
  ['Văn phòng Sở chủ trì, phối hợp với Phòng Tổ chức, biên chế và Tổ chức phi chính phủ', '0 2'],
  ['Các phòng chuyên môn', '2 3 4'],
  ['Các phòng, ban, trung tâm thuộc và trực thuộc Sở', 'all'],
  ['Các phòng, đơn vị thuộc Sở', 'all'],
  ['Thủ trưởng các đơn vị', 'all'],
  ['Toàn thể cán bộ, công chức, viên chức', 'all'],
  ['Sở Nội vụ tỉnh Hà Tĩnh', 'all'],
  ['Trung tâm Lưu trữ lịch sử', '6'],
  ['Ban Chấp hành Công đoàn cơ quan Sở', 'asked'],
  ['Ủy ban nhân dân tỉnh', 'asked'],
  ['Văn phòng Ủy ban nhân dân tỉnh', 'asked'],
  ['Khối trưởng các khối thi đua', 'asked'],
  ['Các khoa', 'asked'],
  ['Phòng Giáo dục và Đào tạo huyện', 'asked'],
] as const)('%s → %s', (body, match) => expect(said(body)).toBe(match))
