// What each step of the pledge conversation asks of the database, counted at the driver, with the real adapter around it.
import { pino } from 'pino'
import { readConfig } from '../../src/config.ts'
import { applyMigrations } from '../../src/db/apply-migrations.ts'
import { openProgram } from '../../src/program.ts'
import { freePort } from '../../tests/support/free-port.ts'
import { sleep } from '../support/patience.ts'
import { openPlace } from '../support/place.ts'
import { telegramEnvironment } from './contest.ts'
import { median, table } from './figures.ts'
import type { Measure, Section } from './measure.ts'
import { openPeople, stepNames } from './people.ts'
import { addSizedOffice, firstPersonId } from './sized-office.ts'
import { listenToSqlite } from './statement-log.ts'
import { openWireServer } from './wire-server.ts'

type StepStatements = {
  readonly step: string
  /** Of the transaction that is committed before the acknowledgement. */
  readonly update: readonly string[]
  /** Of sending the answer afterwards. */
  readonly sending: readonly string[]
}

const quietMillis = 150
const conversations = 8
const members = 500

export const statements: Measure = { name: 'statements', run: measureStatements }

async function measureStatements(): Promise<Section> {
  return { title: 'Database statements of each step', text: text(await countStatements()), goals: [] }
}

/** The statements of the conversation that is typical by their number. */
async function countStatements(): Promise<readonly StepStatements[]> {
  const place = openPlace()
  const databaseUrl = await place.newDatabase('sqlite')
  await applyMigrations(databaseUrl)
  const server = await openWireServer()
  await addSizedOffice(databaseUrl, { connection: server.connection, members })
  const port = await freePort()
  const environment = { DATABASE_URL: databaseUrl, SANDBOX: 'off', PORT: String(port) }
  const config = readConfig({ ...environment, ...telegramEnvironment(server, port, false) })
  // Before the program opens the file: it keeps the statements it once prepared.
  const heard = listenToSqlite()
  const program = await openProgram(config, pino({ level: 'silent' }))
  try {
    while (server.webhooks.size === 0) await sleep(20)
    await sleep(500)
    const people = openPeople(server)
    const all: string[][][] = []
    for (let number = 0; number < conversations; number += 1) {
      const perStep: string[][] = []
      heard.statements.length = 0
      for await (const _ of people.pledgeStepwise(firstPersonId + (number % 2))) {
        await sleep(quietMillis)
        perStep.push(heard.statements.splice(0))
      }
      all.push(perStep)
    }
    // The first ones also note when somebody was seen last, and compile what the following find compiled.
    const settled = all.slice(2)
    return stepNames.map((step, index) => {
      const runs = settled.map(steps => steps[index] ?? [])
      return typicalOf(step, runs)
    })
  } finally {
    heard.stop()
    await program.stop()
    await server.stop()
    await place.leave()
  }
}

function typicalOf(step: string, runs: readonly string[][]): StepStatements {
  const split = runs.map(splitByTransaction)
  const middle = median(split.map(({ update }) => update.length))
  return { step, ...(split.find(({ update }) => update.length === middle) ?? { update: [], sending: [] }) }
}

const framing = /^(BEGIN|COMMIT|ROLLBACK|SAVEPOINT|RELEASE)/
const heartbeat = /"(Lease|CalendarOffset|Job|Reminder)"/

/** The heartbeat's statements, which come by themselves once a second, are left out. */
function splitByTransaction(all: readonly string[]) {
  const groups: string[][] = []
  let open: string[] | undefined
  for (const sql of all) {
    if (/^BEGIN/.test(sql)) {
      open = []
      groups.push(open)
    }
    if (!framing.test(sql)) {
      if (open) open.push(sql)
      else groups.push([sql])
    }
    if (/^(COMMIT|ROLLBACK)/.test(sql)) open = undefined
  }
  const isUpdate = (group: readonly string[]) => group.some(sql => sql.includes('ReceivedEvent'))
  const isHeartbeat = (group: readonly string[]) => group.every(sql => heartbeat.test(sql.replaceAll('`', '"')))
  return {
    update: groups.filter(isUpdate).flat(),
    sending: groups.filter(group => !isUpdate(group) && !isHeartbeat(group)).flat(),
  }
}

function text(steps: readonly StepStatements[]): string {
  const rows = steps.map(({ step, update, sending }) => [step, String(update.length), String(sending.length)])
  const lists = steps.map(
    ({ step, update, sending }) =>
      `- **${step}**: ${update.map(gist).join(', ')}; then ${sending.map(gist).join(', ')}`,
  )
  return `Counted at the driver, one person alone: under load the statements of sending serve several messages at once, and one
sync to disk serves several transactions.

${table(['step', 'before the acknowledgement', 'sending the answer'], rows)}

${lists.join('\n')}`
}

/** The verb and the table: "insert ReceivedEvent". */
function gist(sql: string): string {
  const verb = /^\s*(\w+)/.exec(sql)?.[1]?.toLowerCase() ?? ''
  if (verb === 'with') return 'select Link and all behind it'
  const [, name = ''] = /(?:FROM|INTO|UPDATE)\s+(?:`main`\.)?[`"](\w+)[`"]/.exec(sql) ?? []
  return `${verb} ${name}`
}
