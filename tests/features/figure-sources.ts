// Everywhere a figure can be read: each source says the figures it shows, and all of them must say the same.
// To add one (a paper, a sheet): a line in `sources` that returns what it shows under the same names.
import type { WordedMessage } from '../../src/chat/message.ts'
import { campaignById } from '../../src/features/campaign/index.ts'
import { digestChart } from '../../src/features/digest/digest-chart.ts'
import { digestOf } from '../../src/features/digest/digest-view.ts'
import { coverageOf } from '../../src/features/pledge/index.ts'
import { allDuties, dutyTitle, figuresOf, progressOf } from '../../src/features/report/index.ts'
import type { Day } from '../../src/time/day.ts'
import type { TestPerson } from '../support/office.ts'
import { paperSources } from './paper-sources.ts'
import type { ReportOffice } from './report-office.ts'

/**
 * "coverage" and "unit:<name>" as "2/9"; "pledged:<n>", "needed:<n>", "reported:<n>", "accepted:<n>" by the target's
 * number as plain numbers; "handedIn:<title>" as "1/3". What a source does not show it leaves out.
 */
export type Shown = Readonly<Record<string, string>>

export type Source = {
  readonly name: string
  readonly read: (office: ReportOffice, leader: TestPerson, today: Day) => Promise<Shown>
}

export const sources: readonly Source[] = [
  { name: 'the figures themselves', read: readFigures },
  { name: '/dsdangky', read: readCoverage },
  { name: '/dsdangky, targets', read: readPledgedTargets },
  { name: '/chitieu', read: readTargetList },
  { name: '/tiendo', read: readProgress },
  { name: '/tonghop', read: async (_office, leader) => digestSaid(leader, '/tonghop') },
  { name: 'the picture', read: readPicture },
  ...paperSources,
]

type Line = { readonly label: string; readonly done: number; readonly total: number }

function bars({ blocks }: WordedMessage): readonly Line[] {
  return blocks.flatMap(block => (block.block === 'progress' ? [block] : []))
}

/** Facts in the order of the targets: "Đã đăng ký: 2/9" is 2 under "pledged:1". */
function targetFacts({ blocks }: WordedMessage): Shown {
  const names = { 'Cần đạt': 'needed', 'Đã đăng ký': 'pledged', 'Đã báo cáo': 'reported', 'Đã duyệt': 'accepted' }
  const shown = blocks.flatMap(block => (block.block === 'facts' ? [block.facts] : []))
  const entries = shown.flatMap((facts, index) =>
    facts.map(([label, value]) => [`${names[label as keyof typeof names]}:${index + 1}`, numberIn(value)] as const),
  )
  return Object.fromEntries(entries)
}

function numberIn(value: string): string {
  return value === 'chưa có' ? '–' : value.split('/')[0]!.replaceAll('.', '')
}

const lastMessage = (person: TestPerson): WordedMessage => person.last()!.message

async function readFigures(office: ReportOffice, _leader: TestPerson, today: Day): Promise<Shown> {
  return office.database.transaction(async tx => {
    const facts = await officeIn(office)
    const campaign = (await campaignById(tx, office.id, office.campaignId))!
    const scope = { tx, office: facts, today }
    const digest = await digestOf(scope, campaign)
    const total = coverageOf(digest.coverage.total)
    const figures = (await figuresOf(scope, campaign)).slice(0, 2)
    const duties = (await allDuties(scope)).filter(({ kind }) => kind === 'phase')
    const progress = await progressOf(scope, duties)
    return {
      coverage: `${total.pledged}/${total.eligible}`,
      ...Object.fromEntries(
        digest.coverage.units.map(one => {
          const { pledged, eligible } = coverageOf(one)
          return [`unit:${one.unit.name}`, `${pledged}/${eligible}`]
        }),
      ),
      ...Object.fromEntries(
        figures.flatMap(({ pledged, needed, reported, accepted }, index) => [
          [`pledged:${index + 1}`, String(pledged)],
          [`needed:${index + 1}`, String(needed)],
          [`reported:${index + 1}`, String(reported?.value ?? '–')],
          [`accepted:${index + 1}`, String(accepted?.value ?? '–')],
        ]),
      ),
      ...Object.fromEntries(
        progress.map(({ duty, counts }) => [
          `handedIn:${office.app.engine.languages.word('vi', dutyTitle(duty))}`,
          `${counts.handedIn}/${counts.total}`,
        ]),
      ),
    }
  })
}

async function officeIn({ id, name }: { id: string; name?: string }) {
  return { id, name: name ?? '', timeZone: 'Asia/Ho_Chi_Minh', language: 'vi' as const, settings: {} }
}

async function readCoverage(_office: ReportOffice, leader: TestPerson): Promise<Shown> {
  await leader.says('/dsdangky')
  const shown = lastMessage(leader)
  const [total] = bars(shown)
  const rows = shown.blocks.flatMap(block => (block.block === 'table' ? block.rows : []))
  return {
    coverage: `${total!.done}/${total!.total}`,
    ...Object.fromEntries(rows.map(([unit, pledged]) => [`unit:${unit}`, pledged!])),
  }
}

async function readPledgedTargets(_office: ReportOffice, leader: TestPerson): Promise<Shown> {
  await leader.says('/dsdangky')
  await leader.presses('Đăng ký so với chỉ tiêu')
  const entries = bars(lastMessage(leader)).flatMap(({ done, total }, index) => [
    [`pledged:${index + 1}`, String(done)],
    [`needed:${index + 1}`, String(total)],
  ])
  return Object.fromEntries(entries)
}

async function readTargetList(_office: ReportOffice, leader: TestPerson): Promise<Shown> {
  await leader.says('/chitieu')
  await leader.presses('Kết quả đến hôm nay')
  return targetFacts(lastMessage(leader))
}

async function readProgress(_office: ReportOffice, leader: TestPerson): Promise<Shown> {
  await leader.says('/tiendo')
  return handedIn(bars(lastMessage(leader)))
}

function handedIn(lines: readonly Line[]): Shown {
  return Object.fromEntries(lines.map(({ label, done, total }) => [`handedIn:${label}`, `${done}/${total}`]))
}

/** The digest with its details, as it is said for today or, typed with a day, for that day. */
export async function digestSaid(leader: TestPerson, typed: string): Promise<Shown> {
  await leader.says(typed)
  const [total] = bars(lastMessage(leader))
  await leader.presses('Chỉ tiêu (')
  const targets = targetFacts(lastMessage(leader))
  await leader.presses('Đơn vị (')
  const units = bars(lastMessage(leader)).map(({ label, done, total: of }) => [`unit:${label}`, `${done}/${of}`])
  await leader.presses('Báo cáo (')
  const reports = handedIn(bars(lastMessage(leader)))
  return { coverage: `${total!.done}/${total!.total}`, ...targets, ...Object.fromEntries(units), ...reports }
}

/** What is drawn, and the words that stand for it. */
async function readPicture(office: ReportOffice, leader: TestPerson, today: Day): Promise<Shown> {
  const { languages } = office.app.engine
  const chart = await office.database.transaction(async tx => {
    const campaign = (await campaignById(tx, office.id, office.campaignId))!
    const digest = await digestOf({ tx, office: await officeIn(office), today }, campaign)
    return digestChart(digest, wordable => languages.word('vi', wordable))
  })
  const [coverage, targets, reports] = chart.parts
  await leader.says('/tonghop')
  const alt = lastMessage(leader).blocks.flatMap(block => (block.block === 'image' ? [block.alt] : []))[0]!
  const told = targets!.bars.map((_, index) =>
    new RegExp(`chỉ tiêu ${index + 1} \\(đăng ký (\\d+), báo cáo (\\d+|–), cần (\\d+)\\)`, 'u').exec(alt)!.slice(1),
  )
  const drawn = targets!.bars.map(bar => [
    String(bar.parts[0]?.amount),
    String(bar.upon?.amount ?? '–'),
    String(bar.needed),
  ])
  if (JSON.stringify(told) !== JSON.stringify(drawn)) throw new Error(`drawn ${drawn}, but told ${told}`)
  const names = ['pledged', 'reported', 'needed']
  return {
    coverage: coverage!.bars[0]!.value,
    ...Object.fromEntries(drawn.flatMap((row, at) => row.map((one, index) => [`${names[index]}:${at + 1}`, one]))),
    ...Object.fromEntries(reports!.bars.map(({ label, value }) => [`handedIn:${label}`, value])),
  }
}
