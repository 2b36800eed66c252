// /khopdonvi: asks which units a body of the plan is, one body after the other, where its name does not tell.
import { command } from '../../../chat/command.ts'
import type { OfficeContext } from '../../../chat/context.ts'
import { choice, multiple, preset, when } from '../../../chat/field.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { privately, startCommand } from '../../../chat/reply.ts'
import { phrase } from '../../../language/translate.ts'
import { fold } from '../../../language/vietnamese.ts'
import { unitsOn } from '../../roster/index.ts'
import { openBodies } from './draft-content.ts'
import { planField } from './plan-field.ts'
import type { BodyMatch } from './plan-item.ts'
import { planCard } from './plan-message.ts'
import { keepDraft, planAccess, requirePlan, rosterHere } from './plan-office.ts'

const isPrivate = true

export const matchPlanBody = command({
  name: 'match-plan-body',
  words: ['khopdonvi'],
  english: ['matchunits'],
  area: 'campaign',
  access: planAccess,
  fields: {
    plan: planField(),
    body: preset(
      async ({ ctx, given }) => {
        const [first] = await openIn(ctx, String(given.plan))
        if (first === undefined) throw new Refusal(phrase('plan-bodies-none'))
        return first
      },
      choice({
        ask: phrase('plan-body-which'),
        label: phrase('plan-body'),
        isPrivate,
        options: async ({ ctx, given }) =>
          (await openIn(ctx, String(given.plan))).map(body => ({ id: body, label: body })),
      }),
    ),
    match: choice({
      ask: ({ given }) => phrase('plan-body-ask', { body: String(given.body) }),
      label: phrase('plan-body-match'),
      isPrivate,
      options: () => ['all', 'units', 'outside'].map(id => ({ id, label: phrase(`plan-body-${id}`) })),
    }),
    units: when(
      given => given.match === 'units',
      multiple({
        ask: phrase('plan-body-units-ask'),
        label: phrase('plan-edit-units'),
        isPrivate,
        options: async ({ ctx }) =>
          (await unitsOn(ctx.tx, ctx.office.id, ctx.today)).map(({ id, name }) => ({ id, label: name })),
      }),
    ),
  },
  run: async (ctx, { plan: id, body, match, units }) => {
    const before = await requirePlan(ctx, id)
    const bodies = { ...before.draft.bodies, [fold(body)]: matchOf(match, units) }
    const plan = await keepDraft(ctx, before, { ...before.draft, bodies })
    if (openBodies(plan.draft, await rosterHere(ctx)).length > 0) return startCommand('match-plan-body', { plan: id })
    return privately(await planCard(ctx, plan))
  },
})

async function openIn(ctx: OfficeContext, planId: string): Promise<readonly string[]> {
  return openBodies((await requirePlan(ctx, planId)).draft, await rosterHere(ctx))
}

function matchOf(match: string, units: readonly string[] = []): BodyMatch {
  if (match === 'units') return { kind: 'units', ids: units }
  return { kind: match === 'all' ? 'all' : 'outside' }
}
