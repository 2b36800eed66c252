// What a nudge was about, as its outgoing row carries it: the step, the units, the report. Pure.
import { type Step, steps } from './nudge-plan.ts'

/** `byHand` is `/dondoc`. */
export type NudgeStep = Step | 'byHand'

export type NudgeAbout = { readonly step: NudgeStep; readonly unitIds: readonly string[]; readonly dutyKey: string }

export function nudgeAbout(step: NudgeStep, dutyKey: string, unitIds: readonly string[]): string {
  return `nudge:${step}:${unitIds.join(',')}:${dutyKey}`
}

/** What every nudge for this report has in its key, also where it was folded together with other notices. */
export function nudgesOf(dutyKey: string): string {
  return `:${dutyKey}`
}

/** The nudges of a row: none where it carried something else, several where they were folded together. */
export function nudgesIn(aboutKey: string): readonly NudgeAbout[] {
  return aboutKey.split(' ').flatMap((one): readonly NudgeAbout[] => {
    const [, stepText = '', units = '', dutyKey] = /^nudge:(\w+):([^:]*):(.+)$/u.exec(one) ?? []
    const step = stepText === 'byHand' ? stepText : steps.find(known => known === stepText)
    return step && dutyKey ? [{ step, unitIds: units.split(',').filter(Boolean), dutyKey }] : []
  })
}
