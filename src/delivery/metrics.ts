// What the program counts while it works, in Prometheus's form; what waits is asked of the database when somebody looks.
import { Counter, Gauge, Histogram, Registry } from 'prom-client'
import type { Database } from '../db/open-database.ts'

export type Metrics = {
  readonly registry: Registry
  readonly updated: (connection: string, outcome: string, seconds: number) => void
  readonly refused: (connection: string) => void
  readonly failed: (connection: string) => void
  /** A message that arrived: how long its requests took, and how long it had waited since it was due. */
  readonly sent: (connection: string, seconds: number, waitedSeconds: number) => void
  readonly tried: (connection: string, outcome: string) => void
}

const quick = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10]
const patient = [0.1, 0.5, 1, 5, 15, 60, 300, 1800, 7200]

/** Counts are this process's own; the outbox and the jobs are everybody's. */
export function openMetrics(database: Database): Metrics {
  const registry = new Registry()
  const registers = [registry]
  const counter = (name: string, help: string, labelNames: readonly string[]) =>
    new Counter({ name: `thidua_${name}`, help, labelNames: [...labelNames], registers })
  const histogram = (name: string, help: string, buckets: readonly number[]) =>
    new Histogram({ name: `thidua_${name}`, help, labelNames: ['platform'], buckets: [...buckets], registers })
  const updates = counter('updates_total', 'Events handled, by what became of them', ['platform', 'outcome'])
  const updateSeconds = histogram('update_seconds', 'From an event to its commit', quick)
  const refusals = counter('refusals_total', 'Events answered with an expected no', ['platform'])
  const errors = counter('errors_total', 'Events that met a bug', ['platform'])
  const attempts = counter('send_attempts_total', 'Tries at sending a message, by how they ended', [
    'platform',
    'outcome',
  ])
  const sendSeconds = histogram('send_seconds', 'The requests that sent a message', quick)
  const deliverySeconds = histogram('delivery_seconds', 'From when a message was due until it arrived', patient)
  watchOutbox(database, registers)
  watchJobs(database, registers)
  return {
    registry,
    updated: (connection, outcome, seconds) => {
      updates.inc({ platform: platformOf(connection), outcome })
      updateSeconds.observe({ platform: platformOf(connection) }, seconds)
    },
    refused: connection => refusals.inc({ platform: platformOf(connection) }),
    failed: connection => errors.inc({ platform: platformOf(connection) }),
    sent: (connection, seconds, waitedSeconds) => {
      sendSeconds.observe({ platform: platformOf(connection) }, seconds)
      deliverySeconds.observe({ platform: platformOf(connection) }, Math.max(0, waitedSeconds))
    },
    tried: (connection, outcome) => attempts.inc({ platform: platformOf(connection), outcome }),
  }
}

/** "telegram:7000000001" counts as telegram. */
function platformOf(connection: string): string {
  return connection.split(':')[0] || 'none'
}

function watchOutbox(database: Database, registers: Registry[]): void {
  const labelNames = ['platform'] as const
  new Gauge({
    name: 'thidua_outbox_depth',
    help: 'Messages waiting to be sent',
    labelNames,
    registers,
    async collect() {
      this.reset()
      for (const { connection, count } of await waitingMessages(database))
        this.inc({ platform: platformOf(connection) }, count)
    },
  })
  new Gauge({
    name: 'thidua_outbox_oldest_seconds',
    help: 'How long the message waiting longest has been due',
    labelNames,
    registers,
    async collect() {
      this.reset()
      for (const { connection, dueAt } of await waitingMessages(database))
        this.set({ platform: platformOf(connection) }, dueAt ? Math.max(0, (Date.now() - dueAt.getTime()) / 1000) : 0)
    },
  })
}

function watchJobs(database: Database, registers: Registry[]): void {
  new Gauge({
    name: 'thidua_jobs_waiting',
    help: 'Slow work not yet done',
    registers,
    async collect() {
      this.set(await database.client.job.count({ where: { state: { in: ['waiting', 'working'] } } }))
    },
  })
}

async function waitingMessages({ client }: Database) {
  const rows = await client.outgoingMessage.groupBy({
    by: ['connection'],
    where: { state: { in: ['pending', 'sending'] } },
    _count: true,
    _min: { notBefore: true },
  })
  return rows.map(({ connection, _count, _min }) => ({ connection, count: _count, dueAt: _min.notBefore }))
}
