// The buttons under one page of a list: to the page before and to the next one.
import { phrase } from '../language/translate.ts'
import { button, type Choice } from './message.ts'

/** `page` counts from 0; the action is asked again with its `page`, and the other arguments as they are. */
export function pageButtons(
  page: number,
  hasMore: boolean,
  action: string,
  args: Readonly<Record<string, string>> = {},
): readonly Choice[] {
  const turn = (label: string, to: number) => button(phrase(label), action, { ...args, page: String(to) })
  return [
    ...(page > 0 ? [turn('button-previous-page', page - 1)] : []),
    ...(hasMore ? [turn('button-next-page', page + 1)] : []),
  ]
}
