// Finds targets that cannot be met together, since one title may only be held by holders of another.
import { fold } from '../../../language/vietnamese.ts'
import type { Anomaly, TargetItem } from './plan-reading.ts'

const FIGHTER = /chien si thi dua (?:cap )?co so|^cstd ?cs/u
const ADVANCED = /^(?:danh hieu )?(?:lao dong tien tien|ldtt)/u

/** A fighter must be an advanced worker; with a cap, at most that share of them. Shares of all staff are compared. */
export function findTargetAnomalies(
  targets: readonly TargetItem[],
  fighterCapPercent: number | null,
): readonly Anomaly[] {
  const shares = targets.filter(one => one.unit === 'percent' && one.scope === 'individual' && one.value !== null)
  const fighters = shares.filter(
    one => FIGHTER.test(fold(one.outcome)) && one.comparator !== 'lte' && one.comparator !== 'lt',
  )
  const advanced = shares.filter(one => ADVANCED.test(fold(one.outcome)))
  return [...fighters.flatMap(one => tooManyFighters(one, advanced, fighterCapPercent)), ...contradictions(shares)]
}

function tooManyFighters(
  fighter: TargetItem,
  advanced: readonly TargetItem[],
  capPercent: number | null,
): readonly Anomaly[] {
  // "trong đó 15%" is already a share of the advanced workers.
  const base = advanced.find(one => one.place === fighter.parentPlace) ?? advanced[0]
  const isNested = base !== undefined && fighter.parentPlace === base.place
  const basePercent = isNested ? 100 : (base?.valueMax ?? base?.value ?? 100)
  const allowed = ((capPercent ?? 100) * basePercent) / 100
  const wanted = fighter.value!
  if (wanted < allowed || (wanted === allowed && fighter.comparator !== 'gt')) return []
  const facts = { wanted, allowed, base: basePercent, cap: capPercent ?? 100 }
  const passages = [fighter.quote, ...(base ? [base.quote] : [])]
  return [{ kind: 'targetsCannotBothBeMet', passages, facts }]
}

/** The same people, the same outcome, two different figures. */
function contradictions(shares: readonly TargetItem[]): readonly Anomaly[] {
  return shares.flatMap((one, index) => {
    const other = shares.slice(0, index).find(before => isSame(before, one) && before.value !== one.value)
    if (!other) return []
    const facts = { wanted: one.value!, allowed: other.value!, base: 100, cap: 100 }
    return [{ kind: 'targetsCannotBothBeMet' as const, passages: [other.quote, one.quote], facts }]
  })
}

function isSame(one: TargetItem, other: TargetItem): boolean {
  return fold(one.outcome) === fold(other.outcome) && fold(one.subject ?? '') === fold(other.subject ?? '')
}
