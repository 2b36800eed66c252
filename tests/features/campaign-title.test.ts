// A campaign is called "Phong trào thi đua …", and what stands before its title often says so already.
import { expect, it } from 'vitest'
import { titleAfterLabel } from '../../src/features/campaign/index.ts'

it.each([
  ['Phong trào thi đua thực hiện thắng lợi nhiệm vụ năm 2022', 'Thực hiện thắng lợi nhiệm vụ năm 2022'],
  ['phong trào thi đua năm 2022', 'Năm 2022'],
  ['Phong trào “Hai tốt”', '“Hai tốt”'],
  ['Thi đua nước rút', 'Thi đua nước rút'],
  ['Phong trào thi đua', 'Thi đua'],
])('%s → %s', (title, after) => expect(titleAfterLabel(title)).toBe(after))
