// Where each target stands, from pledge to accepted result, as it reads on a phone.
import { type Block, facts, note, text } from '../../chat/message.ts'
import { phrase } from '../../language/translate.ts'
import type { Sum, TargetFigures } from './figure-view.ts'
import { concernsUnits } from './unit-target.ts'

/** Of all targets that units answer, in their order. */
export function figureBlocks(all: readonly TargetFigures[]): readonly Block[] {
  const figures = all.filter(({ target }) => concernsUnits(target))
  if (figures.length === 0) return [note(phrase('report-no-targets'))]
  return figures.flatMap(one => [text(one.target.wording), lineOf(one)])
}

function lineOf({ pledged, base, needed, reported, accepted }: TargetFigures): Block {
  const number = (value: number) => phrase('field-number', { value })
  return facts(
    needed === undefined ? undefined : [phrase('report-figure-needed'), number(needed)],
    pledged === undefined ? undefined : [phrase('report-figure-pledged'), ofPhrase(pledged, base)],
    [phrase('report-figure-reported'), sumPhrase(reported)],
    [phrase('report-figure-accepted'), sumPhrase(accepted)],
  )
}

function sumPhrase(sum: Sum | undefined) {
  return sum ? ofPhrase(sum.value, sum.base) : phrase('report-figure-none')
}

function ofPhrase(value: number, base: number | undefined) {
  return base === undefined ? phrase('field-number', { value }) : phrase('report-figure-of', { value, base })
}
