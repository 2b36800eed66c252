// One thing an office may decide: declared by the feature it belongs to, with its default, stored as text.
import type { OfficeFacts } from '../chat/context.ts'
import { type Phrase, phrase } from '../language/translate.ts'
import { parseTime } from '../language/vietnamese.ts'

/** `setting-<key>` names it in the texts, `setting-<key>-hint` explains it; choices are `setting-<key>-<choice>`. */
export type Setting<T = unknown> = {
  readonly key: string
  readonly kind: 'yesNo' | 'days' | 'workingDaysAfter' | 'time' | 'number' | 'choice' | 'text'
  readonly choices?: readonly string[]
  readonly default: string
  readonly read: (stored: string) => T
  /** What was typed, as it is stored; or what is wrong with it. */
  readonly parse: (typed: string) => { readonly stored: string } | { readonly problem: Phrase }
}

export function settingOf<T>(office: Pick<OfficeFacts, 'settings'>, setting: Setting<T>): T {
  return setting.read(office.settings[setting.key] ?? setting.default)
}

export function yesNoSetting(key: string, isOn: boolean): Setting<boolean> {
  return {
    key,
    kind: 'yesNo',
    default: isOn ? 'yes' : 'no',
    choices: ['yes', 'no'],
    read: stored => stored === 'yes',
    parse: typed => (['yes', 'no'].includes(typed) ? { stored: typed } : { problem: phrase('setting-needs-yes-no') }),
  }
}

export function choiceSetting<T extends string>(key: string, choices: readonly T[], standard: T): Setting<T> {
  return {
    key,
    kind: 'choice',
    choices,
    default: standard,
    read: stored => choices.find(choice => choice === stored) ?? standard,
    parse: typed =>
      choices.some(choice => choice === typed) ? { stored: typed } : { problem: phrase('field-not-an-option') },
  }
}

/** Days before, largest first: "7, 3, 1". Empty means never. */
export function daysSetting(key: string, standard: readonly number[]): Setting<readonly number[]> {
  return dayCounts(key, 'days', standard)
}

/** Working days after: "1, 5". Empty means never. */
export function workingDaysAfterSetting(key: string, standard: readonly number[]): Setting<readonly number[]> {
  return dayCounts(key, 'workingDaysAfter', standard)
}

function dayCounts(
  key: string,
  kind: 'days' | 'workingDaysAfter',
  standard: readonly number[],
): Setting<readonly number[]> {
  const [least, order] = kind === 'days' ? [0, -1] : [1, 1]
  return {
    key,
    kind,
    default: standard.join(','),
    read: stored => stored.split(',').filter(Boolean).map(Number),
    parse: typed => {
      const numbers = typed.split(/[\s,;]+/).filter(Boolean)
      const days = [...new Set(numbers.map(Number))].sort((a, b) => (a - b) * order)
      const isRight = days.length <= 10 && days.every(day => Number.isInteger(day) && day >= least && day <= 90)
      const problem = phrase(kind === 'days' ? 'setting-needs-days' : 'setting-needs-working-days')
      return isRight ? { stored: days.join(',') } : { problem }
    },
  }
}

export function timeSetting(key: string, standard: string): Setting<string> {
  return {
    key,
    kind: 'time',
    default: standard,
    read: stored => stored,
    parse: typed => {
      const time = parseTime(typed)
      return time ? { stored: time } : { problem: phrase('setting-needs-time') }
    },
  }
}

/** One line of text, at most `max` characters. */
export function textSetting(key: string, standard: string, max: number): Setting<string> {
  return {
    key,
    kind: 'text',
    default: standard,
    read: stored => stored,
    parse: typed => {
      const text = typed.replace(/\s+/gu, ' ').trim()
      const length = [...text].length
      if (length > max) return { problem: phrase('field-too-long', { length, max }) }
      return text === '' ? { problem: phrase('field-empty') } : { stored: text }
    },
  }
}
