// Makes the codes of a first week and puts them into files, outside any transaction: in clear they exist only there.

import type { OfficeContext } from '../../chat/context.ts'
import { file, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { handoutDays, type JobTools, jobKind } from '../../delivery/job.ts'
import { type CodePerson, composeCodePaper, composeCodeWorkbook } from '../../documents/code-sheet.ts'
import { docxMime } from '../../documents/official-paper.ts'
import { xlsxMime } from '../../documents/workbook.ts'
import { phrase } from '../../language/translate.ts'
import { type Day, dayOf } from '../../time/day.ts'
import { type RosterMember, rosterOn } from '../roster/index.ts'
import { codeAccess } from './code-access.ts'
import { codeHash, newCodeText } from './link-code.ts'
import { expiryFrom, storeCodes } from './link-code-store.ts'

type Input = {
  readonly memberIds: readonly string[]
  readonly officeName: string
  readonly timeZone: string
  readonly on: Day
}

type Result = {
  readonly workbookId: string
  readonly paperId: string
  readonly codes: readonly { readonly memberId: string; readonly hash: string }[]
}

export const composeCodeSheets = jobKind<Input, Result, OfficeContext>({
  kind: 'compose-code-sheets',
  access: codeAccess,
  work: async ({ memberIds, officeName, timeZone, on }, tools) => {
    const people = await peopleOf(tools, memberIds, on)
    if (people.length === 0) throw new Refusal(phrase('codes-all-linked'))
    const coded = people.map(member => ({ member, code: newCodeText() }))
    const sheet = {
      officeName,
      title: tools.word(phrase('codes-paper-title')),
      intro: tools.word(phrase('codes-paper-intro', { day: { day: dayOf(expiryFrom(tools.now), timeZone) } })),
      units: unitsOf(coded, tools),
    }
    const headings = {
      sheetName: tools.word(phrase('codes-sheet-name')),
      unit: tools.word(phrase('linking-fact-unit')),
      name: tools.word(phrase('linking-fact-name')),
      position: tools.word(phrase('linking-fact-position')),
      code: tools.word(phrase('linking-code-label')),
      link: tools.word(phrase('codes-heading-link')),
      qr: tools.word(phrase('codes-heading-qr')),
    }
    const name = `ma-lien-ket-${on}`
    const workbook = { name: `${name}.xlsx`, mime: xlsxMime, bytes: await composeCodeWorkbook(sheet, headings) }
    const paper = { name: `${name}.docx`, mime: docxMime, bytes: await composeCodePaper(sheet) }
    return {
      workbookId: await tools.saveFile({ ...workbook, daysKept: handoutDays }),
      paperId: await tools.saveFile({ ...paper, daysKept: handoutDays }),
      codes: coded.map(({ member, code }) => ({ memberId: member.id, hash: codeHash(code) })),
    }
  },
  done: async (ctx, { workbookId, paperId, codes }, { on }) => {
    await storeCodes(ctx.tx, ctx.office.id, codes, ctx.machineNow, expiryFrom(ctx.machineNow))
    for (const { memberId } of codes) ctx.audit({ action: 'link-code.made', subject: 'member', subjectId: memberId })
    return message(
      heading(phrase('codes-ready', { count: codes.length })),
      file(paperId, `ma-lien-ket-${on}.docx`, phrase('codes-paper-caption')),
      file(workbookId, `ma-lien-ket-${on}.xlsx`, phrase('codes-workbook-caption')),
      note(phrase('codes-keep-safe')),
    )
  },
})

async function peopleOf(tools: JobTools, memberIds: readonly string[], on: Day): Promise<readonly RosterMember[]> {
  const people: RosterMember[] = []
  for (let from = 0; from < memberIds.length; from += 500) {
    const some = memberIds.slice(from, from + 500)
    people.push(...(await tools.read(tx => rosterOn(tx, tools.officeId!, on, { memberIds: some }))))
  }
  return people
}

type Coded = { readonly member: RosterMember; readonly code: string }

/** By unit in the office's order; people without one come last. */
function unitsOf(coded: readonly Coded[], tools: JobTools) {
  const byUnit = new Map<string, { ordinal: number; name: string; people: CodePerson[] }>()
  for (const { member, code } of coded) {
    const key = member.unit?.id ?? ''
    const name = member.unit?.name ?? tools.word(phrase('codes-no-unit'))
    const unit = byUnit.get(key) ?? { ordinal: member.unit?.ordinal ?? Number.MAX_SAFE_INTEGER, name, people: [] }
    const link = tools.privateLink(code)
    unit.people.push({ name: member.name, position: member.position, code, link, qrText: link ?? code })
    byUnit.set(key, unit)
  }
  return [...byUnit.values()].sort((a, b) => a.ordinal - b.ordinal)
}
