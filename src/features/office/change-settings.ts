// `/caidat`: everything the office may decide, of all features, with what it means and what it is now.
import { command } from '../../chat/command.ts'
import type { OfficeContext } from '../../chat/context.ts'
import { choice, type Option, parsed } from '../../chat/field.ts'
import { type Block, button, choices, facts, heading, message, note } from '../../chat/message.ts'
import { Refusal } from '../../chat/refusal.ts'
import { privately } from '../../chat/reply.ts'
import { phrase, type Wordable } from '../../language/translate.ts'
import { fold } from '../../language/vietnamese.ts'
import { instantAt } from '../../time/day.ts'
import { outsideQuietHours } from '../../time/office-calendar.ts'
import type { Feature } from '../feature.ts'
import type { Setting } from '../setting.ts'
import { calendarOf } from './office-calendar-store.ts'
import { isProfile, officeProfile } from './office-profile.ts'
import { officersOnly } from './permission-lists.ts'
import { clearSetting, profileOf, saveProfile, saveSetting, settingsOf } from './setting-store.ts'

const standard = 'default'

type Group = { readonly feature: string; readonly settings: readonly Setting[] }

/** `all` is asked late: the settings of every feature stand here. */
export function changeSettings(all: () => readonly Feature[]) {
  const groups = (): readonly Group[] =>
    all().flatMap(feature => (feature.settings?.length ? [{ feature: feature.name, settings: feature.settings }] : []))
  const settingCalled = (key: unknown) =>
    [...officeProfile, ...groups().flatMap(group => group.settings)].find(setting => setting.key === key)

  return command({
    name: 'change-settings',
    words: ['caidat'],
    english: ['settings'],
    area: 'office',
    access: { who: officersOnly, where: 'private' },
    argument: 'setting',
    fields: {
      setting: choice({
        ask: phrase('settings-which'),
        label: phrase('settings-setting'),
        before: async ({ ctx }) => overview(await valuesOf(ctx), groups()),
        options: () =>
          [...officeProfile, ...groups().flatMap(group => group.settings)].map(setting => ({
            id: setting.key,
            label: phrase(`setting-${setting.key}`),
          })),
      }),
      value: parsed<string>({
        ask: ({ given }) => phrase('settings-value-ask', { setting: phrase(`setting-${String(given.setting)}`) }),
        label: phrase('settings-value'),
        hint: ({ given }) => phrase(`setting-${String(given.setting)}-hint`),
        before: async ({ ctx, given }) => {
          const setting = settingCalled(given.setting)
          if (!setting) return []
          return [note(phrase('settings-now', { value: shownValue(setting, storedIn(await valuesOf(ctx), setting)) }))]
        },
        options: ({ given }) => valueOptions(settingCalled(given.setting)),
        read: (typed, { ctx, given }) => readValue(settingCalled(given.setting), typed, ctx),
        show: (value, { given }) => {
          const setting = settingCalled(given.setting)
          return setting && value !== standard ? shownValue(setting, value) : phrase('settings-default-short')
        },
      }),
    },
    run: async (ctx, given) => {
      const setting = settingCalled(given.setting)
      if (!setting) throw new Refusal(phrase('form-button-expired'))
      const from = storedIn(await valuesOf(ctx), setting)
      const to = given.value === standard ? setting.default : given.value
      if (from === to) throw new Refusal(phrase('settings-unchanged', { value: shownValue(setting, to) }))
      await save(ctx, setting, given.value)
      ctx.audit({ action: 'setting.changed', subject: 'setting', subjectId: setting.key, details: { from, to } })
      ctx.planChanged()
      return privately(
        message(
          phrase('settings-done', { setting: phrase(`setting-${setting.key}`), value: shownValue(setting, to) }),
          ...(await warnings(ctx)),
          choices(button(phrase('button-more-settings'), 'command', { command: 'change-settings' })),
        ),
      )
    },
  })
}

async function save(ctx: OfficeContext, setting: Setting, value: string): Promise<void> {
  if (isProfile(setting)) return saveProfile(ctx.tx, ctx.office.id, setting.key, value)
  if (value === standard) return clearSetting(ctx.tx, ctx.office.id, setting.key)
  return saveSetting(ctx.tx, ctx.office.id, setting.key, value, ctx.member.id, ctx.now)
}

function overview(values: Values, groups: readonly Group[]): readonly Block[] {
  const lines = (settings: readonly Setting[]) =>
    facts(...settings.map(one => [phrase(`setting-${one.key}`), shownValue(one, storedIn(values, one))] as const))
  return [
    heading(phrase('settings-profile')),
    lines(officeProfile),
    ...groups.flatMap(group => [heading(phrase(`settings-of-${group.feature}`)), lines(group.settings)]),
  ]
}

type Values = Readonly<Record<string, string>>

async function valuesOf(ctx: OfficeContext): Promise<Values> {
  return { ...ctx.office.settings, ...(await profileOf(ctx.tx, ctx.office.id)) }
}

function storedIn(values: Values, setting: Setting): string {
  return values[setting.key] ?? setting.default
}

function shownValue(setting: Setting, stored: string): Wordable {
  switch (setting.kind) {
    case 'yesNo':
      return phrase(stored === 'yes' ? 'yes' : 'no')
    case 'choice':
      return setting.choices?.includes(stored) ? phrase(`setting-${setting.key}-${stored}`) : stored
    case 'days':
      return stored === '' ? phrase('settings-never') : phrase('settings-days', { days: stored.replaceAll(',', ', ') })
    case 'workingDaysAfter':
      return stored === ''
        ? phrase('settings-never')
        : phrase('settings-working-days-after', { days: stored.replaceAll(',', ', ') })
    default:
      return stored === '' ? phrase('settings-unset') : stored
  }
}

function mayBeNever({ kind }: Setting): boolean {
  return kind === 'days' || kind === 'workingDaysAfter'
}

function valueOptions(setting: Setting | undefined): readonly Option[] {
  if (!setting) return []
  const named = (setting.choices ?? []).map(id => ({ id, label: shownValue(setting, id) }))
  const never = mayBeNever(setting) ? [{ id: 'never', label: phrase('settings-never') }] : []
  const usual = isProfile(setting)
    ? []
    : [{ id: standard, label: phrase('settings-default', { value: shownValue(setting, setting.default) }) }]
  return [...named, ...never, ...usual]
}

/** A button, the words of one, or what the setting itself understands. */
function readValue(setting: Setting | undefined, typed: string, ctx: OfficeContext) {
  if (!setting) return { problem: phrase('form-button-expired') }
  if (typed === standard && !isProfile(setting)) return { value: standard }
  const option = valueOptions(setting).find(one => one.id !== standard && fold(ctx.word(one.label)) === fold(typed))
  const chosen = option?.id ?? typed
  const result = setting.parse(chosen === 'never' && mayBeNever(setting) ? '' : chosen)
  return 'stored' in result ? { value: result.stored } : result
}

/** A reminder's hour within the quiet hours waits for their end: better said at once. */
async function warnings(ctx: OfficeContext): Promise<readonly Block[]> {
  const settings = await settingsOf(ctx.tx, ctx.office.id)
  const calendar = await calendarOf(ctx.tx, { ...ctx.office, settings })
  const at = instantAt(ctx.today, calendar.reminderTime, calendar.timeZone)
  const isQuiet = outsideQuietHours(at, calendar).getTime() !== at.getTime()
  return isQuiet
    ? [note(phrase('settings-reminders-in-quiet-hours', { time: calendar.reminderTime, quiet: calendar.quietTo }))]
    : []
}
