// Asks which plan is meant, and only where several wait.
import type { OfficeContext } from '../../../chat/context.ts'
import { choice, type Field, preset } from '../../../chat/field.ts'
import { button, choices } from '../../../chat/message.ts'
import { Refusal } from '../../../chat/refusal.ts'
import { phrase } from '../../../language/translate.ts'
import { itemsIn } from './plan-item.ts'
import { openPlans } from './plan-store.ts'

export function planField(): Field<string> {
  return preset(
    async ({ ctx }) => {
      const [first, second] = await requireOpenPlans(ctx)
      return second ? undefined : first?.id
    },
    choice({
      ask: phrase('plan-which'),
      label: phrase('plan-label'),
      isPrivate: true,
      options: async ({ ctx }) =>
        (await requireOpenPlans(ctx)).map(({ id, draft, fileName }) => ({
          id,
          label: itemsIn(draft, 'title')[0]?.value || fileName,
        })),
    }),
  )
}

async function requireOpenPlans(ctx: OfficeContext) {
  const open = await openPlans(ctx.tx, ctx.office.id)
  if (open.length > 0) return open
  throw new Refusal(
    phrase('plan-none-open'),
    choices(button(phrase('plan-button-read'), 'command', { command: 'read-plan' })),
  )
}
