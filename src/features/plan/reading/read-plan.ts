// Reads the text of a plan of an emulation campaign into what a draft campaign is made of; pure, no model, no network.

import { judgeGenre, type NotAPlan } from './judge-genre.ts'
import { findAnomalies } from './plan-anomalies.ts'
import type { PlanReading } from './plan-reading.ts'
import { type PlanRules, STANDARD_RULES } from './plan-rules.ts'
import { type PlanText, planText } from './plan-text.ts'
import { readAnniversaries } from './read-anniversaries.ts'
import { readBasis } from './read-basis.ts'
import { readHeader } from './read-header.ts'
import { readIssuer } from './read-issuer.ts'
import { readMovements } from './read-movements.ts'
import { readObligations } from './read-obligations.ts'
import { readPhases } from './read-phases.ts'
import { readRoles } from './read-roles.ts'
import { readTargets } from './read-targets.ts'
import { readTheme } from './read-theme.ts'

export type PlanRead =
  | { readonly ok: true; readonly reading: PlanReading }
  | { readonly ok: false; readonly reason: NotAPlan }

/** `text` is what the document reader took out of a file, or what was pasted; any accents form, any line ends. */
export function readPlan(text: string, rules: PlanRules = STANDARD_RULES): PlanRead {
  const plan = planText(text)
  const reason = judgeGenre(plan.text.split('\n'))
  if (reason !== undefined) return { ok: false, reason }
  const items = readItems(plan)
  return { ok: true, reading: { ...items, anomalies: findAnomalies(items, rules) } }
}

function readItems(plan: PlanText): Omit<PlanReading, 'anomalies'> {
  const header = readHeader(plan)
  const { titleLines: _, ...origin } = header
  const written = { year: header.year, issuedOn: header.issuedOn }
  const { phases, heads } = readPhases(plan, written)
  const isPhase = (place: number): boolean => heads.some(head => place >= head.start && place < head.end)
  return {
    ...origin,
    issuer: readIssuer(plan, header),
    theme: readTheme(plan, isPhase),
    basis: readBasis(plan),
    phases,
    anniversaries: readAnniversaries(plan, header, heads),
    ...readTargets(plan, isPhase),
    ...readObligations(plan, written, phases, isPhase),
    movements: readMovements(plan),
    roles: readRoles(plan),
  }
}
