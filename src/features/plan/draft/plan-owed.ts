// What the officers still owe: a plan that was read and that nobody accepted yet.
import type { OfficeContext } from '../../../chat/context.ts'
import { button } from '../../../chat/message.ts'
import { phrase } from '../../../language/translate.ts'
import type { Owed } from '../../feature.ts'
import { isOfficer } from '../../office/index.ts'
import { itemsIn } from './plan-item.ts'
import { openPlans } from './plan-store.ts'

export async function planOwed(ctx: OfficeContext): Promise<readonly Owed[]> {
  if (!isOfficer(ctx)) return []
  const open = await openPlans(ctx.tx, ctx.office.id)
  return open.map(({ id, draft, fileName }) => ({
    what: phrase('plan-owed', { title: itemsIn(draft, 'title')[0]?.value || fileName }),
    choice: button(phrase('plan-button-go-on'), 'show-plan', { plan: id }),
  }))
}
