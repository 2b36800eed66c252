// A day of an office whose people chat on several platforms at once: everything reaches everybody, nobody hears it twice.
import { describe, expect, it } from 'vitest'
import { people } from '../support/office.ts'
import { type HousedOffice, openHousedOffice, type Phone } from './house.ts'
import { announcing, pledging } from './office-conversations.ts'
import { png } from './platform-contract.ts'
import { openSandboxHouse } from './sandbox-house.ts'
import { openSlackHouse } from './slack/slack-house.ts'
import { openTelegramHouse } from './telegram/telegram-house.ts'
import { openZaloBotHouse } from './zalo/zalo-house.ts'

const houses = [openTelegramHouse, openSandboxHouse, openZaloBotHouse, openSlackHouse]
const everywhere = 'Phạm Văn Dũng'
const hanh = 'Lê Thị Hạnh'

/** Everybody on one platform, in turn; the officer on the first, one person on all of them. */
function livesIn(name: string, house: number): boolean {
  const place = people.findIndex(([who]) => who === name)
  return name === everywhere || (name === hanh ? house === 0 : place % houses.length === house)
}

const opened = () => openHousedOffice(houses, livesIn)

/** How often somebody has read these words in private, on all their phones together. */
async function timesRead(office: HousedOffice, name: string, words: string): Promise<number> {
  const texts = await Promise.all(phonesOf(office, name).map(phone => phone.sees('')))
  return texts.join('\n').split(words).length - 1
}

function phonesOf(office: HousedOffice, name: string): readonly Phone[] {
  const where = office.houses.flatMap((_house, index) => (livesIn(name, index) ? [index] : []))
  return where.map(index => office.phone(name, 'private', index))
}

async function announces(phone: Phone, words: string, audience: string): Promise<void> {
  await phone.says('/thongbao')
  await phone.types(announcing.text, words)
  await phone.attaches(announcing.file, { name: 'bieu-do.png', bytes: png, mime: 'image/png' })
  await phone.picks(announcing.audience, audience)
  await phone.picks(announcing.sendAt, 'Gửi ngay')
  await phone.picks(pledging.confirm, 'Gửi thông báo')
}

describe('an office on several platforms', () => {
  it('announces once to the group on each, with the picture, and to nobody in private', async () => {
    const office = await opened()
    await announces(office.phone(hanh), 'Họp giao ban lúc 14h', 'Tất cả các nhóm')
    for (const [index] of houses.entries()) {
      const group = office.phone(everywhere, 'group', index)
      const seen = await group.sees('Họp giao ban lúc 14h')
      expect(seen.split('Họp giao ban')).toHaveLength(2)
      await expect.poll(async () => (await group.files()).length, { timeout: 10_000 }).toBe(1)
    }
    await office.app.settle()
    expect(await timesRead(office, everywhere, 'Họp giao ban')).toBe(0)
  })

  it('tells everybody in private exactly once, however many accounts they have', async () => {
    const office = await opened()
    await announces(office.phone(hanh), 'Nộp phiếu khảo sát', 'Riêng từng người trong danh bạ')
    for (const [name] of people) {
      await expect.poll(() => timesRead(office, name, 'Nộp phiếu khảo sát'), { timeout: 20_000 }).toBeGreaterThan(0)
    }
    await office.app.settle()
    for (const [name] of people.filter(([who]) => who !== hanh)) {
      expect(await timesRead(office, name, 'Nộp phiếu khảo sát'), name).toBe(1)
    }
  })

  it('takes up on one platform what was begun on another', async () => {
    const office = await opened()
    const last = houses.length - 1
    const [there, here] = [office.phone(everywhere, 'private', last), office.phone(everywhere)]
    await there.says('/dangky')
    await there.picks(pledging.kind, 'Danh hiệu thi đua')
    await there.sees(pledging.title.asks)
    await here.says('/tieptuc')
    await here.picks(pledging.title, 'Lao động tiên tiến')
    await here.skips(pledging.commitment)
    await here.picks(pledging.confirm, 'Đăng ký')
    await here.sees('DK-2022-0001')
    expect(await timesRead(office, everywhere, 'DK-2022-0001')).toBe(1)
    expect(await office.database.client.pledge.count()).toBe(1)
  })
})
