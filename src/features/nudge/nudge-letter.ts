// The letter that urges ("công văn đôn đốc"), drafted from the facts: what was asked for, by when, which units owe it.
import { hasRole, type OfficeContext } from '../../chat/context.ts'
import type { PaperBlock } from '../../documents/paper-body.ts'
import { type Phrase, phrase, type Wordable } from '../../language/translate.ts'
import { withinSentence } from '../../language/vietnamese.ts'
import { currentDay, whenPhrase } from '../deadline/index.ts'
import type { ExportScope, ExportTools, NamedPaper, PaperOffer } from '../offer.ts'
import { officeFrame, overseers } from '../office/index.ts'
import { addresseePhrase, dutyTitle, type ReportDuty } from '../report/index.ts'
import { type OwedDuty, owedDuties, owedDuty } from './owing-view.ts'

export const nudgeLetters: readonly PaperOffer[] = [
  {
    name: 'nudge',
    offered: async (ctx: OfficeContext) => {
      if (!hasRole(ctx, ...overseers)) return []
      const owed = await owedDuties(ctx)
      return owed.map(({ progress: { duty }, owing }) => ({
        id: duty.key,
        label: phrase('nudge-letter-option', { title: dutyTitle(duty), count: owing.length }),
      }))
    },
    paper: letterFor,
  },
]

async function letterFor(key: string, scope: ExportScope, tools: ExportTools): Promise<NamedPaper | undefined> {
  const { office, today } = scope
  const owed = await tools.read(tx => owedDuty({ tx, office, today }, key))
  if (!owed || owed.owing.length === 0) return undefined
  const { word } = tools
  const frame = await tools.read(tx => officeFrame(tx, office, { type: 'letter', on: today, word }))
  const title = withinSentence(word(dutyTitle(owed.progress.duty)))
  return {
    title: word(phrase('nudge-letter-file', { title })),
    paper: {
      ...frame,
      subject: { shape: 'letter', about: word(phrase('nudge-letter-about', { title })) },
      addressees: {
        heading: word(phrase('nudge-letter-to')),
        names: owed.owing.map(({ unit }) => unit.name),
      },
      body: bodyOf(office, owed, word),
    },
  }
}

type Word = (wordable: Wordable) => string

function bodyOf(office: ExportScope['office'], { progress, owing }: OwedDuty, word: Word): readonly PaperBlock[] {
  const { duty, counts } = progress
  const paragraph = (said: Phrase): PaperBlock => ({ kind: 'paragraph', text: word(said) })
  const address = addresseePhrase({ office }, duty)
  return [
    paragraph(openingOf(duty, withinSentence(word(dutyTitle(duty))))),
    paragraph(phrase('nudge-letter-state', { handedIn: counts.handedIn, total: counts.total, missing: owing.length })),
    {
      kind: 'table',
      columns: [
        { heading: word(phrase('nudge-letter-number')), share: 0.2, align: 'center' },
        { heading: word(phrase('nudge-letter-unit')) },
        { heading: word(phrase('nudge-letter-standing')), share: 0.7 },
      ],
      rows: owing.map((one, index) => [String(index + 1), one.unit.name, word(phrase(`report-state-${one.status}`))]),
    },
    paragraph(address ? phrase('nudge-letter-request-to', { address }) : phrase('nudge-letter-request')),
    paragraph(phrase('nudge-letter-end')),
  ]
}

/** What was asked for, and by when. */
function openingOf(duty: ReportDuty, title: string): Phrase {
  const campaign = duty.campaign?.title
  const deadline = duty.deadline && whenPhrase(duty.deadline, currentDay(duty.deadline))
  if (campaign === undefined) {
    return deadline
      ? phrase('nudge-letter-asked', { title, deadline })
      : phrase('nudge-letter-asked-undated', { title })
  }
  if (!deadline) return phrase('nudge-letter-plan-undated', { title, campaign })
  return phrase('nudge-letter-plan', { title, campaign, deadline })
}
