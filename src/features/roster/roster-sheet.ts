// The columns of a roster file, as offices call them.
import type { TableRow } from '../../documents/read-table.ts'
import { type HeadedRow, type HeadedTable, personWords, readHeadedTable, type TableShape } from '../headed-table.ts'

export type RosterColumn =
  | 'name'
  | 'unit'
  | 'position'
  | 'roles'
  | 'phone'
  | 'email'
  | 'code'
  | 'eligibility'
  | 'startsOn'

export type RosterRow = HeadedRow<RosterColumn>
export type RosterSheet = HeadedTable<RosterColumn>

const shape: TableShape<RosterColumn> = {
  words: {
    ...personWords,
    position: ['chucvu', 'chucdanh', 'chucvuchucdanh', 'chucdanhchucvu', 'chucvuvachucdanh', 'position'],
    roles: ['vaitro', 'vaitrotrongphongtrao', 'roles', 'role'],
    phone: [
      'sodienthoai',
      'dienthoai',
      'sdt',
      'sodt',
      'dt',
      'didong',
      'sodidong',
      'dienthoaididong',
      'phone',
      'mobile',
    ],
    email: ['email', 'thudientu', 'diachiemail', 'diachithudientu', 'emailcongvu', 'hopthu', 'hopthudientu', 'mail'],
    eligibility: ['doituongthidua', 'thuocdoituongthidua', 'doituong', 'thamgiathidua', 'countsincampaign', 'eligible'],
    startsOn: ['tungay', 'ngaybatdau', 'tungaythang', 'congtactungay', 'from', 'since', 'fromday'],
  },
  isHeading: (found, filled) => found.has('name') && (found.size > 1 || filled === 1),
  keepsLines: ['roles', 'phone'],
}

export function readRosterSheet(rows: readonly TableRow[]): RosterSheet {
  return readHeadedTable<RosterColumn>(rows, shape)
}
