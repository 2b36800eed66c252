// Comparing two readings: the same plan in another form is the same plan, and each rule of the three-way comparison holds.
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { chooseMine, chooseTheirs, comparePlan, theirsOf } from '../../src/features/plan/draft/compare-plan.ts'
import { draftOf } from '../../src/features/plan/draft/draft-plan.ts'
import type { PlanDraft, PlanItem } from '../../src/features/plan/draft/plan-item.ts'
import { readPlanFile } from '../../src/features/plan/reading/read-plan-file.ts'

const given = new URL('./data/given/', import.meta.url)

async function drafted(file: string): Promise<PlanDraft> {
  const read = await readPlanFile(readFileSync(new URL(file, given)), file)
  if (!read.ok) throw new Error(file)
  return draftOf(read.reading)
}

describe.each(['home-affairs', 'foreign-affairs', 'blocs'])('%s', name => {
  it.each(['.txt', '.pdf', '.reflow.txt', '.splitfont.pdf'])('read again from %s is the same plan', async form => {
    const compared = comparePlan(await drafted(`${name}.docx`), await drafted(`${name}${form}`))
    expect(compared.items.filter(({ change, question }) => change || question)).toEqual([])
  })

  it('is taken back out of a comparison unchanged', async () => {
    const read = await drafted(`${name}.docx`)
    expect(theirsOf(comparePlan(read, read)).items).toEqual(read.items)
  })
})

const movement = (name: string, more: Partial<PlanItem> = {}): PlanItem =>
  ({
    group: 'movement',
    id: 'movement-1',
    value: { name },
    read: { name },
    evidence: { quote: `“${name}”`, place: 0, sureness: 1 },
    ...more,
  }) as PlanItem

const draft = (...items: readonly PlanItem[]): PlanDraft => ({ origin: {}, items, roles: [], bodies: {} })
const compared = (ours: readonly PlanItem[], theirs: readonly PlanItem[]) =>
  comparePlan(draft(...ours), draft(...theirs)).items

const old = 'Cải cách hành chính'
const corrected = 'Cải cách hành chính, chuyển đổi số'
const byHand = movement(old, { value: { name: 'Cải cách hành chính công' }, rowId: 'r1' })

describe('one item', () => {
  it('that changed in the plan alone follows it and keeps its row', () => {
    const [item] = compared([movement(old, { rowId: 'r1' })], [movement(corrected)])
    expect(item).toMatchObject({ value: { name: corrected }, change: 'changed', was: { name: old }, rowId: 'r1' })
  })

  it('that changed by hand alone stands', () => {
    const [item] = compared([byHand], [movement(old)])
    expect(item).toMatchObject({ value: { name: 'Cải cách hành chính công' } })
    expect([item?.change, item?.question]).toEqual([undefined, undefined])
  })

  it('that changed in both is asked: mine or theirs', () => {
    const [item] = compared([byHand], [movement(corrected)])
    expect(item?.question).toEqual({ theirs: { name: corrected } })
    expect(chooseMine(item!)).toMatchObject({ value: { name: 'Cải cách hành chính công' }, read: { name: corrected } })
    expect(chooseTheirs(item!)).toMatchObject({ value: { name: corrected }, change: 'changed', rowId: 'r1' })
  })

  it('that both changed alike is no question', () => {
    const [item] = compared([movement(old, { value: { name: corrected } })], [movement(corrected)])
    expect([item?.change, item?.question]).toEqual([undefined, undefined])
  })

  it('that is gone from the plan ends; changed by hand it is asked, taken out by hand it is forgotten', () => {
    expect(compared([movement(old)], [])).toMatchObject([{ change: 'ended', was: { name: old } }])
    const [asked] = compared([byHand], [])
    expect(asked?.question).toEqual({})
    expect(chooseTheirs(asked!)).toMatchObject({ change: 'ended' })
    expect(compared([movement(old, { isRemoved: true })], [])).toEqual([])
  })

  it('that was taken out by hand stays out while the plan says the same, and is asked when it says otherwise', () => {
    expect(compared([movement(old, { isRemoved: true })], [movement(old)])).toMatchObject([{ isRemoved: true }])
    const [asked] = compared([movement(old, { isRemoved: true })], [movement(corrected)])
    expect(chooseTheirs(asked!)).toMatchObject({ value: { name: corrected }, change: 'added' })
    expect(chooseTheirs(asked!).isRemoved).toBeUndefined()
  })

  it('that is new is added; one the office had added by hand already is not added twice', () => {
    expect(compared([], [movement(old)])).toMatchObject([{ change: 'added' }])
    const added = movement(old, { read: undefined, evidence: undefined, rowId: 'r2' })
    const items = compared([added], [movement(old)])
    expect(items).toHaveLength(1)
    expect(items[0]).toMatchObject({ rowId: 'r2', read: { name: old } })
    expect(items[0]?.change).toBeUndefined()
  })
})
