// What a roster file would change, as a pure rule: tables of files as offices write them.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsLeadingPost } from '../../src/features/roster/leading-post.ts'
import type { CurrentMember } from '../../src/features/roster/match-roster.ts'
import { normalPhone } from '../../src/features/roster/phone.ts'
import { type CurrentRoster, planRosterChange } from '../../src/features/roster/plan-roster-change.ts'
import { readRosterSheet } from '../../src/features/roster/roster-sheet.ts'

const today = '2022-03-01'
const nobody: CurrentRoster = { members: [], units: [] }

function sheetOf(text: string) {
  const rows = text
    .trim()
    .split('\n')
    .map((line, index) => ({
      row: index + 1,
      cells: line.split('|').map(cell => cell.trim()),
    }))
  return readRosterSheet(rows.filter(row => row.cells.some(cell => cell !== '')))
}

function planOf(
  text: string,
  current: CurrentRoster = nobody,
  more: { mayMakeAdministrators?: boolean; actorId?: string } = {},
) {
  return planRosterChange(current, sheetOf(text), { today, mayMakeAdministrators: true, ...more })
}

function member(id: string, name: string, more: Partial<CurrentMember> = {}): CurrentMember {
  return { id, name, unit: 'Văn phòng Sở', roles: [], isEligible: true, hasLeft: false, ...more }
}

function rosterOf(...members: readonly CurrentMember[]): CurrentRoster {
  return { members, units: [...new Set(members.flatMap(one => one.unit ?? []))] }
}

const problemsOf = (text: string, current?: CurrentRoster) =>
  planOf(text, current).problems.map(({ row, column, message }) => `${row} ${column} ${message.key}`)

describe('reading the sheet', () => {
  it('finds headings in any order, with and without accents, below titles', () => {
    const plan = planOf(`
UBND TỈNH HÀ TĨNH | |
DANH SÁCH CÁN BỘ NĂM 2022 | |
So dien thoai | DON VI | Họ và tên (*) | Ghi chú
0912000111 | Văn phòng Sở | Nguyễn Thị Lan | mới`)
    expect(plan.added).toMatchObject([{ name: 'Nguyễn Thị Lan', unit: 'Văn phòng Sở', phone: '0912000111', row: 4 }])
    expect(sheetOf('Họ tên|Đơn vị|Ghi chú|STT\nA B|P1|x|1').ignoredHeadings).toEqual(['Ghi chú'])
  })

  it('takes the unit from rows of their own, merged across the table or numbered in Roman', () => {
    const plan = planOf(`
STT | Họ và tên | Chức vụ
Văn phòng Sở | Văn phòng Sở | Văn phòng Sở
1 | Nguyễn Thị Lan | Chuyên viên
II | Phòng Công chức viên chức |
2 | Nguyễn Văn Nam | Trưởng phòng
 | Thanh tra Sở |
3 | Bùi Đức Anh | Thanh tra viên
Tổng cộng: 3 người | |`)
    expect(plan.problems).toEqual([])
    expect(plan.added.map(one => [one.name, one.unit])).toEqual([
      ['Nguyễn Thị Lan', 'Văn phòng Sở'],
      ['Nguyễn Văn Nam', 'Phòng Công chức viên chức'],
      ['Bùi Đức Anh', 'Thanh tra Sở'],
    ])
    expect(plan.newUnits).toEqual(['Văn phòng Sở', 'Phòng Công chức viên chức', 'Thanh tra Sở'])
  })

  it('joins a name that stands in two cells, and skips the row of column numbers', () => {
    const plan = planOf(`
TT | Họ và tên | Họ và tên | Đơn vị
(1) | (2) | (3) | (4)
1 | Tống Thị | Lan | Văn phòng Sở`)
    expect(plan.added.map(one => one.name)).toEqual(['Tống Thị Lan'])
  })

  it.each([
    ['no heading at all', 'a|b\nc|d', ['1 name roster-no-heading']],
    ['no unit column', 'Họ và tên|Chức vụ\nNguyễn Thị Lan|CV\nNguyễn Văn Nam|CV', ['1 unit roster-no-unit-column']],
    ['nobody below the headings', 'Họ và tên|Đơn vị', ['1 name roster-no-people']],
  ])('says what is missing: %s', (_what, text, expected) => {
    expect(problemsOf(text)).toEqual(expected)
    expect(planOf(text, rosterOf(member('m1', 'Lê Thị Hạnh'))).left).toEqual([])
  })
})

describe('problems, row by row', () => {
  const head = 'STT|Họ và tên|Đơn vị|Vai trò|Số điện thoại|Email|Mã|Từ ngày\n'
  it.each([
    ['a missing name', '1||Phòng A||0912000111|||', ['2 name roster-name-missing']],
    ['a name that is none', '1|12345|Phòng A|||||', ['2 name roster-not-a-name']],
    ['a missing unit', '1|Nguyễn Thị Lan||đầu mối||||', ['2 unit roster-unit-missing']],
    ['an unknown role', '1|Nguyễn Thị Lan|Phòng A|đầu mối, thủ kho||||', ['2 roles roster-unknown-role']],
    ['a bad phone number', '1|Nguyễn Thị Lan|Phòng A||12ab|||', ['2 phone roster-bad-phone']],
    ['a bad e-mail address', '1|Nguyễn Thị Lan|Phòng A|||lan@|| ', ['2 email roster-bad-email']],
    ['a bad day', '1|Nguyễn Thị Lan|Phòng A|||||31/02/2022', ['2 startsOn roster-bad-date']],
    ['a day far away', '1|Nguyễn Thị Lan|Phòng A|||||01/01/2202', ['2 startsOn roster-date-out-of-range']],
    [
      'several in one row',
      '1||Phòng A||12|x||',
      ['2 name roster-name-missing', '2 phone roster-bad-phone', '2 email roster-bad-email'],
    ],
    ['a row twice', '1|Nguyễn Thị Lan|Phòng A|||||\n2|Nguyễn Thị Lan|Phòng A|||||', ['3 name roster-duplicate-row']],
    [
      'a code twice',
      '1|Nguyễn Thị Lan|Phòng A||||CB1|\n2|Nguyễn Văn Nam|Phòng A||||cb1|',
      ['3 code roster-duplicate-code'],
    ],
    [
      'an e-mail address twice',
      '1|Nguyễn Thị Lan|Phòng A|||a@b.vn||\n2|Nguyễn Văn Nam|Phòng A|||A@b.vn||',
      ['3 email roster-duplicate-email'],
    ],
    [
      'namesakes in one unit without codes',
      '1|Nguyễn Thị Lan|Phòng A|đầu mối||||\n2|Nguyễn Thị Lan|Phòng A|||||',
      ['3 name roster-same-name'],
    ],
    ['namesakes with codes', '1|Nguyễn Thị Lan|Phòng A||||CB1|\n2|Nguyễn Thị Lan|Phòng A||||CB2|', []],
    ['namesakes in two units', '1|Nguyễn Thị Lan|Phòng A|||||\n2|Nguyễn Thị Lan|Phòng B|||||', []],
    ['names that differ by an accent', '1|Nguyễn Thị Hoa|Phòng A|||||\n2|Nguyễn Thị Hòa|Phòng A|||||', []],
  ])('%s', (_what, rows, expected) => {
    expect(problemsOf(head + rows)).toEqual(expected)
  })

  it('takes a formula neither for a person nor for a unit', () => {
    expect(problemsOf("Họ và tên | Đơn vị\n=cmd/c calc | A\nBình An | =1+1\n@SUM(A) | A\n'+x y | A")).toEqual([
      '2 name roster-not-a-name',
      '3 unit roster-not-a-unit',
      '4 name roster-not-a-name',
      '5 name roster-not-a-name',
    ])
  })

  it('leaves out only the rows with a problem', () => {
    const plan = planOf(
      `${head}1|Nguyễn Thị Lan|Phòng A|||||\n2||Phòng A||0912000111|||\n3|Nguyễn Văn Nam|Phòng A|||||`,
    )
    expect(plan.added.map(one => one.name)).toEqual(['Nguyễn Thị Lan', 'Nguyễn Văn Nam'])
  })

  it('never takes somebody for having left whose row has a problem', () => {
    const current = rosterOf(
      member('m1', 'Nguyễn Thị Lan'),
      member('m2', 'Nguyễn Văn Nam'),
      member('m3', 'Bùi Đức Anh'),
    )
    const plan = planOf(`${head}1|Nguyễn Thị Lan|Văn phòng Sở||12|||\n2|Nguyễn Văn Nam|Văn phòng Sở|||||`, current)
    expect(plan.left.map(one => one.name)).toEqual(['Bùi Đức Anh'])
  })

  it('lets only administrators make administrators', () => {
    const text = `${head}1|Nguyễn Thị Lan|Phòng A|quản trị||||`
    expect(planOf(text, nobody, { mayMakeAdministrators: false }).problems[0]?.message.key).toBe(
      'roster-only-administrators',
    )
    expect(planOf(text).added[0]?.roles).toEqual(['administrator'])
  })
})

describe('who is meant', () => {
  const lan = member('m1', 'Nguyễn Thị Lan', { code: 'CB1', phone: '0912000111', email: 'lan@so.vn' })

  it('by code, whatever else changed', () => {
    const plan = planOf('Mã|Họ và tên|Đơn vị\ncb1|Nguyễn Thị Lân|Phòng B', rosterOf(lan))
    expect(plan.changed).toMatchObject([
      {
        id: 'm1',
        details: { name: 'Nguyễn Thị Lân' },
        transfer: { from: 'Văn phòng Sở', to: 'Phòng B', startsOn: today },
      },
    ])
    expect(plan.left).toEqual([])
  })

  it('by e-mail or phone, unless the name is somebody else’s', () => {
    const moved = planOf('Họ và tên|Đơn vị|Email\nNguyễn Thị Lan|Phòng B|LAN@so.vn', rosterOf(lan))
    expect(moved.changed.map(one => one.id)).toEqual(['m1'])
    const successor = planOf('Họ và tên|Đơn vị|SĐT\nTrần Văn Bình|Văn phòng Sở|912000111', rosterOf(lan))
    expect(successor.added.map(one => one.name)).toEqual(['Trần Văn Bình'])
    expect(successor.left.map(one => one.id)).toEqual(['m1'])
  })

  it('by name and unit, where accents and case may differ', () => {
    const plan = planOf(
      'Họ và tên|Đơn vị|Chức vụ\nNGUYỄN THỊ LAN|VĂN PHÒNG SỞ|Chuyên viên',
      rosterOf({ ...lan, code: undefined }),
    )
    expect(plan.changed).toMatchObject([{ id: 'm1', details: { position: 'Chuyên viên' } }])
    expect(plan.changed[0]?.details.name).toBeUndefined()
  })

  it('the administrator of the first day, who stands in no unit yet, unless two rows have the name', () => {
    const first = rosterOf(member('m1', 'Đỗ Quang Minh', { unit: undefined, roles: ['administrator'] }))
    const plan = planOf('Họ và tên | Đơn vị | Mã\nĐỗ Quang Minh | Văn phòng | CT01', first)
    expect(plan).toMatchObject({ added: [], kept: [], changed: [{ id: 'm1', transfer: { to: 'Văn phòng' } }] })
    const twice = planOf('Họ và tên | Đơn vị\nĐỗ Quang Minh | Văn phòng\nĐỗ Quang Minh | Phòng B', first)
    expect(twice.added).toHaveLength(2)
  })

  it('somebody who left comes back with the old record', () => {
    const plan = planOf('Họ và tên|Đơn vị\nNguyễn Thị Lan|Văn phòng Sở', rosterOf({ ...lan, hasLeft: true }))
    expect(plan.changed).toMatchObject([{ id: 'm1', isBack: true, transfer: { to: 'Văn phòng Sở' } }])
    expect(plan.added).toEqual([])
  })

  it('an accent tells Hoa from Hòa when both are there', () => {
    const current = rosterOf(member('hoa', 'Nguyễn Thị Hoa'), member('hòa', 'Nguyễn Thị Hòa'))
    const plan = planOf(
      'Họ và tên|Đơn vị|Chức vụ\nNguyễn Thị Hòa|Văn phòng Sở|B\nNguyễn Thị Hoa|Văn phòng Sở|A',
      current,
    )
    expect(plan.changed.map(one => [one.id, one.details.position])).toEqual([
      ['hòa', 'B'],
      ['hoa', 'A'],
    ])
  })
})

describe('what changes', () => {
  it('an empty cell or a missing column takes nothing away', () => {
    const current = rosterOf(member('m1', 'Nguyễn Thị Lan', { phone: '0912000111', roles: ['unitContact'] }))
    const plan = planOf('Họ và tên|Đơn vị|Số điện thoại|Vai trò\nNguyễn Thị Lan|Văn phòng Sở||', current)
    expect(plan).toMatchObject({ added: [], changed: [], left: [], unchangedCount: 1 })
  })

  it('roles follow the file, but a file never takes the administrator’s role', () => {
    const current = rosterOf(member('m1', 'Nguyễn Thị Lan', { roles: ['unitContact', 'administrator'] }))
    const plan = planOf('Họ và tên|Đơn vị|Vai trò\nNguyễn Thị Lan|Văn phòng Sở|văn phòng; công đoàn', current)
    expect(plan.changed[0]?.roles?.to).toEqual(['officer', 'union', 'administrator'])
  })

  it('who moves gives up the roles bound to the old unit', () => {
    const current = rosterOf(member('m1', 'Nguyễn Thị Lan', { code: 'CB1', roles: ['unitHead', 'union'] }))
    const plan = planOf('Mã|Họ và tên|Đơn vị|Từ ngày\nCB1|Nguyễn Thị Lan|Phòng B|15/02/2022', current)
    expect(plan.changed[0]).toMatchObject({ transfer: { startsOn: '2022-02-15' }, roles: { to: ['union'] } })
  })

  it.each([
    ['có', []],
    ['không', [{ isEligible: false }]],
    ['Không (nghỉ thai sản)', [{ isEligible: false, reason: 'nghỉ thai sản' }]],
    ['đi học tập trung', [{ isEligible: false, reason: 'đi học tập trung' }]],
  ])('who counts: %s', (cell, expected) => {
    const plan = planOf(
      `Họ và tên|Đơn vị|Đối tượng thi đua\nNguyễn Thị Lan|Văn phòng Sở|${cell}`,
      rosterOf(member('m1', 'Nguyễn Thị Lan')),
    )
    expect(plan.changed.map(one => one.eligibility)).toEqual(expected)
  })

  it('who is not in the file has left, but administrators and the importer stay', () => {
    const current = rosterOf(
      member('m1', 'Nguyễn Thị Lan'),
      member('m2', 'Lê Thị Hạnh', { roles: ['administrator'] }),
      member('m3', 'Phạm Văn Dũng'),
      member('m4', 'Bùi Đức Anh'),
    )
    const plan = planOf('Họ và tên|Đơn vị\nNguyễn Thị Lan|Văn phòng Sở', current, { actorId: 'm3' })
    expect(plan.left.map(one => one.id)).toEqual(['m4'])
    expect(plan.kept.map(one => one.id)).toEqual(['m2', 'm3'])
    expect(plan.manyLeave).toBe(true)
  })

  it('accounts for everybody: each present member is in the file, left or kept, and nobody twice', () => {
    const names = fc.uniqueArray(fc.constantFrom('An', 'Bình', 'Chi', 'Dũng', 'Em', 'Giang', 'Hà'), { minLength: 1 })
    fc.assert(
      fc.property(names, names, (before, after) => {
        const current = rosterOf(...before.map(name => member(name, `Nguyễn Văn ${name}`)))
        const plan = planOf(
          `Họ và tên|Đơn vị\n${after.map(name => `Nguyễn Văn ${name}|Văn phòng Sở`).join('\n')}`,
          current,
        )
        expect(plan.added.length + plan.unchangedCount).toBe(after.length)
        expect(plan.left.length + plan.unchangedCount).toBe(before.length)
        expect(plan.left.map(one => one.id).sort()).toEqual(before.filter(name => !after.includes(name)).sort())
      }),
    )
  })
})

describe('values', () => {
  it.each([
    ['0912.345.678', '0912345678'],
    ['912345678', '0912345678'],
    ['+84 912 345 678', '0912345678'],
    ['84912345678', '0912345678'],
    ['0084912345678', '0912345678'],
    ['(0239) 3855 555', '02393855555'],
    ['02393855555; 0912345678', '0912345678'],
    ['+1 415 555 0100', '+14155550100'],
    ['12345', undefined],
    ['khong co', undefined],
  ])('the phone number %s is %s', (text, expected) => {
    expect(normalPhone(text)).toBe(expected)
  })

  it.each([
    ['Phó Trưởng phòng', true],
    ['Quyền Giám đốc', true],
    ['Chánh Văn phòng', true],
    ['Phó Chủ tịch Công đoàn', true],
    ['Chuyên viên chính', false],
    ['Kế toán trưởng', false],
    ['Văn thư', false],
  ])('%s holds a leading post: %s', (position, expected) => {
    expect(holdsLeadingPost(position, [])).toBe(expected)
  })
})
