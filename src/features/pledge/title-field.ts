// The question "which title": what the campaign aims at first, the others behind one button.
import { choice, type Field, type FieldEnv, type Given, when } from '../../chat/field.ts'
import { phrase } from '../../language/translate.ts'
import { targetsOf, titleName, titlesOn } from '../campaign/index.ts'
import type { PledgeSubject } from './pledge.ts'
import { campaignIdIn, campaignIn, refuseTwice, type Whose } from './pledge-fields.ts'

/** Leads to the titles that the campaign's targets do not name. */
const otherTitle = 'other'

/** What the campaign aims at comes first; any other title is taken at once where it is typed or given. */
export function titleField(whose: Whose): Field<string | undefined> {
  const field = titleChoice(whose, async env => {
    const { aimedAt, others } = await titlesFor(env, whose.subject)
    return others.length > 0 ? [...aimedAt, ...others, otherOption] : aimedAt
  })
  return when(given => given.kind === 'title', {
    ...field,
    options: async env => {
      const { aimedAt, others } = await titlesFor(env, whose.subject)
      return others.length > 0 ? [...aimedAt, otherOption] : aimedAt
    },
  })
}

export function otherTitleField(whose: Whose): Field<string | undefined> {
  return when(
    given => given.kind === 'title' && given.title === otherTitle,
    titleChoice(whose, async env => (await titlesFor(env, whose.subject)).others),
  )
}

/** The title that was chosen, wherever it was offered. */
export function titleIn(given: Given): string | undefined {
  const title = given.title === otherTitle ? given.otherTitle : given.title
  return typeof title === 'string' ? title : undefined
}

const otherOption = { id: otherTitle, label: phrase('pledge-other-title') }

function titleChoice(whose: Whose, options: NonNullable<Field<string>['options']>): Field<string> {
  return choice({
    ask: phrase('pledge-ask-title'),
    label: phrase('pledge-title'),
    options,
    check: async (titleKey, env) => {
      if (titleKey !== otherTitle)
        await refuseTwice(env.ctx, campaignIdIn(env.given), whose, env, { kind: 'title', titleKey })
      return undefined
    },
  })
}

/** All titles count as aimed at where no target names one. */
async function titlesFor(env: FieldEnv, subject: PledgeSubject) {
  const campaign = await campaignIn(env)
  const targets = await targetsOf(env.ctx.tx, env.ctx.office.id, campaign.id)
  const named = new Set(targets.map(({ titleKey }) => titleKey))
  const titles = titlesOn(campaign.startsOn, subject)
  const hasAim = titles.some(({ key }) => named.has(key))
  const options = titles.map(({ key }) => ({ id: key, label: titleName(key), isAimedAt: !hasAim || named.has(key) }))
  return { aimedAt: options.filter(one => one.isAimedAt), others: options.filter(one => !one.isAimedAt) }
}
