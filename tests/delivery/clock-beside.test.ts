// The clock moved by a second process while the program runs: everything is said once, at its own time, and nothing counts as missed.
import { pino } from 'pino'
import { afterEach, expect, it } from 'vitest'
import { type App, openApp } from '../../src/app.ts'
import { type Database, openDatabase } from '../../src/db/open-database.ts'
import { features } from '../../src/features/index.ts'
import { instantAt } from '../../src/time/day.ts'
import { openTestOffice, type TestOffice } from '../support/office.ts'

const opened: { app?: App; database?: Database } = {}
afterEach(async () => {
  await opened.app?.stop()
  await opened.database?.close()
})

async function officeWithDates(): Promise<TestOffice> {
  const office = await openTestOffice()
  const hanh = office.person('Lê Thị Hạnh')
  await hanh.says('/themngay')
  await hanh.presses('Bảy ngày lễ lớn')
  await hanh.presses('Thêm ngày kỷ niệm')
  return office
}

const target = instantAt('2022-06-30', '12:00', 'Asia/Ho_Chi_Minh')

function saidIn(office: TestOffice): readonly string[] {
  return office.person('Nguyễn Thị Lan').in(office.group()).reads()
}

it('is as if nobody else had been there', async () => {
  const alone = await officeWithDates()
  await alone.app.moveClock(target)
  expect(saidIn(alone).length).toBeGreaterThan(5)

  const beside = await officeWithDates()
  opened.database = await openDatabase(beside.database.url)
  opened.app = await openApp({ database: opened.database, features, platforms: [], log: pino({ level: 'silent' }) })
  let isMoving = true
  const moving = opened.app.moveClock(target).finally(() => {
    isMoving = false
  })
  while (isMoving) await beside.app.tick()
  await moving
  await beside.app.tick()
  await expect
    .poll(
      async () => {
        await beside.app.settle()
        return saidIn(beside).length
      },
      { timeout: 30_000 },
    )
    .toBe(saidIn(alone).length)
  expect(saidIn(beside)).toEqual(saidIn(alone))
  expect(beside.app.engine.now().getTime()).toBeGreaterThanOrEqual(target.getTime())
}, 120_000)
