// Writes a reading in the exchange form for plans (snake_case, one object a plan), so that it can be compared from outside.
import type {
  AnniversaryItem,
  ObligationItem,
  PhaseItem,
  PlanReading,
  TargetItem,
  TimePrecision,
  UndatedDuty,
} from './plan-reading.ts'

const KINDS = {
  plan: 'ke_hoach',
  covenant: 'giao_uoc',
  notice: 'thong_bao',
  guidance: 'huong_dan',
  letter: 'cong_van',
  directive: 'chi_thi',
} as const
const LEVELS = { grassroots: 'co_so', province: 'tinh', ministry: 'bo' } as const

/** A plain object, ready for `JSON.stringify`; places in the text are left out. */
export function planJson(reading: PlanReading, fileName: string): object {
  const { issuer, theme } = reading
  return {
    file: fileName.replace(/\.[^.]+$/u, ''),
    doc_type: KINDS[reading.kind],
    doc_number: reading.number,
    doc_date: reading.issuedOn,
    place: reading.place,
    year: reading.year,
    title: reading.title,
    issuer: issuer && {
      name: issuer.name,
      evidence: issuer.source,
      signer_role: issuer.signerRole,
      signer_name: issuer.signerName,
      quote: issuer.quote,
      sureness: issuer.sureness,
    },
    theme: theme && { text: theme.text, quote: theme.quote, sureness: theme.sureness },
    phases: reading.phases.map(phaseJson),
    anniversaries: reading.anniversaries.map(anniversaryJson),
    targets: reading.targets.map(targetJson),
    initiatives: reading.initiatives.map(one => ({
      ...targetJson(one),
      level: one.initiativeLevel && LEVELS[one.initiativeLevel],
    })),
    obligations: reading.obligations.map(obligationJson),
    movements: reading.movements.map(({ name, period, isQuoted, mentions, quote, sureness }) => ({
      name,
      period,
      quoted: isQuoted,
      mentions,
      quote,
      sureness,
    })),
    obligations_undated: reading.undatedDuties.map(undatedJson),
    roles: reading.roles.map(({ body, duties, quote, sureness }) => ({ body, duties, quote, sureness })),
    anomalies: reading.anomalies,
  }
}

function phaseJson(phase: PhaseItem): object {
  const { closing } = phase
  return {
    n: phase.number,
    name: phase.name,
    from: phase.from,
    to: phase.to,
    from_text: phase.fromText,
    to_text: phase.toText,
    from_precision: precision(phase.fromPrecision),
    to_precision: precision(phase.toPrecision),
    theme: phase.theme,
    goal: phase.goal,
    closing: closing && { what: closing.what, by: closing.by, by_text: closing.byText, quote: closing.quote },
    quote: phase.quote,
    sureness: phase.sureness,
  }
}

function precision(one: TimePrecision): string {
  if (one === 'documentDate') return 'doc_date'
  return one === 'schoolYear' ? 'school_year' : one
}

function anniversaryJson(one: AnniversaryItem): object {
  return {
    name: one.name,
    original_date: one.originalOn,
    original_year: one.originalYear,
    anniversary_date: one.anniversaryOn,
    day_month: one.dayMonth,
    years: one.years,
    years_shared: one.yearsShared,
    phase: one.phase,
    quote: one.quote,
    sureness: one.sureness,
  }
}

function targetJson(one: TargetItem): object {
  return {
    scope: one.scope,
    subject: one.subject,
    outcome: one.outcome,
    awarded_by: one.awardedBy,
    comparator: one.comparator,
    unit: one.unit,
    value: one.value,
    value_max: one.valueMax,
    quote: one.quote,
    sureness: one.sureness,
  }
}

function obligationJson(one: ObligationItem): object {
  return {
    what: one.what,
    who: one.who,
    to_whom: one.toWhom,
    through: one.through,
    by: one.by,
    from: one.from,
    to: one.to,
    by_text: one.byText,
    quote: one.quote,
    sureness: one.sureness,
  }
}

function undatedJson(one: UndatedDuty): object {
  const { what, who, toWhom, through, when, quote } = one
  return { what, who, to_whom: toWhom, through, when, quote }
}
